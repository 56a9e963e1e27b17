/**
 * What a person typed, made plain enough to read: lower case, one kind of apostrophe, no quoted text.
 * Quoted text is somebody else's words, so it is never taken for a wish.
 */
export const plainWords = (text: string): string =>
  text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/^\s*>.*$/gm, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/"[^"]*("|$)/g, ' ‹quote› ')
    .replace(/(^|\s)'[^']+'(?=\s|[.,!?]|$)/g, ' ‹quote› ')
    .replace(/[–—]/g, '-')
    .replace(/\bgood (?:morning|afternoon|evening|day)\b/g, 'hello')
    .replace(/\s+/g, ' ')
    .trim();

/** A wish is a sentence. Longer text is not read to its end, which also bounds the work. */
const MAX_CHARACTERS = 400;

/** The single words of plain text; a word keeps its apostrophe, a date or a label its inner signs. */
export const wordsOf = (plain: string): string[] =>
  plain.match(/‹quote›|[\p{L}\d]+(?:['./-][\p{L}\d]+)*/gu) ?? [];

/**
 * The word of the vocabulary that was meant, or undefined. One slip is forgiven in a word of four letters, two from eight;
 * the first letter has to be right, as people rarely miss it and it keeps other words out.
 */
export const meant = (word: string, vocabulary: Iterable<string>): string | undefined => {
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const candidate of vocabulary) {
    if (candidate === word) return word;
    if (word.length < 4 || candidate[0] !== word[0]) continue;
    const allowed = forgiven(candidate);
    const slips = slipsBetween(word, candidate, allowed);
    if (slips <= allowed && slips > 0 && (!best || slips < best.slips)) best = { word: candidate, slips };
  }
  return best?.word;
};

const forgiven = ({ length }: string): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Letters missed, added, changed, or swapped with their neighbour (Damerau-Levenshtein, adjacent swaps). */
const slipsBetween = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, current];
  }
  return at(above, b.length);
};

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

/** Ends with one full stop: titles of refusals have none, their details may. */
export const asSentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
