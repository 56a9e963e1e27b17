import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  exportRequirement,
  listObligations,
  type ObligationFilter,
  type ObligationRow,
  type RequirementView,
} from '../../api/news/requirement.contract.ts';
import { moment } from '../shared/moment.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { saveFile } from '../shared/save-file.ts';
import { useFresh, useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem, type ProblemError } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { dueDay } from './days.ts';
import { PolicySign } from './PolicySign.tsx';
import { requirementText as text } from './policies.text.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  who: { display: 'grid', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Id = RequirementView['id'];
const FILTERS = (['waiting', 'done', 'left'] satisfies ObligationFilter[]).map((value) => ({
  value,
  label: text.filters[value],
}));

/** Who acknowledged and who did not, and the same as a file. */
export const Obligations = ({ id }: { id: Id }) => {
  const styles = useStyles();
  const [state, setState] = useState<ObligationFilter>('waiting');
  return (
    <>
      <div className={styles.head}>
        <Segmented label={text.filter} options={FILTERS} value={state} onChange={setState} />
        <Download id={id} />
      </div>
      <People key={state} id={id} state={state} />
    </>
  );
};

const People = ({ id, state }: { id: Id; state: ObligationFilter }) => {
  const styles = useStyles();
  const pages = useReadPages(listObligations, { id, state });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={4} height={48} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap(({ people }) => people);
  if (rows.length === 0 && !pages.hasNextPage) return <Empty {...text.nobody[state]} />;
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row key={row.person.id} row={row} />
        ))}
      </ul>
      <ShowMore pages={pages} label={text.showMore} />
    </>
  );
};

const Row = ({ row }: { row: ObligationRow }) => {
  const styles = useStyles();
  const { person, department, joined } = row;
  const about = [department, joined ? text.person.joined : null].filter((part) => part !== null).join(', ');
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <Text>{person.name}</Text>
        {about !== '' && (
          <Text size={200} className={styles.quiet}>
            {about}
          </Text>
        )}
      </span>
      <PolicySign state={row.state} words={wordsOf(row)} />
    </li>
  );
};

const wordsOf = ({ state, due, acknowledged }: ObligationRow): string => {
  if (state === 'done' && acknowledged !== null)
    return text.person.done(acknowledged.version, moment(acknowledged.at));
  return state === 'open' || state === 'overdue' ? text.person[state](dueDay(due)) : text.person.left;
};

const Download = ({ id }: { id: Id }) => {
  const styles = useStyles();
  const fresh = useFresh();
  const [problem, setProblem] = useState<ProblemError>();
  const download = async () => {
    setProblem(undefined);
    try {
      const { name, csv } = await fresh(exportRequirement, { id });
      saveFile(name, 'text/csv;charset=utf-8', csv);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  return (
    <div>
      <Button onClick={() => void download()}>{text.download}</Button>
      <Text block size={200} className={styles.quiet}>
        {text.keepSafe}
      </Text>
      {problem !== undefined && <Problem problem={problem} />}
    </div>
  );
};
