import { nearest, plainWords } from '../contract/words.ts';

/** What a search may mean by a desk it found. */
export type Meant = 'desk' | 'zone' | undefined;

/**
 * A word of a building's name finds every desk in it, and the building itself stands above them: a desk is meant where
 * its own label is typed, and its zone where a word of the zone's name is.
 */
export const meantBy = (
  typed: readonly string[],
  { label, zoneName }: { readonly label: string; readonly zoneName: string },
): Meant => {
  const isNamed = (name: string, least: number) =>
    nearest(typed, plainWords(name)).some((near) => near >= least);
  if (isNamed(label, 2)) return 'desk';
  return isNamed(zoneName, 1) ? 'zone' : undefined;
};
