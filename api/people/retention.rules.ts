import type { Reason } from '../contract/verdict.ts';
import type { RETENTION_REFUSALS } from './retention.contract.ts';

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly source: string;
}

/** A council may keep something longer or shorter, but not below what law or purpose asks, nor without end. */
export const whyNotPeriod = (
  { least, most, source }: Limits,
  days: number | undefined,
): Reason<keyof typeof RETENTION_REFUSALS> | undefined => {
  if (days === undefined) return undefined;
  if (days < least) return { code: 'period_too_short', detail: `At least ${least} days. ${source}.` };
  if (days > most) return { code: 'period_too_long', detail: `At most ${most} days. ${source}.` };
  return undefined;
};
