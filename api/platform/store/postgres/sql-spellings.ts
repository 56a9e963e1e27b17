import type { AnyCollection } from '../declare.ts';
import { tablesOf } from './sql.ts';

/** A typed word, and how many of its letters may be wrong: none, one or two. */
export interface Typed {
  readonly word: string;
  readonly typos: number;
}

/** Longer than any word; the distance function of the database ends at 255 letters. */
const LONGEST = 64;

/** Nobody means a word to which a hundred others are as near. */
const MOST_SPELLINGS = 100;

export const mayBeMisspelt = ({ word, typos }: Typed): boolean => typos > 0 && lettersOf(word) <= LONGEST;

/**
 * The words of texts of the collection that resemble each of these, nearest first and without the word itself. The
 * index finds the texts that have a piece of the word in common, and the distance in letters decides, as on the
 * embedded engine. Rows of `typed` and `spelling`.
 */
export const spellingsSql = (
  c: AnyCollection,
  words: readonly Typed[],
): { readonly sql: string; readonly values: readonly unknown[] } => {
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;
  const each = words.map(({ word, typos }) => {
    const typed = `${given(word)}::text`;
    const patterns = `${given(piecesOf(word, typos).flatMap(patternsOf))}::text[]`;
    return `(select ${typed} as typed, spelling
      from (select unnest(string_to_array(s.text, ' ')) as spelling from ${tablesOf(c).search} s
        where s.text like any(${patterns})) w
      where length(spelling) between ${lettersOf(word) - typos} and ${lettersOf(word) + typos}
        and spelling <> ${typed} and levenshtein_less_equal(spelling, ${typed}, ${typos}) <= ${typos}
      group by spelling order by levenshtein(spelling, ${typed}), spelling limit ${MOST_SPELLINGS})`;
  });
  return { sql: each.join(' union all '), values };
};

/** As the database counts them. */
const lettersOf = (word: string): number => [...word].length;

/** Part of a word, and where it stands in it. */
export interface Piece {
  readonly letters: string;
  readonly at: 'beginning' | 'middle' | 'end';
}

/** What the index of trigrams can look up: three letters, or two beside the edge of a word. */
const INSIDE = 3;
const AT_EDGE = 2;
/** Endings such as -ing are in nearly every text; with a letter more they tell words apart. */
const ENDING = 4;

/**
 * A word in one piece more than letters may be wrong. Each wrong letter spoils one piece, so whatever resembles the
 * word has at least one of them, and at the same place.
 */
export const piecesOf = (word: string, typos: number): readonly Piece[] => {
  const letters = [...word];
  const inside = typos > 1 ? INSIDE : 0;
  const end = Math.max(1, Math.min(ENDING, letters.length - inside - AT_EDGE));
  const rest = letters.length - end;
  const beginning = typos > 1 ? Math.max(1, Math.min(INSIDE, rest - INSIDE)) : rest;
  const middle = letters.slice(beginning, -end).join('');
  return [
    { letters: letters.slice(0, beginning).join(''), at: 'beginning' },
    ...(middle ? [{ letters: middle, at: 'middle' } as const] : []),
    { letters: letters.slice(-end).join(''), at: 'end' },
  ];
};

/** For a text of words with one space between them; no word holds a sign that LIKE would read. */
const patternsOf = ({ letters, at }: Piece): readonly string[] => {
  if (at === 'beginning') return [`${letters}%`, `% ${letters}%`];
  if (at === 'end') return [`%${letters}`, `%${letters} %`];
  return [`%${letters}%`];
};
