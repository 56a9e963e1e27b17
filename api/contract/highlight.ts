import { type Nearness, nearest, nearness, plainWords, type Span, type WordAt, wordsAt } from './words.ts';

/** What of a hit is shown, and so what of it can be marked. */
export interface Shown {
  readonly title: string;
  readonly excerpt: string;
}

/** Which parts of a hit the typed words found. The page marks them; no HTML is ever made of what somebody wrote. */
export type Highlights = Readonly<Record<keyof Shown, readonly Span[]>>;

/**
 * The words of title and excerpt that the typed words found. A word with a typo is marked only where the typed word
 * itself stands nowhere: who looks for "parking" means no "barking" beside it.
 */
export const highlightsOf = (typed: readonly string[], { title, excerpt }: Shown): Highlights => {
  const parts = { title: wordsAt(title), excerpt: wordsAt(excerpt) };
  const least = nearest(typed, plainOf([...parts.title, ...parts.excerpt])).map(
    (near): Nearness => (near > 1 ? 2 : 1),
  );
  const marked = (words: readonly WordAt[]): readonly Span[] =>
    words
      .filter(({ plain }) => typed.some((one, at) => nearness(one, plain) >= (least[at] ?? 1)))
      .map(({ from, to }) => [from, to]);
  return { title: marked(parts.title), excerpt: marked(parts.excerpt) };
};

/** A title counts twice: who is called so comes before who is only described so. */
const IN_TITLE = 2;

/** How well a hit fits the typed words, 0 to 6: the mean over the words, where each counts by its best place. */
export const fitOf = (typed: readonly string[], { title, excerpt }: Shown): number => {
  const inTitle = nearest(typed, plainWords(title));
  const inExcerpt = nearest(typed, plainWords(excerpt));
  const each = typed.map((_, at) => Math.max((inTitle[at] ?? 0) * IN_TITLE, inExcerpt[at] ?? 0));
  return each.length === 0 ? 0 : each.reduce((sum, one) => sum + one, 0) / each.length;
};

/** How much of a long text a hit shows, in letters. */
const PASSAGE = 180;
/** So much stands before the word that was found. */
const BEFORE = 60;

/**
 * The part of a text around the first word that was typed, or that begins so, or else its beginning. Typos are not looked
 * for: no long text was found by one, and each word of it would have to be measured.
 */
export const passageOf = (typed: readonly string[], text: string, length = PASSAGE): string => {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= length) return flat;
  const words = wordsAt(flat);
  const nearOf = ({ plain }: WordAt) =>
    Math.max(0, ...typed.map((one) => (plain === one ? 2 : plain.startsWith(one) ? 1 : 0)));
  const best = Math.max(0, ...words.map(nearOf));
  const hit = best === 0 ? undefined : words.find((word) => nearOf(word) === best);
  const wanted = Math.min(Math.max(0, (hit?.from ?? 0) - BEFORE), flat.length - length);
  // Cut between words, so that none is shown in halves.
  const first = wanted === 0 ? 0 : (words.find(({ from }) => from >= wanted)?.from ?? wanted);
  const last = words.findLast(({ to }) => to <= first + length)?.to ?? first + length;
  const isEnd = flat.length - last <= 1;
  return `${first > 0 ? '…' : ''}${isEnd ? flat.slice(first) : flat.slice(first, last)}${isEnd ? '' : '…'}`;
};

const plainOf = (words: readonly WordAt[]): readonly string[] => words.map(({ plain }) => plain);
