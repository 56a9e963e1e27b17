import MiniSearch, { type Options, type QueryCombination } from 'minisearch';
import { plainWord, plainWords, typosIn } from '../../contract/words.ts';
import type { Searchable } from './declare.ts';
import { compareText } from './order.ts';

/** The words of one collection's documents. */
export interface Words {
  add(id: string, searchable: Searchable): void;
  /** Must be what was added. */
  remove(id: string, searchable: Searchable): void;
  /**
   * Ids, best match first: every word must be found, a typo and an unfinished last word are forgiven. Works word by
   * word, and others may get their turn between two of them: what is found is true at the end.
   */
  find(words: string, within: readonly string[] | undefined): Generator<void, readonly string[]>;
}

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly body: string;
}

/** A single letter begins a word of nearly every document; to find them all would keep everybody waiting. */
export const mayBeUnfinished = (word: string, place: number, words: readonly string[]): boolean =>
  place === words.length - 1 && word.length > 1;

/** Nobody types more, and each word is looked for by itself. */
const MOST_WORDS = 12;

/** A search that finds more than this has named nothing in particular: only so many are held against each other. */
const MOST_COMPARED = 1_000;

/** A word of a title counts so many times one of the body. */
const IN_TEXT = 4;

const options: Options<Entry> = {
  fields: ['text', 'body'],
  processTerm: plainWord,
  searchOptions: { combineWith: 'AND', boost: { text: IN_TEXT } },
};

const inText = (word: string, prefix: boolean): QueryCombination => ({
  ...{ queries: [word], fields: ['text'], fuzzy: typosIn(word), prefix },
});

const inBody = (word: string, prefix: boolean): QueryCombination => ({
  ...{ queries: [word], fields: ['body'], prefix },
});

/** Every word, each in the text or the body. */
const everywhere = (words: readonly string[]): QueryCombination => ({
  combineWith: 'AND',
  queries: words.map((word, place) => {
    const prefix = mayBeUnfinished(word, place, words);
    return { combineWith: 'OR', queries: [inText(word, prefix), inBody(word, prefix)] };
  }),
});

export const wordIndex = (): Words => {
  const index = new MiniSearch<Entry>(options);
  const places = new Map<string, readonly string[]>();

  /**
   * Which of these documents hold the word, those with it in their text first. Weighing none of them, it costs a
   * fraction of a search.
   */
  const holdersOf = (word: string, prefix: boolean, wanted: (id: string) => boolean): Set<string> => {
    const holders = new Set<string>();
    const note = (id: string): number => {
      if (wanted(id)) holders.add(id);
      return 0;
    };
    for (const query of [inText(word, prefix), inBody(word, prefix)])
      index.search({ ...query, boostDocument: note });
    return holders;
  };

  return {
    add: (id, { in: within, text, body = '' }) => {
      places.set(id, within);
      index.add({ id, text, body });
    },
    remove: (id, { text, body = '' }) => {
      places.delete(id);
      index.remove({ id, text, body });
    },
    *find(text, within) {
      const words = plainWords(text).slice(0, MOST_WORDS);
      const open = within && new Set(within);
      const mayBeSeen = (id: string) => !open || (places.get(id)?.some((place) => open.has(place)) ?? false);
      let found = new Set<string>();
      for (const [place, word] of words.entries()) {
        const before = found;
        const wanted = place === 0 ? mayBeSeen : (id: string) => before.has(id);
        found = holdersOf(word, mayBeUnfinished(word, place, words), wanted);
        yield;
      }
      const compared = new Set(found.values().take(MOST_COMPARED));
      const weight = (id: string) => (compared.has(id) && mayBeSeen(id) ? 1 : 0);
      return index
        .search(everywhere(words), { boostDocument: weight })
        .sort((a, b) => b.score - a.score || compareText(a.id, b.id))
        .map((hit) => String(hit.id));
    },
  };
};
