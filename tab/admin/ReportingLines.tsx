import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import {
  directoryStatus,
  importReportingLines,
  type LinesReport,
} from '../../api/people/directory.contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { text } from './directory.text.ts';
import { Section } from './Section.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  file: { maxWidth: '100%', minHeight: '32px', font: 'inherit' },
  field: { display: 'grid', rowGap: tokens.spacingVerticalXS, justifyItems: 'start' },
  report: { display: 'grid', rowGap: tokens.spacingVerticalS },
  problems: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxHeight: '320px',
    overflowY: 'auto',
  },
});

/** Who reports to whom, from a list, where the directory may not be read: tried first, then taken over. */
export const ReportingLines = ({ mayImport }: { mayImport: boolean }) => (
  <Section title={text.lines}>{mayImport ? <Import /> : <Text>{text.linesFromDirectory}</Text>}</Section>
);

const Import = () => {
  const styles = useStyles();
  const notices = useNotices();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState<string>();
  const { data: report, ...lines } = useWrite(importReportingLines, {
    changes: [directoryStatus],
    done: (answer) => {
      if (answer.dryRun) return;
      notices.done(text.imported(answer.changes));
      setCsv(undefined);
      if (picker.current) picker.current.value = '';
    },
  });
  const look = async (file: File | undefined) => {
    lines.reset();
    const read = await file?.text();
    setCsv(read);
    if (read !== undefined) lines.mutate({ csv: read, dryRun: true });
  };
  return (
    <>
      <Text>{text.linesPurpose}</Text>
      <Text className={styles.code}>{text.linesExample}</Text>
      <div className={styles.field}>
        <label htmlFor={id}>
          <Text weight="semibold">{text.linesFile}</Text>
        </label>
        <input
          ref={picker}
          id={id}
          className={styles.file}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => void look(event.target.files?.[0])}
        />
      </div>
      {lines.error !== null && <Problem problem={lines.error} />}
      <div role="status">
        {lines.isPending && <Text className={styles.quiet}>{text.linesReading}</Text>}
        {report !== undefined && <Report report={report} />}
      </div>
      {csv !== undefined && report?.dryRun && report.changes > 0 && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={lines.isPending}
            onClick={() => lines.mutate({ csv, dryRun: false })}
          >
            {text.takeOver(report.changes)}
          </Button>
        </div>
      )}
    </>
  );
};

const Report = ({ report }: { report: LinesReport }) => {
  const styles = useStyles();
  return (
    <div className={styles.report}>
      <Text weight="semibold">{text.linesSum(report)}</Text>
      {report.problems.length > 0 && (
        <>
          <Text>{text.linesProblems(report.problems.length)}</Text>
          <ul className={styles.problems}>
            {report.problems.map(({ line, problem }) => (
              <li key={line}>
                <Text>{text.lineProblem(line, problem)}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
