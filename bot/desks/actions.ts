import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { half, idOf, plainDate } from '../../api/contract/schemas.ts';
import type { BookingView, SiteView } from '../../api/desks/contract.ts';
import type { CardAction, Reply } from '../shell/turn.ts';
import { askForDesk } from './asking.ts';
import { bookingCard } from './cards.ts';
import { findDesks } from './finding.ts';
import { myBookings } from './my-bookings.ts';
import type { DesksCommandPorts } from './ports.ts';
import { refusalReply } from './refusals.ts';
import { whoIsIn } from './who-is-in.ts';

type Press = Pick<CardAction, 'viewer' | 'data'>;

/** What each button of the room does. A card may be old, forwarded or forged: its data says what is wished, no more. */
export const deskActions =
  (ports: DesksCommandPorts) =>
  ({ verb, ...press }: CardAction): Promise<Reply> => {
    switch (verb) {
      case 'desks.book':
        return refusalReply(() => book(ports, press), 'Nothing was booked');
      case 'desks.cancel':
        return refusalReply(() => cancel(ports, press), 'Nothing was given back');
      case 'desks.find':
        return refusalReply(() => find(ports, press), 'No desk to show');
      case 'desks.who':
        return refusalReply(() => who(ports, press), 'Nobody to show');
      case 'desks.ask':
        return ask(ports, press);
      case 'desks.mine':
        return myBookings(ports, press.viewer, { title: 'Your desks' });
      default:
        throw new Refused('bad_input');
    }
  };

const bookData = z.object({
  deskId: idOf('dsk'),
  date: plainDate,
  halves: z
    .array(half)
    .min(1)
    .max(2)
    .refine((halves) => new Set(halves).size === halves.length),
  // Not `key`: with a property of that name Microsoft's Agents Playground fails and never sends the press.
  once: idOf('key'),
});
const cancelData = z.object({ id: idOf('bkg'), half: half.optional(), once: idOf('key') });
const findData = z.object({ day: plainDate, part: z.enum(['day', 'am', 'pm']), site: idOf('sit') });
const whoData = z.object({ day: plainDate, site: idOf('sit') });

const read = <T>(schema: z.ZodType<T>, data: unknown): T => {
  const parsed = schema.safeParse(data);
  if (!parsed.success)
    throw new Refused('bad_input', { detail: 'Choose an answer to each question, then press again' });
  return parsed.data;
};

const book = async (ports: DesksCommandPorts, { viewer, data }: Press): Promise<Reply> => {
  const { once, ...input } = read(bookData, data);
  const keyed = { person: viewer.person, key: once, route: 'desks.book', input };
  try {
    const booked = await ports.once(keyed, () => ports.desks.bookDesk(viewer, input));
    return bookedCard(ports, await asItIsNow(ports, viewer, booked));
  } catch (error) {
    // An old card pressed again: the wish is fulfilled already, so say so.
    const mine = refusedAs(error, 'already_booked')
      ? (await ownBookings(ports, viewer)).find(
          ({ state, desk, date, halves }) =>
            state === 'booked' &&
            desk.id === input.deskId &&
            date === input.date &&
            input.halves.every((each) => halves.includes(each)),
        )
      : undefined;
    if (mine) return bookedCard(ports, mine);
    throw error;
  }
};

const cancel = async (ports: DesksCommandPorts, { viewer, data }: Press): Promise<Reply> => {
  const { once, id, half: part } = read(cancelData, data);
  const input = { id, ...(part && { half: part }) };
  const keyed = { person: viewer.person, key: once, route: 'desks.cancel', input };
  try {
    const left = await ports.once(keyed, () => ports.desks.cancelBooking(viewer, input));
    return bookedCard(ports, await asItIsNow(ports, viewer, left));
  } catch (error) {
    if (refusedAs(error, 'already_cancelled'))
      return bookedCard(ports, await ports.desks.seeBooking(viewer, { id }));
    throw error;
  }
};

const bookedCard = (ports: DesksCommandPorts, booking: BookingView): Reply =>
  bookingCard(booking, () => ports.ids.next('key'));

const refusedAs = (error: unknown, code: string): boolean => error instanceof Refused && error.code === code;

/** A repeat is given the first answer, which may be history: the card shows the present. */
const asItIsNow = ({ desks }: DesksCommandPorts, viewer: Viewer, answered: unknown): Promise<BookingView> =>
  desks.seeBooking(viewer, { id: (answered as BookingView).id });

const ownBookings = async ({ desks }: DesksCommandPorts, viewer: Viewer): Promise<readonly BookingView[]> =>
  (await desks.listMyBookings(viewer, { view: 'upcoming', limit: 100 })).bookings;

const find = async (ports: DesksCommandPorts, { viewer, data }: Press): Promise<Reply> => {
  const { day, part, site } = read(findData, data);
  const halves = part === 'day' ? (['am', 'pm'] as const) : [part];
  return findDesks(ports, { viewer, site: await siteOf(ports, viewer, site), date: day, halves, needs: [] });
};

const who = async (ports: DesksCommandPorts, { viewer, data }: Press): Promise<Reply> => {
  const { day, site } = read(whoData, data);
  return whoIsIn(ports, viewer, await siteOf(ports, viewer, site), day);
};

const ask = async (ports: DesksCommandPorts, { viewer }: Press): Promise<Reply> =>
  askForDesk(ports, viewer, (await ports.desks.listSites(viewer)).sites, {});

const siteOf = async (
  { desks }: DesksCommandPorts,
  viewer: Viewer,
  id: SiteView['id'],
): Promise<SiteView> => {
  const site = (await desks.listSites(viewer)).sites.find((each) => each.id === id);
  if (!site) throw new Refused('not_found');
  return site;
};
