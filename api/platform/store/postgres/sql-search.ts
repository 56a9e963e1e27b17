import type { AnyCollection } from '../declare.ts';
import { tablesOf } from './sql.ts';

/** One word someone typed. */
export interface WordQuestion {
  readonly word: string;
  /** Words of texts that may be meant by it, if it has a typo. */
  readonly spellings: readonly string[];
  /** Perhaps unfinished. */
  readonly isLast: boolean;
}

/** A search that finds more than this has named nothing in particular: only so many are held against each other. */
const MOST_COMPARED = 1_000;

/**
 * A word itself counts more than one it begins, one of the text more than one of the body, and a typo least. Of a word
 * that is in nearly every body only some are compared; those that have all words in their text are among them.
 */
export const searchSql = (
  c: AnyCollection,
  questions: readonly WordQuestion[],
  places: readonly string[] | undefined,
  limit: number,
): { readonly sql: string; readonly values: readonly unknown[] } => {
  const { docs, search } = tablesOf(c);
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const terms = questions.map((question) => term(question, given));
  const within = places && `s.places && ${given(places)}::text[]`;
  const found = [...terms.map((one) => one.found), ...(within ? [within] : [])].join(' and ');
  const inText = terms.map((one) => one.inText).join(' and ');
  const score = terms.map((one) => one.score).join(' + ');
  const sql = `with compared as (
      (select id from ${search} s where ${inText} and ${found} limit ${MOST_COMPARED})
      union (select id from ${search} s where ${found} limit ${MOST_COMPARED})),
    best as (select s.id, ${score} as score from compared join ${search} s using (id)
      order by score desc, s.id limit ${limit})
    select d.doc from best join ${docs} d using (id) order by best.score desc, best.id`;
  return { sql, values };
};

const term = ({ word, spellings, isLast }: WordQuestion, given: (value: unknown) => string) => {
  const isBegun = isLast && word.length > 1;
  const holds = (lexemes: string) => `s.words @@ ${given(lexemes)}::tsquery`;
  // What begins with a word includes the word.
  const begun = holds(isBegun ? `${lexeme(word)}:*` : lexeme(word));
  const stands = (part: string) => `strpos(' ' || s.text || ' ', ${given(part)}) > 0`;
  // No word holds a sign that LIKE would read: they all part words.
  const somewhere = (all: readonly string[]) =>
    `s.text like any(${given(all.map((one) => `%${one}%`))}::text[])`;
  // The texts come first: to look into the words of a long body takes the database ten times as long.
  const resembling =
    spellings.length > 0 &&
    `${somewhere(spellings)} and string_to_array(s.text, ' ') && ${given(spellings)}::text[]`;
  const score = `case when ${stands(` ${word} `)} then 8 ${isBegun ? `when ${stands(` ${word}`)} then 6` : ''}
    when ${holds(lexeme(word))} then 3 ${isBegun ? `when ${begun} then 2` : ''} else 1 end`;
  return {
    found: resembling ? `(${resembling} or ${begun})` : begun,
    score,
    inText: somewhere([word, ...spellings]),
  };
};

const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
