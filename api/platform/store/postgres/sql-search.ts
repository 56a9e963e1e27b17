import type { AnyCollection } from '../declare.ts';
import { tablesOf } from './sql.ts';

/** One word someone typed. */
export interface WordQuestion {
  readonly word: string;
  /** How many letters may be wrong. */
  readonly typos: number;
  /** Perhaps unfinished. */
  readonly isLast: boolean;
}

/** Longer than any word; the distance function of the database ends at 255 letters. */
const LONGEST = 64;

/** A search that finds more than this has named nothing in particular: only so many are held against each other. */
const MOST_COMPARED = 1_000;

/**
 * Trigrams find what resembles a word of the text, and the distance in letters decides, as on the embedded engine. A word
 * itself counts more than one it begins, one of the text more than one of the body, and a typo least. Of a word that is
 * in nearly every body only some are compared; those that have all words in their text are among them.
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

const term = ({ word, typos, isLast }: WordQuestion, given: (value: unknown) => string) => {
  const isBegun = isLast && word.length > 1;
  // What begins with a word includes the word.
  const begun = `s.words @@ ${given(isBegun ? `${lexeme(word)}:*` : lexeme(word))}::tsquery`;
  const resembling = typos > 0 && word.length <= LONGEST && misspelt(given(word), typos);
  const stands = (part: string) => `strpos(' ' || s.text || ' ', ${given(part)}) > 0`;
  const score = `case when ${stands(` ${word} `)} then 8 ${isBegun ? `when ${stands(` ${word}`)} then 6` : ''}
    when s.words @@ ${given(lexeme(word))}::tsquery then 3 ${isBegun ? `when ${begun} then 2` : ''} else 1 end`;
  return {
    found: resembling ? `(${begun} or ${resembling})` : begun,
    score,
    // No word holds a sign that LIKE would read: they all part words.
    inText: `s.text like ${given(`%${word}%`)}`,
  };
};

const misspelt = (word: string, typos: number): string =>
  `(${word}::text <% s.text and exists (select from unnest(string_to_array(s.text, ' ')) w
     where length(w) <= ${LONGEST} and levenshtein_less_equal(w, ${word}::text, ${typos}) <= ${typos}))`;

const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
