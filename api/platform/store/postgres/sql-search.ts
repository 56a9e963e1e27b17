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

/**
 * Trigrams find what resembles a word of the text, and the distance in letters decides, as on the embedded engine. A word
 * itself counts more than one it begins, one of the text more than one of the body, and a typo least.
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
  const conditions = [...terms.map(({ found }) => found), ...(within ? [within] : [])];
  const score = terms.map((one) => one.score).join(' + ');
  const sql = `select d.doc from (select s.id, ${score} as score from ${search} s where ${conditions.join(' and ')}) x
    join ${docs} d on d.id = x.id order by x.score desc, x.id limit ${limit}`;
  return { sql, values };
};

const term = ({ word, typos, isLast }: WordQuestion, given: (value: unknown) => string) => {
  const itself = `s.words @@ ${given(lexeme(word))}::tsquery`;
  const begun = isLast && `s.words @@ ${given(`${lexeme(word)}:*`)}::tsquery`;
  const resembling = typos > 0 && word.length <= LONGEST && misspelt(given(word), typos);
  const found = [itself, begun, resembling].filter(Boolean).join(' or ');
  const inText = (part: string) => `strpos(' ' || s.text || ' ', ${given(part)}) > 0`;
  const score = `case when ${inText(` ${word} `)} then 8 ${isLast ? `when ${inText(` ${word}`)} then 6` : ''}
    when ${itself} then 3${begun ? ` when ${begun} then 2` : ''} else 1 end`;
  return { found: `(${found})`, score };
};

const misspelt = (word: string, typos: number): string =>
  `(${word}::text <% s.text and exists (select from unnest(string_to_array(s.text, ' ')) w
     where length(w) <= ${LONGEST} and levenshtein_less_equal(w, ${word}::text, ${typos}) <= ${typos}))`;

const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
