import { plainWords, typosIn } from '../../../contract/words.ts';
import type { AnyCollection, Doc } from '../declare.ts';
import { frozenInPlace } from '../json.ts';
import { limitOf } from '../query.ts';
import type { Queryable } from './connection.ts';
import { searchSql, type WordQuestion } from './sql-search.ts';
import { mayBeMisspelt, spellingsSql } from './sql-spellings.ts';

/** Best match first: every word must be found, a typo and an unfinished last word are forgiven. */
export const searchDocs = async (
  on: Queryable,
  c: AnyCollection,
  text: string,
  options: { readonly in?: readonly string[]; readonly limit?: number },
): Promise<readonly Doc[]> => {
  if (!c.search) throw new Error(`${c.name} declares no search`);
  const limit = limitOf(options);
  const words = plainWords(text).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const ask = async (spellingsOf: Spellings): Promise<readonly Doc[]> => {
    const questions = words.map(
      (word, place): WordQuestion => ({
        ...{ word, spellings: spellingsOf.get(word) ?? [], isLast: place === words.length - 1 },
      }),
    );
    const { sql, values } = searchSql(c, questions, options.in, limit);
    const rows = await on.query<{ readonly doc: Doc }>(sql, values);
    return rows.map(({ doc }) => frozenInPlace(doc));
  };
  // What is spelt so comes first anyway, and is found many times faster than what resembles it.
  const asTyped = await ask(new Map());
  if (asTyped.length === limit) return asTyped;
  const spellings = await spellingsIn(on, c, words);
  return spellings.size === 0 ? asTyped : ask(spellings);
};

/** Typed words, and those of the texts that resemble them. */
type Spellings = ReadonlyMap<string, readonly string[]>;

const spellingsIn = async (on: Queryable, c: AnyCollection, words: readonly string[]): Promise<Spellings> => {
  const typed = [...new Set(words)].map((word) => ({ word, typos: typosIn(word) })).filter(mayBeMisspelt);
  if (typed.length === 0) return new Map();
  const { sql, values } = spellingsSql(c, typed);
  const rows = await on.query<{ readonly typed: string; readonly spelling: string }>(sql, values);
  const groups = Map.groupBy(rows, (row) => row.typed);
  return new Map([...groups].map(([word, near]) => [word, near.map(({ spelling }) => spelling)]));
};

/** Nobody types more; each word is a question of its own to the database. */
const MOST_WORDS = 12;
