import { addMillis, type Instant, millisBetween } from '../contract/time.ts';

/** After this long without a reading, what the directory once said counts for nothing. */
const DIRECTORY_LASTS_MS = 24 * 3_600_000;
/** Less than five minutes by what a reading itself may take: who is disabled now is refused within five. */
const READ_EVERY_MS = 4 * 60_000;
/** Changes tell nothing of managers, and may be missed: once a day everything is read anew. */
const READ_WHOLE_EVERY_MS = 24 * 3_600_000;
/** So many accounts that nobody here knows are asked for one by one; where there are more, all are read. */
const FEW_STRANGERS = 50;

/** What is remembered of the readings. */
export interface Readings {
  readonly asOf?: Instant;
  readonly last?: { readonly startedAt: Instant; readonly outcome: 'read' | 'denied' | 'failed' };
  readonly wholeAt?: Instant;
  readonly link?: string;
  readonly wantedAt?: Instant;
}

export const isDirectoryKnown = (readings: Readings | undefined, now: Instant): boolean =>
  readings?.asOf !== undefined &&
  readings.last?.outcome !== 'denied' &&
  millisBetween(readings.asOf, now) < DIRECTORY_LASTS_MS;

/** When the next reading is due; undefined before the first, which is due at once. */
export const nextReadingAt = ({ last, wantedAt }: Readings = {}): Instant | undefined =>
  wantedAt ?? (last && addMillis(last.startedAt, READ_EVERY_MS));

/** Which readings are due, in their order. Changes come first, so that a whole reading that fails holds up nothing. */
export const readingsDue = (readings: Readings = {}, now: Instant): readonly ('changes' | 'whole')[] => {
  const next = nextReadingAt(readings);
  if (next !== undefined && now < next) return [];
  const { link, wholeAt, wantedAt } = readings;
  const isWholeDue =
    link === undefined ||
    wholeAt === undefined ||
    wantedAt !== undefined ||
    millisBetween(wholeAt, now) >= READ_WHOLE_EVERY_MS;
  return [...(link === undefined ? [] : ['changes' as const]), ...(isWholeDue ? ['whole' as const] : [])];
};

export const areFewStrangers = (strangers: number): boolean => strangers <= FEW_STRANGERS;

/** So many at once are no leavers: the directory answered with less than it has. */
export const isLossBelievable = (gone: number, listed: number): boolean => gone <= 10 || gone * 2 <= listed;
