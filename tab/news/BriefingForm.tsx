import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { isPlainDate } from '../../api/contract/time.ts';
import type { BriefingChoices, ManagedBriefing, WriteInput } from '../../api/news/circulation.contract.ts';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { BriefingWords } from './BriefingWords.tsx';
import { text as all } from './circulation.text.ts';
import { MemberChoice } from './MemberChoice.tsx';
import { type RestrictionDraft, RestrictionForm } from './RestrictionForm.tsx';

const text = all.form;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '760px',
  },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const IMPACT = ['affects', 'barriers', 'actions'] as const;

interface BriefingFormProps {
  /** What was saved before; a new briefing has none. */
  readonly saved?: ManagedBriefing;
  /** Whom it may be given to; who is given one that is there already is changed beside its readers. */
  readonly members?: BriefingChoices['members'];
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  readonly button: string;
  readonly onSave: (wish: WriteInput) => void;
}

/** Why a briefing is private, whom it is given to, and what it says. What is typed stays when it is refused. */
export const BriefingForm = ({ saved, members, problem, isBusy, button, onSave }: BriefingFormProps) => {
  const styles = useStyles();
  const [restriction, setRestriction] = useState<RestrictionDraft>(() => restrictionOf(saved));
  const [circulation, setCirculation] = useState<WriteInput['circulation']>([]);
  const [content, setContent] = useState(() => saved?.content ?? { title: '', summary: '', markdown: '' });
  const [impact, setImpact] = useState(() => saved?.impact ?? { affects: '', barriers: '', actions: '' });
  const stated = statedIn(restriction);
  const hasReaders = members === undefined || circulation.length > 0;
  const isWritten = [...Object.values(content), ...Object.values(impact)].every(
    (words) => words.trim() !== '',
  );
  const ready =
    stated && hasReaders && isWritten ? { content, impact, restriction: stated, circulation } : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // The form of a dialog stands elsewhere on the page, and its sending comes by here all the same.
        if (ready && event.target === event.currentTarget) onSave(ready);
      }}
    >
      <MessageBar layout="multiline">
        <MessageBarBody>{text.notADecision}</MessageBarBody>
      </MessageBar>
      <Part title={text.restriction}>
        <RestrictionForm
          draft={restriction}
          isDated={saved !== undefined && saved.version > 0}
          onChange={setRestriction}
        />
        {members !== undefined && (
          <MemberChoice
            label={text.circulation}
            hint={text.circulationHint}
            members={members}
            chosen={circulation}
            onChange={(chosen) => setCirculation([...chosen])}
          />
        )}
      </Part>
      <Part title={text.content}>
        <BriefingWords id={saved?.id} content={content} onChange={setContent} />
      </Part>
      <Part title={text.impact}>
        {IMPACT.map((part) => (
          <Field key={part} label={text.impactParts[part]} required>
            <Textarea
              rows={2}
              maxLength={1000}
              value={impact[part]}
              onChange={(_, { value }) => setImpact({ ...impact, [part]: value })}
            />
          </Field>
        ))}
      </Part>
      {problem !== null && <Problem problem={problem} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={!ready || isBusy}>
          {button}
        </Button>
      </div>
      {!ready && (
        <Text size={200} className={styles.quiet}>
          {text.missing}
        </Text>
      )}
    </form>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section aria-label={title} className={styles.part}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </section>
  );
};

const restrictionOf = (saved: ManagedBriefing | undefined): RestrictionDraft =>
  saved === undefined
    ? {
        ...{ nation: 'england', secrecy: 'exempt', grounds: [] },
        ...{ publicInterest: '', decidedBy: null, reviewOn: '', challenge: text.challengeUsual },
      }
    : {
        ...saved.restriction,
        grounds: saved.restriction.grounds.map(({ id }) => id),
        decidedBy: { ...saved.restriction.decidedBy, jobTitle: null, department: null },
      };

/** What the form says of the restriction once it says all of it. */
const statedIn = (draft: RestrictionDraft): WriteInput['restriction'] | undefined => {
  const { nation, secrecy, grounds, publicInterest, decidedBy, reviewOn, challenge } = draft;
  if (grounds.length === 0 || decidedBy === null || !isPlainDate(reviewOn)) return undefined;
  if (publicInterest.trim().length < 20 || challenge.trim().length < 20) return undefined;
  return {
    ...{ nation, secrecy, grounds: [...grounds], publicInterest },
    ...{ decidedBy: decidedBy.id, reviewOn, challenge },
  };
};
