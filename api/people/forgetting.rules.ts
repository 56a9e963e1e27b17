/** What stands for a person who was forgotten, in words that somebody wrote. */
export const FORGOTTEN = '[someone who left]';

/** As what a person may stand in a text: each as whole words, in whatever case. */
export const namesOf = (who: {
  readonly oid: string;
  readonly name: string;
  readonly upn?: string | undefined;
  readonly mail?: string | undefined;
}): readonly string[] => [who.oid, who.upn ?? '', who.mail ?? '', who.name].filter((word) => word !== '');

const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/** Finds any of these names; undefined where there is none to find. Longer ones first, as one may begin another. */
export const namesPattern = (names: readonly string[]): RegExp | undefined => {
  if (names.length === 0) return undefined;
  const words = [...new Set(names)].sort((a, b) => b.length - a.length);
  const either = words.map((word) => word.replace(SPECIAL, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'giu');
};

/** The value with other words in place of these names in every text of it. */
export const without = <T>(value: T, names: RegExp, instead: string): T => {
  if (typeof value === 'string') return value.replace(names, () => instead) as T;
  if (Array.isArray(value)) return value.map((item) => without(item, names, instead)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, without(inner, names, instead)]),
  ) as T;
};
