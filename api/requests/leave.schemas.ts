import { z } from 'zod';
import { half, idOf, instant, list, plainDate } from '../contract/schemas.ts';

const minutes = z.int();
const personId = idOf('per');
const person = z.strictObject({ id: personId, name: z.string() });

/** `person` is for their manager and HR; `day` names a leave year by any day in it, today's where it is absent. */
export const balanceInput = z.strictObject({
  person: personId.exactOptional(),
  day: plainDate.exactOptional(),
});

/** All parts add up to `available`. */
const balance = z.strictObject({
  granted: minutes,
  carriedIn: minutes,
  expired: minutes,
  carriedOut: minutes,
  bankHolidays: minutes,
  taken: minutes,
  adjusted: minutes,
  held: minutes,
  available: minutes,
});

/** How a line of the year's grant comes about: all days in whole, by the share that the line is of the year. */
const workingLine = z.strictObject({
  from: plainDate,
  to: plainDate,
  weeklyMinutes: minutes,
  contractDays: z.int(),
  extraDays: z.int(),
  bankHolidays: z.int(),
  share: z.tuple([z.int(), z.int()]).readonly(),
  minutes: z.number(),
  statutory: minutes,
});

export const entryKind = z.enum([
  'grant',
  'carry_in',
  'carry_expire',
  'carry_out',
  'bank_holiday',
  'hold',
  'release',
  'take',
  'give_back',
  'adjust',
]);

const entry = z.strictObject({
  kind: entryKind,
  minutes,
  on: plainDate,
  at: instant,
  request: z.string().nullable(),
  reason: z.string().nullable(),
});

const year = z.strictObject({ from: plainDate, to: plainDate });

export const leaveBalance = z.strictObject({
  /** Half-open, as all years here. */
  year,
  /** Years that may be asked for beside it, oldest first. */
  years: list(year),
  terms: z.strictObject({ key: z.string(), name: z.string() }),
  /** Minutes of a usual day of theirs, to show minutes as days. */
  dayMinutes: minutes,
  balance,
  /** What was carried in and is lost unless it is taken before this day; null when there is none. */
  expiring: z.strictObject({ minutes, on: plainDate }).nullable(),
  working: z.strictObject({
    lines: list(workingLine),
    /** Rounded up to the minute; never less than the law's minimum. */
    minutes,
    statutory: minutes,
  }),
  /** Every entry that the balance is the sum of, by day. */
  entries: list(entry),
});

/** Null while HR has not entered a contract: then there is nothing to reckon. */
export const balanceAnswer = z.strictObject({ person: personId, leave: leaveBalance.nullable() });

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Use a month such as 2026-11');
export const teamMonthInput = z.strictObject({ month });

/** Away, and no word of why. Who decides for somebody also sees what waits. */
const awayDay = z.strictObject({
  date: plainDate,
  part: z.union([half, z.literal('day')]),
  waiting: z.boolean(),
});

export const teamMonth = z.strictObject({
  month,
  /** Days of the month on which nobody is expected: bank holidays and the council's own closed days. */
  closed: list(plainDate),
  people: list(z.strictObject({ person, isReport: z.boolean(), away: list(awayDay) })),
  /** True where the team is larger than the answer: 500 people. */
  isCut: z.boolean(),
});
