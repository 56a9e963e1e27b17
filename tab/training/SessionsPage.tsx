import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { useSearchParams } from 'react-router';
import { listSessions } from '../../api/training/session.contract.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { RoomPage } from './RoomPage.tsx';
import { SessionItem } from './SessionItem.tsx';
import { text as all } from './text.ts';

const text = all.sessions;
const VIEWS = ['all', 'attending', 'leading'] as const;
type View = (typeof VIEWS)[number];

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

/** Sessions to come, soonest first: all of them, one's own, or those one leads. */
export const SessionsPage = () => {
  const [asked, setAsked] = useSearchParams();
  const view = VIEWS.find((one) => one === asked.get('mine')) ?? 'all';
  return (
    <RoomPage title={text.title} purpose={text.purpose}>
      <div>
        <Segmented
          label={text.which}
          options={VIEWS.map((value) => ({ value, label: text.views[value] }))}
          value={view}
          onChange={(next) => setAsked(next === 'all' ? {} : { mine: next }, { replace: true })}
        />
      </div>
      <Sessions view={view} />
    </RoomPage>
  );
};

const Sessions = ({ view }: { view: View }) => {
  const styles = useStyles();
  const pages = useReadPages(listSessions, view === 'all' ? {} : { mine: view });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={104} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const sessions = pages.data.pages.flatMap((page) => page.sessions);
  if (sessions.length === 0 && !pages.hasNextPage)
    return <Empty icon={<CalendarRegular />} {...text.none[view]} />;
  return (
    <>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionItem session={session} level="h2" />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <div>
          <Button disabledFocusable={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {text.more}
          </Button>
        </div>
      )}
    </>
  );
};
