import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DesksHomeCard as HomeCard } from '../../api/desks/contract.ts';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { listed, longDay } from '../shell/words.ts';
import { BookingRow } from './BookingRow.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  block: { display: 'grid', rowGap: tokens.spacingVerticalS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** Where I sit today, who is there, and the next days I have booked: each with its action. */
export const DesksHomeCard = ({ card }: { card: HomeCard }) => {
  const styles = useStyles();
  const { bookings, next, whoIsIn } = card;
  return (
    <>
      <Card className={styles.card} role="region" aria-label={text.home.title}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {text.home.title}
        </Text>
        {bookings.length === 0 && <Text size={400}>{text.home.none}</Text>}
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} />
        ))}
        {whoIsIn !== undefined && (whoIsIn.names.length > 0 || whoIsIn.others > 0) && (
          <div className={styles.block}>
            <Text weight="semibold">{text.home.whoIsIn(whoIsIn.floorName)}</Text>
            <Text className={styles.quiet}>
              {listed([...whoIsIn.names, ...(whoIsIn.others > 0 ? [others(whoIsIn)] : [])])}
            </Text>
          </div>
        )}
        <div className={styles.foot}>
          <ButtonLink to="/desks" appearance={bookings.length === 0 ? 'primary' : 'secondary'}>
            {text.bookADesk}
          </ButtonLink>
          <TextLink to="/desks/bookings">{text.myBookings}</TextLink>
        </div>
      </Card>
      {next.length > 0 && (
        <Card className={styles.card} role="region" aria-label={text.home.next}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {text.home.next}
          </Text>
          {next.map((booking) => (
            <div key={booking.id} className={styles.block}>
              <Text weight="semibold">{longDay(booking.date)}</Text>
              <BookingRow booking={booking} />
            </div>
          ))}
        </Card>
      )}
    </>
  );
};

const others = ({ names, others: count }: NonNullable<HomeCard['whoIsIn']>): string =>
  names.length === 0 ? text.peopleIn(count) : text.others(count);
