import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { type Change, type Pair, pairedChange } from './change.rules.ts';
import type { SkillId } from './framework.contract.ts';
import { moments } from './records.ts';
import { levelOf } from './scoring.rules.ts';

/** Fewest people a figure of levels may be about (design, section 11). */
const FEWEST = 5;

interface Measured extends Pair {
  readonly person: PersonId;
  readonly at: Instant;
}

/** How a skill changed for people who were assessed before and after a moment, as far as it may be told. */
export const changeService = {
  /**
   * Null while it would tell of few. Each counts with their first assessment after the moment, in the order these came,
   * and by fives: two figures that differ by one person would tell of that one.
   */
  changeOf: async (
    reader: Reader,
    people: readonly PersonId[],
    { skill, around }: { readonly skill: SkillId; readonly around: Instant },
  ): Promise<Change | null> => {
    const measured: Measured[] = [];
    let baseline = 0;
    for (const person of people) {
      const all = await findAll(reader, moments, 'person', person);
      const before = levelOf(all.findLast(({ at }) => at <= around)?.levels[skill]);
      if (before === undefined) continue;
      baseline += 1;
      const again = all.find(({ at }) => at > around);
      const after = levelOf(again?.levels[skill]);
      if (again && after !== undefined) measured.push({ person, at: again.at, before, after });
    }
    return told(measured, baseline);
  },
};

const told = (measured: readonly Measured[], baseline: number): Change | null => {
  const inOrder = measured.toSorted((a, b) =>
    a.at === b.at ? (a.person < b.person ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
  const some = inOrder.slice(0, measured.length - (measured.length % FEWEST));
  const areAlike = new Set(some.map(({ before, after }) => after - before)).size === 1;
  if (some.length === 0 || (areAlike && some.length < 2 * FEWEST)) return null;
  return pairedChange(some, baseline - some.length);
};
