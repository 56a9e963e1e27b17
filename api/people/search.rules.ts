/** What somebody is found by. */
interface Findable {
  readonly name: string;
  readonly jobTitle?: string | null | undefined;
  readonly department?: string | null | undefined;
}

/** The words that somebody is found by. */
export const searchText = ({ name, jobTitle, department }: Findable): string =>
  [name, jobTitle, department].filter(Boolean).join(' ');

/** Letters as they are compared: names are found with or without their accents, in any case. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').replace(/[’‘]/g, "'").toLowerCase();

const wordsIn = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}']+/gu) ?? [];

/** 3: all words of the name; 2: each begins one of it; 1: each begins one of job or department too; 0: a slip. */
const closeness = (typed: readonly string[], person: Findable): 0 | 1 | 2 | 3 => {
  const own = wordsIn(person.name);
  if (typed.length === own.length && typed.every((word) => own.includes(word))) return 3;
  if (allBegin(typed, own)) return 2;
  return allBegin(typed, wordsIn(searchText(person))) ? 1 : 0;
};

const allBegin = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((word) => words.some((each) => each.startsWith(word)));

/** The longest word typed: the one that tells most. */
export const tellingWord = (q: string): string | undefined =>
  wordsIn(q).toSorted((a, b) => b.length - a.length)[0];

/** True where each word typed begins a word of theirs, in any order: "far iq" for "Farah Iqbal, Care Manager". */
export const begins = (q: string, person: Findable): boolean =>
  allBegin(wordsIn(q), wordsIn(searchText(person)));

/** Who is called like that comes before who only works like that, and both before slips; otherwise the order stays. */
export const namesFirst = <T extends Findable>(q: string, found: readonly T[]): readonly T[] => {
  const typed = wordsIn(q);
  const ranked = found.map((person) => ({ person, rank: closeness(typed, person) }));
  return ranked.toSorted((a, b) => b.rank - a.rank).map(({ person }) => person);
};

/**
 * Whom a sentence means: those of exactly that name if there are any, else those whose name begins so, else those whose
 * job or department does, else all that were found.
 */
export const meantBy = <T extends Findable>(q: string, found: readonly T[]): readonly T[] => {
  const typed = wordsIn(q);
  const best = Math.max(0, ...found.map((person) => closeness(typed, person)));
  return found.filter((person) => closeness(typed, person) === best);
};
