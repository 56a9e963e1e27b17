import type { Id } from '../../api/contract/ids.ts';

/** A building as people call it. */
export interface NamedSite {
  readonly id: Id<'sit'>;
  readonly name: string;
}

/** Which building words name, if one, and the words that named none. */
export const readSite = (
  plain: string,
  sites: readonly NamedSite[],
): { readonly site?: NamedSite['id']; readonly rest: string } => {
  for (const [name, id] of namesOf(sites)) {
    const said = new RegExp(
      `(?<![\\p{L}\\d])(?:(?:at|in|near) )?(?:the )?${escaped(name)}(?![\\p{L}\\d])`,
      'u',
    ).exec(plain);
    if (said) return { site: id, rest: plain.replace(said[0], ' , ') };
  }
  return { rest: plain };
};

/** A word that one name alone has, and is no word of every day: "the depot" is enough where there is one. */
const TELLING_LETTERS = 5;
const PLAIN_WORDS = new Set([
  'house',
  'centre',
  'office',
  'offices',
  'building',
  'court',
  'north',
  'south',
  'council',
  'library',
]);

const namesOf = (sites: readonly NamedSite[]): readonly (readonly [string, NamedSite['id']])[] => {
  const all = sites.flatMap(({ id, name }) =>
    endsOf(name.toLowerCase().replace(/^the /, '')).map((said) => [said, id] as const),
  );
  return all
    .filter(([said], at) => isTelling(said) && all.every(([other], also) => other !== said || also === at))
    .toSorted(([one], [other]) => other.length - one.length);
};

/** "Lancaster Town Hall" is also the town hall, and each of its words. */
const endsOf = (name: string): readonly string[] => {
  const words = name.split(' ');
  const ends = words.map((_, at) => words.slice(at).join(' '));
  return [...new Set([...ends, ...words])];
};

const isTelling = (said: string): boolean =>
  said.includes(' ') || (said.length >= TELLING_LETTERS && !PLAIN_WORDS.has(said));

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
