import { Temporal } from 'temporal-polyfill';
import { addMillis, COUNCIL_ZONE, type Instant } from '../contract/time.ts';
import type { Article, Shown } from './article.rules.ts';
import type { EventDetails } from './contract.ts';
import { canRead, type Reader } from './reading.rules.ts';
import { shownAt } from './state.rules.ts';

/** No event is longer: what lasts for months is a page. So a list of what is coming looks this far back. */
export const LONGEST_MS = 31 * 86_400_000;

/** True where an event lasts longer than a list would find it. */
export const isTooLong = ({ from, to }: Pick<EventDetails, 'from' | 'to'>): boolean =>
  to > addMillis(from, LONGEST_MS);

/** An article's event as this reader may know of it now; undefined where it is none, or none for them. */
export const eventFor = (
  reader: Reader,
  article: Article,
  now: Instant,
): (Shown & { readonly event: EventDetails }) | undefined => {
  const shown = shownAt(article, now);
  if (!shown?.event || article.restriction || !canRead(reader, article, 'live', now)) return undefined;
  return { ...shown, event: shown.event };
};

/** A calendar's number for what it is told: it rises with every version, and once more when the event is off. */
export const sequenceOf = (version: number, what: 'on' | 'off'): number =>
  2 * version + (what === 'off' ? 1 : 0);

/** The council's wall time of a moment, to the minute. */
export const wallTimeOf = (instant: Instant): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(COUNCIL_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
