import { type PlainDate, weekday } from '../contract/time.ts';

/**
 * Why the council cannot be entered as closed on a day; undefined when it can. A closed day adds to everyone's leave what
 * it takes where they work: on a weekend it would give most people a day for nothing.
 */
export const whyNotWorkingDay = (day: PlainDate, bankHolidays: readonly PlainDate[]): string | undefined => {
  if (weekday(day) > 5)
    return `This is a ${weekday(day) === 6 ? 'Saturday' : 'Sunday'}. Enter days from Monday to Friday alone`;
  return bankHolidays.includes(day) ? 'This is a bank holiday already' : undefined;
};
