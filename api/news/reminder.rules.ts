import type { PlainDate } from '../contract/time.ts';
import { addWorkingDays, type ClosedDays, workingDayFrom } from './working-days.rules.ts';

/** Working days between one reminder and the next: a week. */
const APART = 5;
/** So many weeks after the due day somebody is reminded no more: by then it is for their manager, who sees the report. */
const WEEKS_AFTER = 4;

/** The working days on which somebody is reminded: a week before it is due, the day itself, and each week after. */
export const remindersOf = (due: PlainDate, closed: ClosedDays): readonly PlainDate[] => {
  const day = workingDayFrom(due, closed);
  return [-APART, ...Array.from({ length: WEEKS_AFTER + 1 }, (_, week) => week * APART)].map((away) =>
    addWorkingDays(day, away, closed),
  );
};

/** The first reminder after the day on which they were last told; undefined when there is none any more. */
export const nextReminder = (
  due: PlainDate,
  lastTold: PlainDate,
  closed: ClosedDays,
): PlainDate | undefined => remindersOf(due, closed).find((day) => day > lastTold);
