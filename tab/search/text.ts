import type { HitKind } from '../../api/contract/search.ts';
import { counted } from '../shell/words.ts';

/** What the search box and the page of results say. */
export const searchText = {
  title: 'Search',
  label: 'Search Guildhall',
  placeholder: 'Search',
  shortcut: 'Ctrl+K',
  suggestions: 'Suggestions',
  more: 'Type at least two letters',
  looking: 'Looking',
  problem: 'We could not search',
  nothing: (q: string) => `Nothing found for “${q}”`,
  all: (q: string) => `See everything for “${q}”`,
  heard: (count: number) => `${counted(count, 'suggestion')}. Use the arrow keys to choose`,
  heading: (q: string) => `Results for “${q}”`,
  found: (count: number) => `${counted(count, 'result')} shown`,
  hint: 'News, names, jobs, buildings, desks, kinds of request and your own requests',
  begin: {
    title: 'What are you looking for?',
    detail: 'Type two letters or more in the box above. Ctrl+K takes you there from every page.',
  },
  none: {
    detail:
      'Check the spelling, use fewer words, or try another word for it. Only what you are allowed to see is found.',
  },
  showMore: (room: string) => `Show more in ${room}`,
  tooMany: 'There is more. Type another word to narrow it down.',
  rooms: { people: 'People', desks: 'Places', requests: 'Requests', news: 'News' } as Readonly<
    Record<string, string>
  >,
  kinds: {
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
  } satisfies Readonly<Record<HitKind, string>>,
} as const;

export const roomTitle = (room: string): string => searchText.rooms[room] ?? room;
