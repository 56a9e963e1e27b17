import { addMillis, type Instant, millisBetween, type PlainDate } from '../../api/contract/time.ts';
import { longDay } from '../shell/words.ts';

/** Moments of events in the council's wall time, and back. */

const WALL = new Intl.DateTimeFormat('en-GB', {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  ...{ hourCycle: 'h23', timeZone: 'Europe/London' },
});

/** `2026-11-24` and `09:30`, where the council is. */
export const wallOf = (instant: Instant): { readonly day: PlainDate; readonly time: string } => {
  const parts = WALL.formatToParts(millisBetween('1970-01-01T00:00:00.000Z', instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}` as PlainDate,
    time: `${part('hour')}:${part('minute')}`,
  };
};

/** The moment of a wall time. One that the spring change leaves out is an hour later; of two in autumn, the first. */
export const instantOf = (day: PlainDate, time: string): Instant => {
  const asUtc: Instant = `${day}T${time}:00.000Z`;
  const inSummer = addMillis(asUtc, -3_600_000);
  return wallOf(inSummer).time === time ? inSummer : asUtc;
};

/** "9:30am", "10am", "midday". */
export const timeWords = (instant: Instant): string => {
  const [hour = 0, minute = 0] = wallOf(instant).time.split(':').map(Number);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};

/** "Tuesday 24 November, 9:30am". */
export const momentWords = (at: Instant): string => `${longDay(wallOf(at).day)}, ${timeWords(at)}`;

/** "Tuesday 24 November, 9:30am to midday"; over several days, both of them. */
export const spanWords = (from: Instant, to: Instant): string => {
  const [first, last] = [wallOf(from).day, wallOf(to).day];
  return first === last
    ? `${longDay(first)}, ${timeWords(from)} to ${timeWords(to)}`
    : `${longDay(first)}, ${timeWords(from)} to ${longDay(last)}, ${timeWords(to)}`;
};
