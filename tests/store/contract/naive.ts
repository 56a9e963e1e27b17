import type { Booking, Meeting, Slot } from './fixtures.ts';

/** What a store of bookings and meetings holds, kept so simply that it can be looked through for every question. */
export interface World {
  readonly bookings: ReadonlyMap<string, Booking>;
  readonly meetings: ReadonlyMap<string, Meeting>;
}

/** One write; several documents are written together. */
export type Step =
  | { readonly book: readonly Booking[] }
  | { readonly unbook: string }
  | { readonly meet: readonly Meeting[] }
  | { readonly unmeet: string };

export const EMPTY: World = { bookings: new Map(), meetings: new Map() };

/** The world after all of these steps; undefined where the store has to refuse one of them. */
export const after = (world: World, steps: readonly Step[]): World | undefined =>
  steps.reduce<World | undefined>((soFar, step) => soFar && afterOne(soFar, step), world);

const afterOne = (world: World, step: Step): World | undefined => {
  if ('unbook' in step) return { ...world, bookings: without(world.bookings, step.unbook) };
  if ('unmeet' in step) return { ...world, meetings: without(world.meetings, step.unmeet) };
  if ('book' in step) {
    const bookings = together(world.bookings, step.book, shareKey);
    return bookings && { ...world, bookings };
  }
  const meetings = together(world.meetings, step.meet, shareMoment);
  return meetings && { ...world, meetings };
};

const without = <T>(rows: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> =>
  new Map([...rows].filter(([each]) => each !== id));

/** All of them put, the last of the same id; then any two rows are held against each other. */
const together = <T extends { readonly id: string }>(
  rows: ReadonlyMap<string, T>,
  docs: readonly T[],
  clash: (one: T, other: T) => boolean,
): ReadonlyMap<string, T> | undefined => {
  const next = new Map([...rows, ...docs.map((doc) => [doc.id, doc] as const)]);
  const all = [...next.values()];
  const broken = all.some((one, place) => all.some((other, at) => place <= at && clash(one, other)));
  return broken ? undefined : next;
};

export const deskKeys = (b: Booking): string[] => keys(b, b.desk);
export const personKeys = (b: Booking): string[] => keys(b, b.person);

const keys = (b: Booking, what: string): string[] =>
  b.cancelled ? [] : b.halves.map((half) => `${what}|${b.date}|${half}`);

const shareKey = (one: Booking, other: Booking): boolean =>
  one !== other &&
  (deskKeys(one).some((key) => deskKeys(other).includes(key)) ||
    personKeys(one).some((key) => personKeys(other).includes(key)));

/** A meeting is held against itself too: it may not need a room twice at once. */
const shareMoment = (one: Meeting, other: Meeting): boolean => {
  if (one.cancelled || other.cancelled) return false;
  const [slots, others] = [one.slots, other.slots];
  if (one === other) return slots.some((a, place) => slots.some((b, at) => place < at && sameMoment(a, b)));
  const openers = [one, other].map(({ opener, slots: [first] }) => first && { ...first, room: opener ?? '' });
  const [opened, otherOpened] = openers;
  const bothOpen = opened?.room && otherOpened && sameMoment(opened, otherOpened);
  return Boolean(bothOpen) || slots.some((a) => others.some((b) => sameMoment(a, b)));
};

const sameMoment = (a: Slot, b: Slot): boolean =>
  a.room === b.room && MINUTES.some((minute) => isIn(a, minute) && isIn(b, minute));

const isIn = ({ from, to }: Slot, minute: string): boolean => from <= minute && minute < to;

/** Every place where one of the meetings can begin or end. */
export const MINUTES: readonly string[] = ['1', '2', '3', '4', '5', '6'];
