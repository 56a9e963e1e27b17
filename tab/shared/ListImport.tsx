import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Description, Endpoint } from '../../api/contract/endpoint.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';

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

interface Tried {
  readonly dryRun: boolean;
}

interface ListImportProps<Report extends Tried> {
  readonly endpoint: Description & Endpoint<Tried & { readonly csv: string }, Report>;
  /** The calls whose answers the list changes. */
  readonly changes: readonly Description[];
  readonly words: {
    readonly example: string;
    readonly file: string;
    readonly reading: string;
    /** What the button says, and what is said once it is done. */
    readonly takeOver: (count: number) => string;
    readonly imported: (count: number) => string;
  };
  /** How many the list changes, or would change. */
  readonly countOf: (report: Report) => number;
  readonly children: (report: Report) => ReactNode;
}

/** A list of many from a file: tried first, and taken over once somebody has seen what comes of it. */
export const ListImport = <Report extends Tried>(props: ListImportProps<Report>) => {
  const { endpoint, changes, words, countOf, children } = props;
  const styles = useStyles();
  const notices = useNotices();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState<string>();
  const { data: report, ...list } = useWrite(endpoint, {
    changes,
    done: (answer) => {
      if (answer.dryRun) return;
      notices.done(words.imported(countOf(answer)));
      setCsv(undefined);
      if (picker.current) picker.current.value = '';
    },
  });
  const look = async (file: File | undefined) => {
    list.reset();
    const read = await file?.text();
    setCsv(read);
    if (read !== undefined) list.mutate({ csv: read, dryRun: true });
  };
  return (
    <>
      <Text className={styles.code}>{words.example}</Text>
      <div className={styles.field}>
        <label htmlFor={id}>
          <Text weight="semibold">{words.file}</Text>
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
      {list.error !== null && <Problem problem={list.error} />}
      <div role="status">
        {list.isPending && <Text className={styles.quiet}>{words.reading}</Text>}
        {report !== undefined && children(report)}
      </div>
      {csv !== undefined && report?.dryRun && countOf(report) > 0 && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={list.isPending}
            onClick={() => list.mutate({ csv, dryRun: false })}
          >
            {words.takeOver(countOf(report))}
          </Button>
        </div>
      )}
    </>
  );
};

interface ListReportProps {
  readonly sum: string;
  /** Said above the lines that change nothing. */
  readonly title: string;
  readonly problems: readonly { readonly line: number; readonly words: string }[];
}

/** What came of a list, or would come of it. */
export const ListReport = ({ sum, title, problems }: ListReportProps) => {
  const styles = useStyles();
  return (
    <div className={styles.report}>
      <Text weight="semibold">{sum}</Text>
      {problems.length > 0 && (
        <>
          <Text>{title}</Text>
          <ul className={styles.problems}>
            {problems.map(({ line, words }) => (
              <li key={line}>
                <Text>{words}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
