import type { Level } from './framework.contract.ts';
import type { Asked } from './requirement.rules.ts';

interface Lacking {
  /** Null where it was never assessed. */
  readonly effective: Level | null;
  readonly asked: Asked;
}

/**
 * What somebody works on first: what their job cannot do without before what would be good to have, then what is due
 * first, then where they are furthest from it. Equals stay in the order of the framework.
 */
export const byUrgency = (one: Lacking, other: Lacking): number =>
  Number(other.asked.need === 'essential') - Number(one.asked.need === 'essential') ||
  one.asked.byWeeks - other.asked.byWeeks ||
  distance(other) - distance(one);

const distance = ({ effective, asked }: Lacking): number => asked.level - (effective ?? 0);
