import type { PlainDate } from '../../contract/time.ts';
import type { LeaveSegment } from './wish.rules.ts';

/** Days on which somebody was off sick; `to` is the first day after, and the first day counts from this minute on. */
export interface SickSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly firstFrom: number;
}

/** Leave as it stays, and what of it fell on time off sick. */
export interface SplitLeave {
  readonly kept: readonly LeaveSegment[];
  readonly given: readonly LeaveSegment[];
}

/** Parts leave by days off sick. Who went home at midday keeps the morning as leave. */
export const splitBySickness = (
  segments: readonly LeaveSegment[],
  spans: readonly SickSpan[],
): SplitLeave => {
  const parts = segments.map((segment) => {
    const sick = Math.max(segment.from, sickFrom(spans, segment));
    if (sick >= segment.to) return { kept: [segment], given: [] };
    const given = [{ ...segment, from: sick }];
    return { kept: sick > segment.from ? [{ ...segment, to: sick }] : [], given };
  });
  return { kept: parts.flatMap(({ kept }) => kept), given: parts.flatMap(({ given }) => given) };
};

/** The first minute of a day from which somebody was off sick; after its end where they were not. */
const sickFrom = (spans: readonly SickSpan[], { date, to }: LeaveSegment): number =>
  spans
    .filter((span) => span.from <= date && date < span.to)
    .reduce((first, span) => Math.min(first, span.from === date ? span.firstFrom : 0), to);
