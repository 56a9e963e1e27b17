import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, DeskRegular } from '@fluentui/react-icons';
import { useSearchParams } from 'react-router';
import { type BookingView, listMyBookings, type MyBookingsInput } from '../../api/desks/contract.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { longDay } from '../shell/words.ts';
import { BookingRow } from './BookingRow.tsx';
import { GiveBackMenu } from './GiveBackMenu.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '800px',
  },
  wide: { width: '100%' },
  day: { display: 'grid', rowGap: tokens.spacingVerticalS, width: '100%' },
  heading: { margin: 0 },
});

type View = MyBookingsInput['view'];
const VIEWS = (['upcoming', 'past'] satisfies View[]).map((value) => ({ value, label: text[value] }));

/** Every desk the viewer has, or had: by day, each with what may be done about it. */
export const MyBookingsPage = () => {
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  const view: View = asked.get('view') === 'past' ? 'past' : 'upcoming';
  return (
    <Page
      title={text.myBookings}
      purpose={text.bookingsPurpose}
      actions={
        <ButtonLink to="/desks" appearance="primary" icon={<DeskRegular />}>
          {text.bookADesk}
        </ButtonLink>
      }
    >
      <div className={styles.page}>
        <Segmented
          label={text.bookingsShown}
          options={VIEWS}
          value={view}
          onChange={(next) => setAsked(next === 'past' ? { view: next } : {}, { replace: true })}
        />
        <div className={styles.wide}>
          <Bookings key={view} view={view} />
        </div>
      </div>
    </Page>
  );
};

const Bookings = ({ view }: { view: View }) => {
  const styles = useStyles();
  const pages = useReadPages(listMyBookings, { view });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={84} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap(({ bookings }) => bookings);
  if (rows.length === 0 && !pages.hasNextPage)
    return <Empty icon={<CalendarLtrRegular />} {...text.empty[view]} />;
  return (
    <div className={styles.page}>
      {byDay(rows).map(([date, ofDay]) => (
        <section key={date} className={styles.day} aria-label={longDay(date)}>
          <Text as="h2" size={400} weight="semibold" className={styles.heading}>
            {longDay(date)}
          </Text>
          {ofDay.map((booking) => (
            <BookingRow key={booking.id} booking={booking} giveBack={GiveBackMenu} />
          ))}
        </section>
      ))}
      <ShowMore pages={pages} label={text.showMore} />
    </div>
  );
};

/** In the order they came, gathered by day. */
const byDay = (rows: readonly BookingView[]): readonly (readonly [BookingView['date'], BookingView[]])[] => [
  ...Map.groupBy(rows, ({ date }) => date),
];
