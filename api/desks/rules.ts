import type { Half, PlainDate } from '../contract/time.ts';
import { addDays, weekday } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { DeskMode, DeskRefusal } from './contract.ts';

/**
 * How many days ahead a desk can be booked unless the council says otherwise: four weeks, so that "the same weekday
 * in four weeks" is the last day, and few bookings outlive the plans they were made for.
 */
export const WINDOW_DAYS = 28;

/** When a building is open, in its own zone. */
export interface Opening {
  /** ISO weekdays: Monday is 1. */
  readonly openDays: readonly number[];
  readonly hours: Readonly<Record<Half, { readonly from: string; readonly to: string }>>;
  readonly closures: readonly { readonly date: PlainDate; readonly reason: string }[];
}

/** The day and the wall time (`HH:MM`) in a site's zone. The only thing the rules know of now. */
export interface SiteNow {
  readonly today: PlainDate;
  readonly time: string;
}

/** What is wanted, and what of that day the person already holds. */
export interface BookingAttempt {
  readonly mode: DeskMode;
  readonly site: Opening;
  readonly date: PlainDate;
  readonly halves: readonly Half[];
  readonly held: readonly Half[];
  readonly now: SiteNow;
  readonly windowDays: number;
}

/** The part of a booking that the rules read: what was booked, and what of it has been given back. */
export interface Held {
  readonly halves: readonly Half[];
  readonly freed: readonly Half[];
}

/** Morning first, each once. */
export const inOrder = (halves: readonly Half[]): readonly Half[] =>
  (['am', 'pm'] as const).filter((half) => halves.includes(half));

/** The halves for which a booking still keeps its desk, over or not: nobody can take a morning afterwards. */
export const heldHalves = ({ halves, freed }: Held): readonly Half[] =>
  freed.length === 0 ? halves : halves.filter((half) => !freed.includes(half));

/**
 * A half is over at the site's own hour for it (13:00 and 17:30 in most), not before: who comes in at eleven may still
 * book the rest of the morning, and who leaves at eleven may still give it back.
 */
export const isOver = (date: PlainDate, half: Half, site: Opening, now: SiteNow): boolean =>
  date < now.today || (date === now.today && now.time >= site.hours[half].to);

/** Whether anybody can book such a desk; who may is for the policy to say. */
export const isBookableMode = (mode: DeskMode): boolean => mode === 'bookable' || mode === 'members';

/** The last day of the booking window, itself bookable. */
export const lastBookableDay = (today: PlainDate, windowDays: number): PlainDate =>
  addDays(today, windowDays);

/** Why nobody can book this time at this site; undefined when it can be booked. */
export const whyNotThen = (
  attempt: Pick<BookingAttempt, 'site' | 'date' | 'halves' | 'now' | 'windowDays'>,
): Reason<DeskRefusal> | undefined => {
  const { site, date, halves, now, windowDays } = attempt;
  if (halves.some((half) => isOver(date, half, site, now))) return { code: 'in_the_past' };
  if (date > lastBookableDay(now.today, windowDays))
    return { code: 'beyond_window', detail: `You can book up to ${windowDays} days ahead.` };
  const closure = site.closures.find((closed) => closed.date === date);
  if (closure) return { code: 'site_closed', detail: closure.reason };
  return site.openDays.includes(weekday(date)) ? undefined : { code: 'site_closed' };
};

/** Why this desk cannot be booked then by someone who holds `held` that day; undefined when it can, if it is free. */
export const whyNotBook = (attempt: BookingAttempt): Reason<DeskRefusal> | undefined => {
  if (!isBookableMode(attempt.mode)) return { code: 'desk_not_bookable' };
  const notThen = whyNotThen(attempt);
  if (notThen) return notThen;
  return attempt.halves.some((half) => attempt.held.includes(half)) ? { code: 'already_booked' } : undefined;
};

/** The halves that giving back now would free: what is held and not over. */
export const freeableHalves = (
  booking: Held & { readonly date: PlainDate },
  site: Opening,
  now: SiteNow,
): readonly Half[] => heldHalves(booking).filter((half) => !isOver(booking.date, half, site, now));

/** Why this booking, or this half of it, cannot be given back; undefined when it can. */
export const whyNotCancel = (
  booking: Held & { readonly date: PlainDate },
  half: Half | undefined,
  site: Opening,
  now: SiteNow,
): Reason<DeskRefusal> | undefined => {
  if (half && !booking.halves.includes(half)) return { code: 'half_not_booked' };
  const wanted = heldHalves(booking).filter((held) => half === undefined || held === half);
  if (wanted.length === 0) return { code: 'already_cancelled' };
  return wanted.every((held) => isOver(booking.date, held, site, now)) ? { code: 'booking_over' } : undefined;
};
