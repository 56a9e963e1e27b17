import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { type Hit, MOST_TYPED, type SearchAnswer } from '../../api/contract/search.ts';
import type { Reply, RoomCommands } from '../shell/turn.ts';
import { foundCard, nothingCard } from './cards.ts';
import type { SearchPorts } from './ports.ts';
import { readSearch } from './reading.ts';

/** Searching every room in chat. It shows what the person may know of, and changes nothing. */
export const searchCommands = (ports: SearchPorts): RoomCommands => ({
  room: 'search',
  examples: ['search flexible working'],
  suggestions: [],
  hear: async ({ viewer, text }) => {
    const reading = readSearch(text);
    if (!reading) return undefined;
    return {
      sure: reading.sure,
      answer: async () => (reading.sure ? find(ports, viewer, reading.words) : ASK_FOR_WORDS),
    };
  },
  act: async () => {
    throw new Refused('bad_input');
  },
});

const ASK_FOR_WORDS: Reply = {
  text: 'What shall I look for? Write, for example, “search flexible working”.',
};

/** So many of a room, and so many together, fit on a card that is read at a glance. */
const OF_EACH = 3;
const TOGETHER = 6;

const find = async ({ search, linkTo }: SearchPorts, viewer: Viewer, said: string): Promise<Reply> => {
  const words = said.slice(0, MOST_TYPED);
  const answer = await search(viewer, { q: words, limit: OF_EACH });
  const all = linkTo(`/search#${new URLSearchParams({ q: words })}`);
  const hits = best(answer);
  return hits.length === 0 ? nothingCard(words, all) : foundCard(words, hits, { linkTo, all });
};

/** Rooms stand in the order of their best hit, so what is cut off is what fits least. */
const best = ({ groups }: SearchAnswer): readonly Hit[] =>
  groups.flatMap(({ hits }) => hits).slice(0, TOGETHER);
