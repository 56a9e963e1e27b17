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

/** How many letters may be wrong: a short word with a typo is another word, as "parking" with two is "working". */
export const typosIn = (word: string): number => {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
};

/** Welsh and other names are found with or without their accents. */
const plainWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text as every engine compares them. */
export const plainWords = (text: string): readonly string[] =>
  tokenize(text)
    .map(plainWord)
    .filter((word) => word !== '');

const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[];

const options: Options<Entry> = {
  fields: ['text'],
  processTerm: plainWord,
  searchOptions: {
    combineWith: 'AND',
    fuzzy: (word) => typosIn(word),
    prefix: (_word, place, words) => place === words.length - 1,
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
