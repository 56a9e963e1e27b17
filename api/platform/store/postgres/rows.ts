import { plainWords } from '../../../contract/words.ts';
import type { AnyCollection, Doc, Searchable } from '../declare.ts';
import { waysInto } from '../ways.ts';
import { FILE_INDEX } from './sql.ts';

/** Everything that is kept beside a document, as its collection declares it: what it is found by, holds and takes up. */
export interface Beside {
  readonly sums: Readonly<Record<string, number>> | null;
  readonly entries: readonly (readonly [name: string, within: string, by: string])[];
  readonly keys: readonly (readonly [name: string, key: string])[];
  readonly stretches: readonly (readonly [name: string, within: string, from: string, to: string])[];
  readonly search: {
    readonly places: readonly string[];
    /** Of text and body. */
    readonly words: readonly string[];
    /** Those in which typos are forgiven. */
    readonly text: string;
  } | null;
}

/** Works out what stands beside the documents of a collection. Throws `Unstorable` as `waysInto` does. */
export const besideOf = (c: AnyCollection): ((doc: Doc) => Beside) => {
  const waysOf = waysInto(c);
  const sums = Object.entries(c.sum);
  return (doc) => {
    const { entries, keys, stretches, search } = waysOf(doc);
    const files = c.files?.(doc as never) ?? [];
    return {
      sums: sums.length > 0 ? Object.fromEntries(sums.map(([name, of]) => [name, of(doc as never)])) : null,
      entries: [
        ...entries.map(({ index, in: within, by }) => [index, within, by] as const),
        ...files.map((hash) => [FILE_INDEX, hash, ''] as const),
      ],
      keys: keys.map(({ unique, key }) => [unique, key] as const),
      stretches: stretches.map(({ apart, in: within, from, to }) => [apart, within, from, to] as const),
      search: search ? searchableOf(search) : null,
    };
  };
};

const searchableOf = ({ in: places, text, body = '' }: Searchable) => {
  const short = [...new Set(plainWords(text))];
  return { places, words: [...new Set([...short, ...plainWords(body)])], text: short.join(' ') };
};
