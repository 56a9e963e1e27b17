import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { type EventRow, listEvents } from '../../api/news/event.contract.ts';
import { DatedCard } from '../shared/DatedCard.tsx';
import { wallOf } from '../shared/event-time.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { dayPart } from '../shell/words.ts';
import { CalledOff } from './CalledOff.tsx';
import { eventsText as text } from './events.text.ts';
import { NewsRoomPage } from './NewsRoomPage.tsx';

const useStyles = makeStyles({
  month: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is coming up, by month, soonest first. */
export const EventsPage = () => (
  <NewsRoomPage title={text.title} purpose={text.purpose}>
    <CalledOff />
    <Coming />
  </NewsRoomPage>
);

const Coming = () => {
  const pages = useReadPages(listEvents, {});
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={104} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const events = pages.data.pages.flatMap((page) => page.events);
  if (events.length === 0 && !pages.hasNextPage)
    return <Empty icon={<CalendarRegular />} title={text.none.title} detail={text.none.detail} />;
  return (
    <>
      {[...Map.groupBy(events, monthOf)].map(([month, ofMonth]) => (
        <Month key={month} title={month} events={ofMonth} />
      ))}
      <ShowMore pages={pages} label={text.showMore} />
    </>
  );
};

const monthOf = ({ event: { from } }: EventRow): string => {
  const { day } = wallOf(from);
  return `${dayPart(day, 'month')} ${dayPart(day, 'year')}`;
};

const Month = ({ title, events }: { title: string; events: readonly EventRow[] }) => {
  const styles = useStyles();
  return (
    <section className={styles.month} aria-label={title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list}>
        {events.map((event) => (
          <li key={event.id}>
            <EventItem row={event} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const EventItem = ({ row }: { row: EventRow }) => {
  const styles = useStyles();
  const { id, title, summary, event, isInCalendar } = row;
  const place = event.place !== '' ? event.place : event.online === null ? '' : text.online;
  return (
    <DatedCard level="h3" from={event.from} to={event.to} title={title} path={`/news/${id}`} place={place}>
      <Text className={styles.quiet}>{summary}</Text>
      {isInCalendar && (
        <Badge appearance="tint" color="brand" icon={<CalendarRegular />}>
          {text.inCalendar}
        </Badge>
      )}
    </DatedCard>
  );
};
