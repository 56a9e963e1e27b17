import { addDays, daysBetween, type PlainDate } from '../../api/contract/time.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  timeZone: 'UTC',
});
const dayIn = (day: PlainDate): string => DAY.format(daysBetween('1970-01-01', day) * 86_400_000);

/** "Since 24 Nov 2026", "From 1 Dec 2026 to 31 Jan 2027". People count the last day in; records do not. */
export const termIn = (from: PlainDate, to: PlainDate | null, isToCome = false): string =>
  to === null
    ? `${isToCome ? 'From' : 'Since'} ${dayIn(from)}`
    : `From ${dayIn(from)} to ${dayIn(addDays(to, -1))}`;
