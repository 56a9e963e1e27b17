import type { Hit, HitKind } from '../../api/contract/search.ts';

/** What kind of thing was found. */
export const KINDS: Readonly<Record<HitKind, string>> = {
  person: 'Person',
  site: 'Building',
  floor: 'Floor',
  zone: 'Zone',
  desk: 'Desk',
  request_type: 'Form',
  request: 'Your request',
  news: 'News',
  event: 'Event',
  page: 'Guide',
  policy: 'Policy',
  briefing: 'Briefing',
};

const MOST_LETTERS = 300;

/**
 * What a card says of a hit. A card shows on locked screens and is kept by Teams: what somebody wrote in a request, or
 * what not all staff may read, stays in the tab.
 */
export const aboutHit = ({ kind, excerpt, forAllStaff }: Hit): string => {
  if (!forAllStaff || excerpt === '') return KINDS[kind];
  return `${KINDS[kind]}: ${excerpt.length > MOST_LETTERS ? `${excerpt.slice(0, MOST_LETTERS - 1)}…` : excerpt}`;
};

/** What is said, one after the other: with a full stop where it has none of its own. */
export const inSentences = (...said: readonly string[]): string =>
  said.map((one) => (/[.?!…]$/.test(one) ? one : `${one}.`)).join(' ');
