import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { listSessions } from '../../api/training/session.contract.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { SessionItem } from './SessionItem.tsx';
import { soughtText } from './sought.text.ts';
import { inputOf, type Sought } from './sought.ts';
import { text as all } from './text.ts';

const text = all.sessions;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface SessionListProps {
  readonly sought: Sought;
  /** Asks for all of them again. */
  readonly onAll: () => void;
}

/** Sessions to come, soonest first. */
export const SessionList = ({ sought, onAll }: SessionListProps) => {
  const styles = useStyles();
  const pages = useReadPages(listSessions, inputOf(sought));
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={104} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const sessions = pages.data.pages.flatMap((page) => page.sessions);
  if (sessions.length === 0 && !pages.hasNextPage) return <None sought={sought} onAll={onAll} />;
  return (
    <>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionItem session={session} level="h2" />
          </li>
        ))}
      </ul>
      <ShowMore pages={pages} label={text.more} />
    </>
  );
};

const None = ({ sought: { whose, skill, site }, onAll }: SessionListProps) => {
  const isNarrowed = skill !== undefined || site !== undefined;
  return (
    <Empty
      icon={<CalendarRegular />}
      {...(isNarrowed ? soughtText.none : text.none[whose])}
      {...((isNarrowed || whose !== 'all') && {
        action: <Button onClick={onAll}>{soughtText.all}</Button>,
      })}
    />
  );
};
