import { addDays, type Instant, type PlainDate, weekday } from '../../api/contract/time.ts';
import { instantOf, wallOf } from '../shared/event-time.ts';
import { addMonths, daysOf, firstOf, type Month } from '../shared/month.ts';

/** The weeks of a month from Monday to Sunday, with the days of its neighbours that fill them. */
export const weeksOf = (month: Month): readonly (readonly PlainDate[])[] => {
  const first = firstOf(month);
  const monday = addDays(first, 1 - weekday(first));
  const days = daysOf(month).length + weekday(first) - 1;
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(monday, week * 7 + day)),
  );
};

/** From its first moment, inclusive, to its last, exclusive, where the council is. */
export const momentsOf = (month: Month): { readonly from: Instant; readonly to: Instant } => ({
  from: instantOf(firstOf(month), '00:00'),
  to: instantOf(firstOf(addMonths(month, 1)), '00:00'),
});

/** What begins on each day, where the council is; days without any are not there. */
export const byDay = <Row extends { readonly start: Instant }>(
  rows: readonly Row[],
): ReadonlyMap<PlainDate, readonly Row[]> => Map.groupBy(rows, ({ start }) => wallOf(start).day);
