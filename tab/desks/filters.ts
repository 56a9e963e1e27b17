import type { Access, DeskId, Equipment, PlanDesk } from '../../api/desks/contract.ts';
import type { DeskStatus } from './status.ts';

/** What someone looks for in a desk. It acts on the plan and the list alike. */
export interface DeskFilter {
  readonly freeOnly: boolean;
  /** All of these, not any. */
  readonly needs: readonly Need[];
}
export type Need = Equipment | Access;

export const NO_FILTER: DeskFilter = { freeOnly: false, needs: [] };

/** What the desks of a floor offer, in a fixed order: what nobody could find is not offered as a filter. */
export const offered = (desks: readonly PlanDesk[], order: readonly Need[]): readonly Need[] =>
  order.filter((need) => desks.some((desk) => has(desk, need)));

const has = ({ equipment, access }: PlanDesk, need: Need): boolean =>
  (equipment as readonly Need[]).includes(need) || (access as readonly Need[]).includes(need);

/** Those that fit; one's own desk always does, so that it is never lost from sight. */
export const matching = (
  desks: readonly PlanDesk[],
  statuses: ReadonlyMap<DeskId, DeskStatus>,
  { freeOnly, needs }: DeskFilter,
): readonly PlanDesk[] =>
  desks.filter((desk) => {
    const state = statuses.get(desk.id)?.state;
    if (state === 'mine') return true;
    if (freeOnly && state !== 'free' && state !== 'part') return false;
    return needs.every((need) => has(desk, need));
  });
