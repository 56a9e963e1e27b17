import { Button, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { type ContributionKind, listSent, sendContribution } from '../../api/news/contribution.contract.ts';
import { ErrorSummary, type FieldProblem } from '../shared/ErrorSummary.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { sendText as text } from './contributions.text.ts';
import { SendField } from './SendField.tsx';
import { StaffPage } from './StaffPage.tsx';
import { EMPTY, inputOf, problemsOf, type Typed } from './send-form.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '640px',
  },
  short: { maxWidth: '200px' },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});

const KINDS: readonly ContributionKind[] = ['news', 'event', 'feedback'];

/** One form for all that staff send to the editors. */
export const SendPage = () => (
  <StaffPage title={text.title} purpose={text.purpose}>
    <SendForm />
  </StaffPage>
);

const SendForm = () => {
  const styles = useStyles();
  const navigate = useNavigate();
  const notices = useNotices();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [sentBack, setSentBack] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const send = useWrite(sendContribution, {
    changes: [listSent],
    done: () => {
      notices.done(text.sent);
      navigate('/news/sent');
    },
  });
  const submit = () => {
    const problems = problemsOf(typed);
    setSentBack(problems);
    setAttempt(attempt + 1);
    if (problems.length === 0) send.mutate(inputOf(typed));
  };
  const field = (path: keyof Typed, label: string, control: ReactNode, hint?: string) => (
    <SendField
      path={path}
      label={label}
      hint={hint}
      problem={sentBack.find((one) => one.path === path)?.message}
    >
      {control}
    </SendField>
  );
  const line = (path: keyof Typed, type: 'text' | 'date' | 'time' | 'url' = 'text') => ({
    ...{ value: typed[path], type },
    ...(type !== 'text' && type !== 'url' && { className: styles.short }),
    onChange: (_: unknown, { value }: { value: string }) => setTyped({ ...typed, [path]: value }),
  });
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) submit();
      }}
    >
      <ErrorSummary problems={sentBack} attempt={attempt} />
      {send.error !== null && <Problem problem={send.error} />}
      {field(
        'kind',
        text.kind,
        <RadioGroup
          value={typed.kind}
          onChange={(_, { value }) => setTyped({ ...typed, kind: value as ContributionKind })}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={text.kinds[kind]} />
          ))}
        </RadioGroup>,
      )}
      {field('title', text.name, <Input {...line('title')} />, text.nameHint)}
      {typed.kind === 'event' && (
        <>
          {field('day', text.day, <Input {...line('day', 'date')} />)}
          <div className={styles.times}>
            {field('from', text.from, <Input {...line('from', 'time')} />)}
            {field('to', text.to, <Input {...line('to', 'time')} />)}
          </div>
          {field('place', text.place, <Input maxLength={200} {...line('place')} />)}
          {field('online', text.online, <Input {...line('online', 'url')} />, text.onlineHint)}
        </>
      )}
      {field(
        'text',
        text.words,
        <Textarea rows={8} resize="vertical" value={typed.text} onChange={line('text').onChange} />,
        text.wordsHint,
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
          {text.send}
        </Button>
      </div>
    </form>
  );
};
