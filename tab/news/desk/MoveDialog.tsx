import { Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { isPlainDate } from '../../../api/contract/time.ts';
import type { Audience } from '../../../api/news/contract.ts';
import type { DeskArticle, MoveInput, Verb } from '../../../api/news/desk.contract.ts';
import type { Person } from '../../../api/people/contract.ts';
import { PersonPicker } from '../../shared/PersonPicker.tsx';
import { Problem } from '../../shell/Problem.tsx';
import type { ProblemError } from '../../shell/problem-error.ts';
import { Count } from './AudienceField.tsx';
import { AudienceWords } from './AudienceWords.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { editText, MOVE_WORDS, moveText as text } from './desk.text.ts';
import { instantOf } from './local-time.ts';

const WITH_REASON: readonly Verb[] = ['return', 'withdraw', 'confirm_review'];
const WITH_COUNT: readonly Verb[] = ['publish', 'schedule'];

/** What a move takes beside its name. */
export type MoveDetails = Omit<MoveInput, 'id' | 'verb' | 'rev'>;

interface MoveDialogProps {
  readonly verb: Verb;
  readonly article: DeskArticle;
  readonly audience: Audience;
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onDone: (details: MoveDetails) => void;
}

/** What is asked before an article is moved: why, when, to whom; and who will be able to read it. */
export const MoveDialog = (props: MoveDialogProps) => {
  const { verb, article, audience, problem, isBusy, onClose, onDone } = props;
  const words = MOVE_WORDS[verb];
  const form = useId();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('09:00');
  const [person, setPerson] = useState<Person | null>(null);
  const [isTried, setIsTried] = useState(false);
  const hasDate = isPlainDate(date) && date >= '2000';
  const missing = {
    reason: WITH_REASON.includes(verb) && reason.trim() === '' ? text.reasonMissing : undefined,
    date: ['schedule', 'confirm_review'].includes(verb) && !hasDate ? text.dayMissing : undefined,
    time: verb === 'schedule' && time === '' ? text.whenMissing : undefined,
    person: verb === 'hand_over' && person === null ? text.toMissing : undefined,
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (Object.values(missing).some((one) => one !== undefined)) return;
    onDone({
      ...(WITH_REASON.includes(verb) && { reason: reason.trim() }),
      ...(verb === 'schedule' && hasDate && { publishAt: instantOf({ date, time }) }),
      ...(verb === 'confirm_review' && hasDate && { reviewOn: date }),
      ...(verb === 'hand_over' && person !== null && { to: person.id }),
    });
  };
  const wrong = (message: string | undefined) =>
    isTried && message !== undefined ? { validationMessage: message } : {};
  return (
    <DeskDialog
      title={words.title ?? words.button}
      onClose={onClose}
      action={
        <Button type="submit" form={form} appearance="primary" disabledFocusable={isBusy}>
          {words.button}
        </Button>
      }
    >
      <form id={form} onSubmit={onSubmit} noValidate>
        {words.detail !== undefined && <Text>{words.detail}</Text>}
        {WITH_COUNT.includes(verb) && (
          <div>
            <Text weight="semibold">{editText.visibleTo}</Text>
            <div>
              <AudienceWords audience={audience} />
            </div>
          </div>
        )}
        {WITH_COUNT.includes(verb) && (
          <Text role="status">
            <Count article={article.id} audience={audience} />
          </Text>
        )}
        {WITH_REASON.includes(verb) && (
          <Field label={text.reason} {...wrong(missing.reason)}>
            <Textarea maxLength={500} value={reason} onChange={(_, data) => setReason(data.value)} />
          </Field>
        )}
        {['schedule', 'confirm_review'].includes(verb) && (
          <Field label={text.date} {...wrong(missing.date)}>
            <Input type="date" max="2099-12-31" value={date} onChange={(_, data) => setDate(data.value)} />
          </Field>
        )}
        {verb === 'schedule' && (
          <Field label={text.time} hint={text.zone} {...wrong(missing.time)}>
            <Input type="time" value={time} onChange={(_, data) => setTime(data.value)} />
          </Field>
        )}
        {verb === 'hand_over' && (
          <PersonPicker
            label={text.to}
            picked={person}
            onPick={setPerson}
            problem={isTried ? missing.person : undefined}
          />
        )}
      </form>
      {problem !== null && <Problem problem={problem} />}
    </DeskDialog>
  );
};
