import type { Viewer } from '../../api/contract/person.ts';
import type { BookingView } from '../../api/desks/contract.ts';
import type { Reply } from '../shell/turn.ts';
import type { Known } from './asking.ts';
import { bookingsCard, sayingCard } from './cards.ts';
import type { DesksCommandPorts } from './ports.ts';

interface Wanted extends Known {
  readonly title: string;
  readonly note?: string | undefined;
}

/** The viewer's own desks of that day, half or building; all that are held when none was named. */
export const myBookings = async (
  ports: DesksCommandPorts,
  viewer: Viewer,
  { title, note, day, halves = [], site }: Wanted,
): Promise<Reply> => {
  const { bookings } = await ports.desks.listMyBookings(viewer, { view: 'upcoming', limit: 100 });
  const held = bookings.filter(({ state }) => state === 'booked');
  const wanted = (booking: BookingView): boolean =>
    (!day || booking.date === day) &&
    (!site || booking.site.id === site) &&
    (halves.length === 0 || halves.some((half) => booking.halves.includes(half)));
  const named = held.filter(wanted);
  if (held.length === 0)
    return sayingCard('You have no desk booked', note ?? 'Find one for any day of the next four weeks.', [
      { title: 'Find a desk', verb: 'desks.ask' },
    ]);
  return bookingsCard({
    title,
    note: named.length > 0 ? note : (note ?? 'You have no desk booked for that. These are your other desks.'),
    bookings: named.length > 0 ? named : held,
    half: named.length > 0 && halves.length === 1 ? halves[0] : undefined,
    url: ports.linkTo(),
    newKey: () => ports.ids.next('key'),
  });
};
