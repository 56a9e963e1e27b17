import type { Half, PlainDate } from '../../api/contract/time.ts';
import type { Access, BookingView, DeskId, Equipment, SiteView } from '../../api/desks/contract.ts';
import { type Button, buttons, card, choice, facts, heading, sentence } from '../shell/card.ts';
import { dayWords, halfWords, timeWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';

/** A desk as it is offered. */
export interface OfferedDesk {
  readonly id: DeskId;
  readonly label: string;
  readonly floorId: string;
  readonly floorName: string;
  readonly zoneName: string;
  readonly has: readonly (Equipment | Access)[];
}

const HAS: Readonly<Record<Equipment | Access, string>> = {
  'two-screens': 'two screens',
  'wide-screen': 'wide screen',
  dock: 'dock',
  'height-adjustable': 'height adjustable',
  'step-free': 'step-free',
  wheelchair: 'wheelchair space',
  quiet: 'quiet',
  'near-lift': 'near the lift',
  window: 'by the window',
};

export interface Offer {
  readonly siteName: string;
  readonly date: PlainDate;
  readonly halves: readonly Half[];
  /** At most two are shown: a card has three buttons, and one leads to all of them. */
  readonly desks: readonly OfferedDesk[];
  readonly total: number;
  /** Of which desks `total` is the number: all that this person could book then, or those with what was asked for. */
  readonly counted: 'all' | 'fitting';
  /** What was asked for and is not to be had, in a sentence. */
  readonly note?: string;
  readonly planUrl: string;
  readonly newKey: () => string;
}

const OFFERED = 2;

/** Free desks to choose from: one press books. */
export const offerCard = (offer: Offer): Reply => {
  const { siteName, date, halves, desks, note, planUrl, newKey } = offer;
  const shown = desks.slice(0, OFFERED);
  const title = `Free desks on ${timeWords(date, halves)}`;
  const count = `${siteName}: ${freeWords(offer)}`;
  const text = [`${title}.`, note, count].filter(Boolean).join(' ');
  return {
    text,
    card: card(text, [
      heading(title),
      ...(note ? [sentence(note)] : []),
      sentence(count),
      facts(shown.map((desk) => [`Desk ${desk.label}`, aboutDesk(desk)])),
      buttons(
        shown.map(({ id, label }) => ({
          title: `Book desk ${label}`,
          verb: 'desks.book',
          data: { deskId: id, date, halves, once: newKey() },
        })),
        { title: 'Choose on the plan', url: planUrl },
      ),
    ]),
  };
};

const freeWords = ({ total, counted, desks: [first] }: Offer): string => {
  if (total === 0) return 'no desk is free for you then.';
  if (total === 1) return first ? `desk ${first.label} is free.` : '1 desk is free.';
  return counted === 'all' ? `${total} desks are free.` : `${total} desks like that are free.`;
};

const aboutDesk = ({ floorName, zoneName, has }: OfferedDesk): string =>
  [floorName, zoneName, ...has.map((thing) => HAS[thing])].join(', ');

/** What is needed to find a desk, with what is known already chosen. */
export interface Question {
  readonly note: string;
  readonly days: readonly PlainDate[];
  readonly day?: PlainDate | undefined;
  readonly halves: readonly Half[];
  readonly sites: readonly Pick<SiteView, 'id' | 'name'>[];
  readonly site?: string | undefined;
}

/** Asks for day, part of the day and building. */
export const questionCard = ({ note, days, day, halves, sites, site }: Question): Reply => {
  const title = 'Find a desk';
  const text = `${title}. ${note} Which day, which part of the day and which building?`;
  const part = halves.length === 1 ? halves[0] : 'day';
  return {
    text,
    card: card(text, [
      heading(title),
      sentence(note),
      choice(
        'day',
        'Day',
        days.map((each) => ({ title: dayWords(each), value: each })),
        day,
      ),
      choice('part', 'Part of the day', PARTS, part),
      choice(
        'site',
        'Building',
        sites.map(({ id, name }) => ({ title: name, value: id })),
        site,
      ),
      buttons([{ title: 'Show free desks', verb: 'desks.find' }]),
    ]),
  };
};

const PARTS = [
  { title: 'All day', value: 'day' },
  { title: 'Morning', value: 'am' },
  { title: 'Afternoon', value: 'pm' },
];

const where = ({ desk, floor, site }: BookingView): string =>
  `Desk ${desk.label}, ${desk.zoneName}, ${floor.name}, ${site.name}`;

const placeFacts = (booking: BookingView) =>
  facts([
    ['When', timeWords(booking.date, booking.halves)],
    ['Where', `${booking.site.name}, ${booking.floor.name}, ${booking.desk.zoneName}`],
  ]);

/** A booking as it stands now, with the way back. */
export const bookingCard = (booking: BookingView, newKey: () => string): Reply => {
  const isBooked = booking.state === 'booked';
  const title = isBooked ? `Desk ${booking.desk.label} is yours` : `Desk ${booking.desk.label} is given back`;
  const text = `${title}: ${timeWords(booking.date, booking.halves)}, ${where(booking)}.`;
  const way = isBooked ? cancelButton(booking, newKey) : againButton(booking, newKey);
  return { text, card: card(text, [heading(title), placeFacts(booking), ...(way ? [buttons([way])] : [])]) };
};

const cancelButton = (booking: BookingView, newKey: () => string): Button | undefined =>
  booking.can.cancel
    ? {
        title: `Cancel ${dayWords(booking.date)}`,
        verb: 'desks.cancel',
        data: { id: booking.id, once: newKey() },
      }
    : undefined;

/** The same desk again; where that cannot be had any more, another one for the same time. */
const againButton = ({ can, desk, date, halves, site }: BookingView, newKey: () => string): Button =>
  can.bookAgain
    ? {
        title: `Book desk ${desk.label} again`,
        verb: 'desks.book',
        data: { deskId: desk.id, date, halves, once: newKey() },
      }
    : {
        title: 'Find another desk',
        verb: 'desks.find',
        data: { day: date, part: halves.length === 1 ? halves[0] : 'day', site: site.id },
      };

export interface BookingList {
  readonly title: string;
  readonly note?: string | undefined;
  readonly bookings: readonly BookingView[];
  /** Give back this half only, where a booking holds both. */
  readonly half?: Half | undefined;
  readonly url: string;
  readonly newKey: () => string;
}

const LISTED = 5;
const MAX_BUTTONS = 3;

/** Bookings with a button each; more than fit are in the tab. */
export const bookingsCard = ({ title, note, bookings, half, url, newKey }: BookingList): Reply => {
  const listed = bookings.slice(0, LISTED);
  const more = bookings.length > Math.min(LISTED, MAX_BUTTONS);
  const ways = listed
    .map((booking) => halfButton(booking, half, newKey) ?? cancelButton(booking, newKey))
    .filter((way) => way !== undefined);
  const text = [title, note, ...listed.map((each) => `${timeWords(each.date, each.halves)}: ${where(each)}`)]
    .filter(Boolean)
    .join('. ');
  return {
    text,
    card: card(text, [
      heading(title),
      ...(note ? [sentence(note)] : []),
      facts(listed.map((each) => [timeWords(each.date, each.halves), where(each)])),
      buttons(
        ways.slice(0, more ? MAX_BUTTONS - 1 : MAX_BUTTONS),
        more ? { title: 'See all', url } : undefined,
      ),
    ]),
  };
};

const halfButton = (
  booking: BookingView,
  half: Half | undefined,
  newKey: () => string,
): Button | undefined =>
  half && booking.can.giveBack.includes(half)
    ? {
        title: `Give back ${dayWords(booking.date)} ${halfWords([half])}`,
        verb: 'desks.cancel',
        data: { id: booking.id, half, once: newKey() },
      }
    : undefined;

/** A sentence with one thing to do next. */
export const sayingCard = (title: string, words: string, next: readonly Button[]): Reply => {
  const text = `${title}. ${words}`;
  return {
    text,
    card: card(text, [heading(title), sentence(words), ...(next.length > 0 ? [buttons(next)] : [])]),
  };
};
