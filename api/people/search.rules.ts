/** Something that is found by its name. */
interface Named {
  readonly name: string;
}

/** Letters as they are compared: names are found with or without their accents, in any case. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').replace(/[’‘]/g, "'").toLowerCase();

const wordsIn = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}']+/gu) ?? [];

/** How well a name fits what was typed: 2 all words of it, 1 each word begins one of it, 0 not at all. */
const closeness = (typed: readonly string[], { name }: Named): 0 | 1 | 2 => {
  const own = wordsIn(name);
  if (typed.length === 0 || !typed.every((word) => own.some((each) => each.startsWith(word)))) return 0;
  return typed.length === own.length && typed.every((word) => own.includes(word)) ? 2 : 1;
};

/** Who is called like that comes before who only works like that; otherwise the order stays. */
export const namesFirst = <T extends Named>(q: string, found: readonly T[]): readonly T[] => {
  const typed = wordsIn(q);
  const ranked = found.map((person) => ({ person, rank: closeness(typed, person) }));
  return ranked.toSorted((a, b) => b.rank - a.rank).map(({ person }) => person);
};

/**
 * Whom a sentence means: those of exactly that name if there are any, else those whose name begins so, else all that
 * were found. `found` is in the order of `namesFirst`.
 */
export const meantBy = <T extends Named>(q: string, found: readonly T[]): readonly T[] => {
  const typed = wordsIn(q);
  const best = Math.max(0, ...found.map((person) => closeness(typed, person)));
  return found.filter((person) => closeness(typed, person) === best);
};
