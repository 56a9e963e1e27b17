/** Words as every search compares them: the store's engines, what stands beside it, and what a page marks. */

/** A word of a text in plain letters, and where it stands: `from` inclusive, `to` exclusive, in UTF-16 units. */
export interface WordAt {
  readonly plain: string;
  readonly from: number;
  readonly to: number;
}

/** Part of a text, `[from, to)` in UTF-16 units. */
export type Span = readonly [from: number, to: number];

const WORD = /[^\n\r\p{Z}\p{P}]+/gu;

/** Welsh and other names are found with or without their accents. */
export const plainWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, in order. */
export const wordsAt = (text: string): readonly WordAt[] =>
  [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ plain: plainWord(word), from: index, to: index + word.length }))
    .filter(({ plain }) => plain !== '');

/** The same without their places. */
export const plainWords = (text: string): readonly string[] => wordsAt(text).map(({ plain }) => plain);

/** How many letters may be wrong: a short word with a typo is another word, as "parking" with two is "working". */
export const typosIn = (word: string): number => {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
};

/** How near a word comes to a typed one. 3: itself; 2: begins with it; 1: with a typo; 0: another word. */
export type Nearness = 0 | 1 | 2 | 3;

export const nearness = (typed: string, word: string): Nearness => {
  if (word === typed) return 3;
  if (typed.length > 1 && word.startsWith(typed)) return 2;
  return lettersApart(typed, word, typosIn(typed)) ? 1 : 0;
};

/** True where at most `most` letters have to be changed, added or left out (Levenshtein). */
const lettersApart = (one: string, other: string, most: number): boolean => {
  if (most === 0 || Math.abs(one.length - other.length) > most) return false;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const row = [at + 1];
    for (const [to, wanted] of [...other].entries())
      row.push(
        Math.min(
          (above[to + 1] ?? 0) + 1,
          (row[to] ?? 0) + 1,
          (above[to] ?? 0) + (letter === wanted ? 0 : 1),
        ),
      );
    above = row;
  }
  return (above.at(-1) ?? 0) <= most;
};

/** How near each typed word comes to the nearest of these; an untyped search is near nothing. */
export const nearest = (typed: readonly string[], words: readonly string[]): readonly Nearness[] =>
  typed.map((one) => words.reduce<Nearness>((best, word) => higher(best, nearness(one, word)), 0));

const higher = (one: Nearness, other: Nearness): Nearness => (other > one ? other : one);

/** True where every typed word is in the text, begins a word of it, or is one with a typo. */
export const hasAll = (typed: readonly string[], text: string): boolean =>
  typed.length > 0 && nearest(typed, plainWords(text)).every((near) => near > 0);

/** Shorter beginnings are those of too many other words. */
const SHORTEST_BEGINNING = 4;

/**
 * What a word and its other forms begin with: "policies" and "policy", "gritting" and "grit"; the word itself where
 * there is nothing to leave off. No dictionary: whoever is looked for by it was not found by the word as it was typed.
 */
export const beginningOf = (word: string): string => {
  const bare = word
    .replace(/ies$/, '')
    .replace(/(?<=[sxz]|[cs]h)es$|(?<=[^s])s$/, '')
    .replace(/(?:ing|ed)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return bare.length < SHORTEST_BEGINNING ? word : bare;
};
