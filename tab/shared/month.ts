import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';

/** "2026-11". */
export type Month = string;

/** True for a month that a calendar has; an address may say anything. */
export const isMonth = (words: string): words is Month => /^20\d\d-(0[1-9]|1[0-2])$/.test(words);

export const monthOf = (day: PlainDate): Month => day.slice(0, 7);

/** The month `count` later; negative goes back. */
export const addMonths = (month: Month, count: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
};

export const firstOf = (month: Month): PlainDate => `${month}-01` as PlainDate;

/** All days of a month. */
export const daysOf = (month: Month): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = firstOf(month); monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
};

export const isWeekend = (day: PlainDate): boolean => weekday(day) > 5;
