import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Checked, checkRequest } from '../../api/requests/contract.ts';
import type { Answers, RequestType } from '../../api/requests/form.contract.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { type Entry, entriesOf } from '../shared/form/entries.ts';
import { FormFields } from '../shared/form/FormFields.tsx';
import { type FormInHand, useForm } from '../shared/form/use-form.ts';
import { moment } from '../shared/moment.ts';
import { halfTyped } from '../shared/places.ts';
import { useWrite } from '../shell/api.tsx';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { useAskForContract } from './NoContract.tsx';
import { newText as text } from './new.text.ts';
import { type Start, useKept } from './use-kept.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: '720px',
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  // What to quote to the help desk is one long word.
  refusal: {
    overflowWrap: 'anywhere',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
});

interface FillInProps {
  readonly type: RequestType;
  readonly start: Start;
}

interface Looked {
  readonly answers: Answers;
  readonly checked: Checked;
}

/** The form, then what was answered and what would come of it. "Back" leads from the second to the first. */
export const FillIn = ({ type, start }: FillInProps) => {
  const form = useForm(type.form, start.entries);
  const kept = useKept(type, form.entries);
  const [asked, setAsked] = useSearchParams();
  const [looked, setLooked] = useState<Looked>();
  const navigate = useNavigate();
  const check = useWrite(checkRequest, {
    changes: [],
    done: (checked, { answers }) => {
      setLooked({ answers, checked });
      setAsked({ step: 'check' });
    },
    refused: form.refuse,
  });
  if (looked !== undefined && asked.get('step') === 'check')
    return (
      <CheckAnswers
        type={type}
        {...looked}
        wish={kept.wishOf(looked.answers)}
        onBack={() => navigate(-1)}
        onSent={() => kept.forget(form.entries)}
      />
    );
  const inHand: FormInHand = {
    ...form,
    set: (name: string, entry: Entry) => {
      kept.remember({ ...form.entries, [name]: entry });
      form.set(name, entry);
    },
  };
  const restart = () => {
    const empty = entriesOf(type.form, {});
    kept.forget(empty);
    form.restart(empty);
    check.reset();
  };
  return (
    <Filling
      type={type}
      start={start}
      form={inHand}
      problem={check.error}
      isBusy={check.isPending}
      isSaved={kept.isSaved}
      onAgain={restart}
      onReady={() => check.mutate({ type: type.id, answers: form.answers })}
    />
  );
};

interface FillingProps extends FillInProps {
  readonly form: FormInHand;
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly onAgain: () => void;
  readonly onReady: () => void;
}

const Filling = ({ type, start, form, problem, isBusy, isSaved, onAgain, onReady }: FillingProps) => {
  const styles = useStyles();
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && form.isReady(halfTyped(event.currentTarget))) onReady();
      }}
    >
      <ErrorSummary problems={form.problems} attempt={form.attempt} />
      {problem !== null && problem.fields.length === 0 && <Refusal problem={problem} />}
      {start.keptSince !== null && <KeptNote type={type} since={start.keptSince} onAgain={onAgain} />}
      <FormFields form={form} />
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {text.go}
        </Button>
        {isSaved && (
          <Text size={200} className={styles.quiet}>
            {text.savedNote}
          </Text>
        )}
      </div>
    </form>
  );
};

/**
 * Why it cannot be sent as it is; where a contract is missing, the way to who can enter it. Takes focus, as the summary
 * of mistakes does: the button that was pressed may be screens below.
 */
const Refusal = ({ problem }: { problem: ProblemError }) => {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const ask = useAskForContract();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => box.current?.focus(), [problem]);
  return (
    <div ref={box} tabIndex={-1} className={styles.refusal}>
      <Problem problem={problem} />
      {problem.code === 'no_contract' && (
        <div>
          <Button onClick={ask}>{text.askHr}</Button>
        </div>
      )}
    </div>
  );
};

interface KeptNoteProps {
  readonly type: RequestType;
  readonly since: NonNullable<Start['keptSince']>;
  readonly onAgain: () => void;
}

const KeptNote = ({ type, since, onAgain }: KeptNoteProps) => {
  const [isShown, setIsShown] = useState(true);
  const hasHealth = Object.values(type.form.properties).some(
    (field) => field.type !== 'array' && field['x-sensitive'],
  );
  if (!isShown) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text.kept(since === 'here' ? undefined : moment(since))}
        {hasHealth && since !== 'here' && ` ${text.keptWithoutHealth}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            setIsShown(false);
            onAgain();
            document.querySelector<HTMLElement>('h1')?.focus();
          }}
        >
          {text.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
