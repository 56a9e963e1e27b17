import { plainWords, typosIn } from '../../../contract/words.ts';
import type { AnyCollection, Doc } from '../declare.ts';
import { frozenInPlace } from '../json.ts';
import { limitOf } from '../query.ts';
import type { Queryable } from './connection.ts';
import { searchSql, type WordQuestion } from './sql-search.ts';

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
  const ask = async (typosOf: (word: string) => number): Promise<readonly Doc[]> => {
    const questions = words.map(
      (word, place): WordQuestion => ({ word, typos: typosOf(word), isLast: place === words.length - 1 }),
    );
    const { sql, values } = searchSql(c, questions, options.in, limit);
    const rows = await on.query<{ readonly doc: Doc }>(sql, values);
    return rows.map(({ doc }) => frozenInPlace(doc));
  };
  // What is spelt so comes first anyway, and is found many times faster than what resembles it.
  const asTyped = await ask(() => 0);
  return asTyped.length === limit ? asTyped : ask(typosIn);
};

/** Nobody types more; each word is a question of its own to the database. */
const MOST_WORDS = 12;
