import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import {
  type ImportReport,
  importEmployment,
  seeEmployment,
} from '../../api/requests/employment.contract.ts';
import { leaveBalance } from '../../api/requests/leave.contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { employmentText as text } from './employment.text.ts';
import { HrSection } from './HrSection.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  file: { maxWidth: '100%', minHeight: '32px', font: 'inherit' },
  field: { display: 'grid', rowGap: tokens.spacingVerticalXS, justifyItems: 'start' },
  problems: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    maxHeight: '320px',
    overflowY: 'auto',
  },
});

/** Contracts of many people from a list: tried first, then taken over. */
export const EmploymentList = () => {
  const styles = useStyles();
  const notices = useNotices();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState<string>();
  const { data: report, ...list } = useWrite(importEmployment, {
    changes: [seeEmployment, leaveBalance],
    done: (answer) => {
      if (answer.dryRun) return;
      notices.done(text.imported(answer.people));
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
    <HrSection title={text.listTitle} purpose={text.listPurpose}>
      <Text className={styles.code}>{text.listExample}</Text>
      <div className={styles.field}>
        <label htmlFor={id}>
          <Text weight="semibold">{text.file}</Text>
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
        {list.isPending && <Text className={styles.quiet}>{text.reading}</Text>}
        {report !== undefined && <Report report={report} />}
      </div>
      {csv !== undefined && report?.dryRun && report.people > 0 && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={list.isPending}
            onClick={() => list.mutate({ csv, dryRun: false })}
          >
            {text.takeOver(report.people)}
          </Button>
        </div>
      )}
    </HrSection>
  );
};

const Report = ({ report: { lines, people, dryRun, problems } }: { report: ImportReport }) => {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{text.sum(lines, people, dryRun)}</Text>
      {problems.length > 0 && (
        <>
          <Text block>{text.problems(problems.length)}</Text>
          <ul className={styles.problems}>
            {problems.map(({ line, problem }) => (
              <li key={line}>
                <Text>{text.problem(line, problem)}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
