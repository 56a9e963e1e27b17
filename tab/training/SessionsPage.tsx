import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { useSearchParams } from 'react-router';
import { listSessions, type SessionRow } from '../../api/training/session.contract.ts';
import { DateTile } from '../shared/DateTile.tsx';
import { spanWords } from '../shared/event-time.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { RoomPage } from './RoomPage.tsx';
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
  session: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalL },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
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
            <SessionItem session={session} />
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

const SessionItem = ({ session }: { session: SessionRow }) => {
  const styles = useStyles();
  const { id, course, start, end, isOnline, place, capacity, taken, waiting, own, state } = session;
  const where = isOnline ? text.online : place.room;
  const seats = all.session.seatsLeft(capacity - taken, capacity);
  return (
    <Card>
      <article className={styles.session}>
        <DateTile from={start} />
        <div className={styles.words}>
          <Text as="h2" size={400} weight="semibold" className={styles.title}>
            <TextLink to={`/training/sessions/${id}`}>{course.title}</TextLink>
          </Text>
          <Text>{[spanWords(start, end), where].filter((part) => part !== '').join(' · ')}</Text>
          <Text className={styles.quiet}>
            {waiting > 0 ? `${seats}, ${all.session.waiting(waiting)}` : seats}
          </Text>
          {state === 'cancelled' && <Text>{all.session.cancelled}</Text>}
          {own !== null && <Text weight="semibold">{all.own[own.state]}</Text>}
        </div>
      </article>
    </Card>
  );
};
