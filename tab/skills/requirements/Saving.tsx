import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  changeRequirements,
  compareRequirements,
  type Requirements,
  seeRequirements,
} from '../../../api/skills/requirement.contract.ts';
import { useRead, useWrite } from '../../shell/api.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { ChangeList } from './ChangeList.tsx';
import { inputOf, reasonsSent } from './draft.ts';
import { useLook } from './look.ts';
import { isReason } from './reason.ts';
import { Stale } from './Stale.tsx';
import { text as all } from './text.ts';
import type { TitleOf } from './titles.ts';
import type { DraftOf } from './use-draft.ts';

const text = all.changes;
const MOST_WORDS = 500;

/** Where the page leads to whoever wants to save. */
export const SAVING = 'saving';

interface SavingProps {
  readonly draft: DraftOf;
  readonly present: Requirements;
  readonly titleOf: TitleOf;
}

/** What changes and for whom, read before it is saved; and the reason, without which nothing is. */
export const Saving = ({ draft, present, titleOf }: SavingProps) => {
  const look = useLook();
  const notices = useNotices();
  const [isTried, setIsTried] = useState(false);
  const { base, content, changes, reason, isStale } = draft;
  const save = useWrite(changeRequirements, {
    changes: [seeRequirements, compareRequirements],
    done: ({ n }) => {
      draft.drop();
      // What was saved goes from the page; focus must not go to nowhere.
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.saved(n));
    },
  });
  const submit = () => {
    if (!isReason(reason)) setIsTried(true);
    else
      save.mutate({ n: base.n, reason: reason.trim(), reasons: reasonsSent(changes), ...inputOf(content) });
  };
  return (
    <section className={look.section} aria-label={text.title}>
      <Text as="h2" id={SAVING} tabIndex={-1} size={500} weight="semibold" className={look.heading}>
        {text.title}
      </Text>
      <ChangeList changes={changes} titleOf={titleOf} versions={[content, base]} />
      {!isStale && <Concerned draft={draft} titleOf={titleOf} />}
      <Field
        className={look.field}
        label={text.reason}
        hint={text.reasonHint}
        {...(isTried &&
          !isReason(reason) && { validationState: 'error', validationMessage: text.reasonMissing })}
      >
        <Textarea
          rows={3}
          maxLength={MOST_WORDS}
          value={reason}
          onChange={(_, { value }) => draft.say(value)}
        />
      </Field>
      {isStale && <Stale draft={draft} present={present} titleOf={titleOf} />}
      {save.error !== null && !isStale && <Problem problem={save.error} />}
      <div className={look.foot}>
        {!isStale && (
          <Button appearance="primary" disabledFocusable={save.isPending} onClick={submit}>
            {text.save}
          </Button>
        )}
        <Button
          onClick={() => {
            draft.drop();
            document.querySelector<HTMLElement>('h1')?.focus();
            notices.done(text.dropped);
          }}
        >
          {text.drop}
        </Button>
      </div>
    </section>
  );
};

/** How many people it concerns, in all and skill by skill. */
const Concerned = ({ draft: { content, changes }, titleOf }: { draft: DraftOf; titleOf: TitleOf }) => {
  const look = useLook();
  const isAsked = changes.some(({ scope }) => scope !== 'reason');
  const { data, error, refetch } = useRead(compareRequirements, inputOf(content), {
    ...{ keep: true, enabled: isAsked },
  });
  if (!isAsked) return null;
  if (data === undefined)
    return error === null ? <Text>{text.counting}</Text> : <Problem problem={error} onRetry={refetch} />;
  const { concerned, staff, skills } = data;
  return (
    <div className={look.section}>
      <Text weight="semibold" role="status">
        {concerned === 0 ? text.nobody : text.concerned(concerned, staff)}
      </Text>
      <ul className={look.list}>
        {skills.map(({ skill, ...counts }) => (
          <li key={skill}>
            <Text>{text.skill(titleOf(skill), counts)}</Text>
          </li>
        ))}
      </ul>
      <Text size={200} className={look.quiet}>
        {text.levels}
      </Text>
    </div>
  );
};
