import { addDays, type PlainDate } from '../../api/contract/time.ts';
import type { TeamMonth } from '../../api/requests/leave.contract.ts';

type Away = TeamMonth['people'][number]['away'][number];

/** Days in a row that are alike, as one: "Mon 23 to Fri 27". Both inclusive. */
export interface Span {
  readonly from: PlainDate;
  readonly last: PlainDate;
  readonly part: Away['part'];
  readonly waiting: boolean;
}

/** In order. A weekend in between parts two spans: nobody is away from a day off. */
export const spansOf = (away: readonly Away[]): readonly Span[] => {
  const spans: Span[] = [];
  for (const { date, part, waiting } of away.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const before = spans.at(-1);
    const goesOn =
      before?.part === 'day' &&
      part === 'day' &&
      before.waiting === waiting &&
      addDays(before.last, 1) === date;
    if (goesOn) spans.splice(-1, 1, { ...before, last: date });
    else spans.push({ from: date, last: date, part, waiting });
  }
  return spans;
};
