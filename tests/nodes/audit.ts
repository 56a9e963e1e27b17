import { isDeepStrictEqual } from 'node:util';
import type { BookingView } from '../../api/desks/contract.ts';
import { DESK_BOOKED, DESK_CANCELLED } from '../../api/desks/events.ts';
import { type Booking, halfKey } from '../../api/desks/records.ts';
import { heldHalves } from '../../api/desks/rules.ts';
import type { Request } from './balancer.ts';
import type { Books } from './books.ts';

/** What is wrong in the books, in words by kind; every list should be empty. */
export interface Findings {
  /** Acknowledged, and not there as acknowledged. */
  readonly lost: readonly string[];
  /** A booking, its facts and its kept answers that do not belong together, or that nobody was told of. */
  readonly halfApplied: readonly string[];
  /** A desk or a person with two bookings for one half. */
  readonly heldTwice: readonly string[];
  readonly undelivered: readonly string[];
  /** Entries that are missing, left over, or there twice. */
  readonly calendars: readonly string[];
}

/** Compares what people were told with what is kept, and what is kept with the calendars. */
export const audit = (requests: readonly Request[], books: Books): Findings => ({
  lost: requests.flatMap((request) => lossOf(request, books)),
  halfApplied: [
    ...books.bookings.flatMap((booking) => partsMissing(booking, books)),
    ...strangers(requests, books),
  ],
  heldTwice: twice(
    books.bookings.flatMap((booking) =>
      heldHalves(booking).flatMap((half) => [
        halfKey(booking.deskId, booking.date, half),
        halfKey(booking.personId ?? 'per_', booking.date, half),
      ]),
    ),
  ),
  undelivered: books.deliveries
    .filter(({ state }) => state !== 'done')
    .map(({ id, state }) => `${id} ${state}`),
  calendars: difference(
    entriesOf(books),
    books.bookings.flatMap((booking) => entryOf(booking, books)),
  ),
});

const lossOf = ({ key, who, body, answers: [told] }: Request, books: Books): readonly string[] => {
  if (!told) return [];
  const booking = books.bookings.find(({ id }) => id === told.id);
  const kept =
    booking &&
    accountOf(booking, books) === who.person.id &&
    (!body || isDeepStrictEqual([booking.deskId, booking.date], [body.deskId, body.date])) &&
    isHeldAtMost(booking, told) &&
    books.answers.some((answer) => isDeepStrictEqual(answer, told));
  return kept ? [] : [key];
};

/** Later requests may have given more of it back; none brings anything back. */
const isHeldAtMost = (booking: Booking, { state, halves }: BookingView): boolean =>
  heldHalves(booking).every((half) => state === 'booked' && halves.includes(half));

/** One fact and one kept answer for the booking, and one of each for every time that some of it was given back. */
const partsMissing = ({ id, halves, freed }: Booking, { deliveries, answers }: Books): readonly string[] => {
  const facts = deliveries.filter(({ stream }) => stream === id);
  const halvesIn = (name: string) =>
    facts
      .filter((fact) => fact.name === name)
      .flatMap(({ data }) => (data as { halves: readonly string[] }).halves)
      .sort();
  const whole =
    facts.filter(({ name }) => name === DESK_BOOKED).length === 1 &&
    isDeepStrictEqual(halvesIn(DESK_BOOKED), [...halves].sort()) &&
    isDeepStrictEqual(halvesIn(DESK_CANCELLED), [...freed].sort()) &&
    answers.filter((answer) => answer.id === id).length === facts.length;
  return whole ? [] : [id];
};

/** Facts and answers without a booking, and bookings that no request was told of. */
const strangers = (
  requests: readonly Request[],
  { bookings, deliveries, answers }: Books,
): readonly string[] => {
  const known = new Set<string>(bookings.map(({ id }) => id));
  const asked = requests.filter(({ method, answers }) => method === 'POST' && answers.length > 0);
  return [
    // The directory, which the nodes read beside this, tells facts of people.
    ...deliveries
      .filter(({ name }) => name.startsWith('desk.'))
      .map(({ stream }) => stream)
      .filter((id) => !known.has(id)),
    ...answers.map(({ id }) => String(id)).filter((id) => !known.has(id)),
    ...difference(
      [...known],
      asked.map(({ answers: [told] }) => told?.id ?? ''),
    ),
  ];
};

/** Every entry in a calendar, by whose it is and the key it was made under. */
const entriesOf = ({ calendars }: Books): readonly string[] =>
  Object.entries(calendars).flatMap(([oid, events]) =>
    events.map(({ transactionId }) => `${oid} ${transactionId}`),
  );

const entryOf = (booking: Booking, books: Books): readonly string[] => {
  const halves = heldHalves(booking);
  return halves.length === 0 ? [] : [`${accountOf(booking, books)} ${[booking.id, ...halves].join('.')}`];
};

const accountOf = ({ personId }: Booking, { people }: Books): string | undefined =>
  people.find(({ id }) => id === personId)?.oid;

const twice = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at);

/** What is in one list and not in the other, counting how often. */
const difference = (is: readonly string[], should: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const one of is) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const one of should) counts.set(one, (counts.get(one) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([one, count]) => `${one} ${count > 0 ? 'too often' : 'missing'}`);
};
