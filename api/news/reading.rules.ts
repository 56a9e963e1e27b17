import type { Instant } from '../contract/time.ts';
import type { Article, Shown, Version } from './article.rules.ts';
import { isFor, type ReaderFacts } from './audience.rules.ts';
import type { Restriction } from './restriction.rules.ts';
import { shownAt } from './state.rules.ts';

/** Who asks to read, with the one office that opens restricted articles. */
export interface Reader extends ReaderFacts {
  readonly isMonitoringOfficer?: boolean;
}

type Readable = Pick<Article, 'live' | 'next' | 'work' | 'withdrawn' | 'restriction' | 'createdBy'>;

/**
 * Whether somebody may read an article now: `live`, or an earlier version of it, which takes the right to read both.
 * Every path asks this and nothing else: list, get, search, suggestion, count, card, image, export, figures, bot. Drafts
 * are not read but written, which `newsPolicy` decides. A no is answered as for nothing at all.
 */
export const canRead = (
  reader: Reader,
  article: Readable,
  wanted: 'live' | Pick<Version, 'n' | 'visibleTo'>,
  now: Instant,
): boolean => {
  const shown = shownAt(article, now);
  if (!shown || !mayRead(reader, article, shown)) return false;
  return wanted === 'live' || (wanted.n <= shown.version && mayRead(reader, article, wanted));
};

const mayRead = (
  reader: Reader,
  { restriction, createdBy }: Readable,
  { visibleTo }: Pick<Shown, 'visibleTo'>,
): boolean =>
  restriction
    ? isGiven(reader, restriction) ||
      (createdBy === reader.person && reader.isStaff) ||
      reader.isMonitoringOfficer === true
    : isFor(reader, visibleTo);

/** Whether somebody is given a restricted briefing: as long as they are in its circulation, and a member. */
export const isGiven = (
  { person, roles }: Pick<Reader, 'person' | 'roles'>,
  { circulation }: Pick<Restriction, 'circulation'>,
): boolean => circulation.includes(person) && roles.includes('Member');

/** Whether it is meant for somebody, beside being readable. */
export const isPromotedTo = (reader: Reader, { promotedTo }: Pick<Shown, 'promotedTo'>): boolean =>
  isFor(reader, promotedTo);
