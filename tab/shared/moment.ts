import { type Instant, millisBetween } from '../../api/contract/time.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Europe/London',
});

/** "24 Nov 2026, 09:30", where the council is. */
export const moment = (instant: Instant): string =>
  MOMENT.format(millisBetween('1970-01-01T00:00:00.000Z', instant));

const DAY = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  timeZone: 'Europe/London',
});

/** "24 November 2026": the day of a moment, where the council is. */
export const momentDay = (instant: Instant): string =>
  DAY.format(millisBetween('1970-01-01T00:00:00.000Z', instant));
