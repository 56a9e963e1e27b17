import MiniSearch, { type Options } from 'minisearch';
import { compareText } from './order.ts';

/** The words of one collection's documents. */
export interface Words {
  add(id: string, text: string): void;
  /** `text` must be what was added. */
  remove(id: string, text: string): void;
  /** Ids, best match first: every word must be found, a typo and an unfinished last word are forgiven. */
  find(words: string): Iterable<string>;
}

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** A short word with a typo is another word: "hr" is not "it". */
const TYPO_MIN_LETTERS = 4;

const options: Options<Entry> = {
  fields: ['text'],
  // Welsh and other names are found with or without their accents.
  processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  searchOptions: {
    combineWith: 'AND',
    fuzzy: (term) => (term.length < TYPO_MIN_LETTERS ? false : 0.25),
    prefix: (_term, place, terms) => place === terms.length - 1,
  },
};

export const wordIndex = (): Words => {
  const index = new MiniSearch<Entry>(options);
  return {
    add: (id, text) => index.add({ id, text }),
    remove: (id, text) => index.remove({ id, text }),
    find: (words) =>
      index
        .search(words)
        .sort((a, b) => b.score - a.score || compareText(a.id, b.id))
        .values()
        .map((hit) => String(hit.id)),
  };
};
