/** Below this many words the figure says more about chance than about the text. */
const FEW_WORDS = 50;

const SENTENCES = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** The sentences of a block of text. A full stop inside a number, and after which no new sentence begins, ends none. */
export const sentencesOf = (text: string): readonly string[] =>
  [...SENTENCES.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');

/** The words of a text, numbers among them. */
export const listWords = (text: string): readonly string[] =>
  [...WORDS.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/**
 * The age at which most people read such sentences with ease, in whole years; undefined for a few words.
 *
 * Automated Readability Index: 4.71 letters a word + 0.5 words a sentence − 21.43 is a school grade of the United
 * States (E. A. Senter and R. J. Smith, AMRL-TR-66-220, 1967); a child is about five years older than its grade.
 * Chosen before Flesch–Kincaid because it counts letters: counting syllables is guessing, above all in Welsh names.
 */
export const readingAgeOf = (sentences: readonly string[]): number | undefined => {
  const words = sentences.flatMap(listWords);
  if (words.length < FEW_WORDS) return undefined;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const grade = 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
  return Math.max(5, Math.round(grade + 5));
};
