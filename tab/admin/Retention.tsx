import { Button, Field, Input, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  changePeriod,
  type DryRunResult,
  type PeriodView,
  retentionDryRun,
  retentionTable,
} from '../../api/people/retention.contract.ts';
import { useFresh, useRead, useWrite } from '../shell/api.tsx';
import { Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem, type ProblemError } from '../shell/problem-error.ts';
import { Holds } from './Holds.tsx';
import { text } from './retention.text.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  period: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  days: { maxWidth: '120px' },
});

/** How long everything is kept, what the next run would end, and who is held. */
export const Retention = () => {
  const styles = useStyles();
  const table = useRead(retentionTable, {});
  if (table.data === undefined)
    return table.error === null ? (
      <Loading rows={4} height={96} />
    ) : (
      <Problem problem={table.error} onRetry={() => table.refetch()} />
    );
  const { periods, others } = table.data;
  return (
    <div className={styles.page}>
      <Section title={text.table}>
        <Text className={styles.quiet}>{text.tablePurpose}</Text>
        {periods.map((period) => (
          <Period key={period.id} period={period} />
        ))}
      </Section>
      <NextRun periods={periods} />
      <Holds />
      <Section title={text.others}>
        <Facts facts={others.map(({ title, kept }) => [title, `Kept ${kept}`])} />
      </Section>
    </div>
  );
};

const Period = ({ period }: { period: PeriodView }) => {
  const styles = useStyles();
  return (
    <section className={styles.period} aria-label={period.title}>
      <Title3 as="h3" className={styles.heading}>
        {period.title}
      </Title3>
      <Facts
        facts={[
          [text.kept, text.keptWords(period)],
          [text.limits, period.can.change ? text.limitsWords(period) : text.fixed],
          [text.why, period.source],
          ...(period.changedAt === null ? [] : [[text.changed, text.moment(period.changedAt)] as const]),
        ]}
      />
      {period.can.change && <Change key={period.days} period={period} />}
    </section>
  );
};

const Change = ({ period }: { period: PeriodView }) => {
  const styles = useStyles();
  const notices = useNotices();
  const [days, setDays] = useState(String(period.days));
  const trial = useDryRun();
  const save = useWrite(changePeriod, {
    changes: [retentionTable],
    done: (answer) => notices.done(text.saved(answer.title, answer.days)),
  });
  const problem = save.error ?? trial.problem;
  const wanted = { period: period.id, days: Number(days) };
  return (
    <>
      <div className={styles.form}>
        <Field label={text.days}>
          <Input
            className={styles.days}
            aria-label={text.daysOf(period.title)}
            type="number"
            min={period.least}
            max={period.most}
            value={days}
            onChange={(_, data) => {
              setDays(data.value);
              trial.forget();
              save.reset();
            }}
          />
        </Field>
        <Button disabledFocusable={days === ''} onClick={() => void trial.run(wanted)}>
          {text.tryIt}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={days === '' || save.isPending || Number(days) === period.days}
          onClick={() => save.mutate(wanted)}
        >
          {text.save}
        </Button>
      </div>
      <Text role="status">{trial.results?.map(text.would).join(' ')}</Text>
      {problem && <Problem problem={problem} />}
    </>
  );
};

const NextRun = ({ periods }: { periods: readonly PeriodView[] }) => {
  const styles = useStyles();
  const { results, problem, run } = useDryRun();
  const titleOf = (id: string) => periods.find((period) => period.id === id)?.title ?? id;
  return (
    <Section title={text.nextRun}>
      <Text className={styles.quiet}>{text.nextRunPurpose}</Text>
      <div>
        <Button onClick={() => void run({})}>{text.dryRun}</Button>
      </div>
      <div role="status">
        {results && (
          <Facts facts={results.map((result) => [titleOf(result.period), text.would(result)] as const)} />
        )}
      </div>
      {problem && <Problem problem={problem} />}
    </Section>
  );
};

/** Asked at a press and never kept: what would go is true for this moment alone. */
const useDryRun = () => {
  const fresh = useFresh();
  const [results, setResults] = useState<readonly DryRunResult[]>();
  const [problem, setProblem] = useState<ProblemError>();
  const forget = () => {
    setResults(undefined);
    setProblem(undefined);
  };
  const run = async (input: { readonly period?: string; readonly days?: number }) => {
    forget();
    await fresh(retentionDryRun, input).then(
      (answer) => setResults(answer.results),
      (thrown: Error) => setProblem(asProblem(thrown)),
    );
  };
  return { results, problem, run, forget };
};
