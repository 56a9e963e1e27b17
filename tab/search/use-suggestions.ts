import { type Hit, LEAST_TYPED, MOST_TYPED, searchEverywhere } from '../../api/contract/search.ts';
import { useSettled } from '../shared/use-settled.ts';
import { useRead } from '../shell/api.tsx';
import { roomTitle, searchText as text } from './text.ts';

/** So many of each room stand under the box; the page of results shows the rest. */
const EACH = 4;

export interface Suggestions {
  readonly groups: readonly { readonly title: string; readonly hits: readonly Hit[] }[];
  /** Stands where there is nothing to choose. */
  readonly words: string;
  /** What a screen reader is told. */
  readonly heard: string;
}

/** What the words find while they are typed; a search whose words have changed meanwhile is ended. */
export const useSuggestions = (typed: string): Suggestions => {
  const q = useSettled(typed.trim()).slice(0, MOST_TYPED);
  const isAsked = q.length >= LEAST_TYPED;
  const { data, error } = useRead(searchEverywhere, { q, limit: EACH }, { enabled: isAsked, keep: true });
  if (!isAsked) return { groups: [], words: text.more, heard: '' };
  if (data === undefined) {
    const words = error === null ? text.looking : `${text.problem}. ${error.title}`;
    return { groups: [], words, heard: error === null ? '' : words };
  }
  const groups = data.groups.map(({ room, hits }) => ({ title: roomTitle(room), hits }));
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const words = text.nothing(q);
  return { groups, words, heard: count === 0 ? words : text.heard(count) };
};
