import type { BookInput, FloorDay, FloorPlan } from '../../api/desks/contract.ts';
import type { ProblemError } from '../shell/problem-error.ts';
import { beside, nearest } from './geometry.ts';
import { spanOf, statusesOf } from './status.ts';
import { text } from './text.ts';

/** When someone was faster: says so, and names the nearest desk that is still free for the same time. */
export const explainTaken = (
  problem: Pick<ProblemError, 'code'>,
  { deskId, halves }: BookInput,
  plan: FloorPlan,
  day: FloorDay,
): { readonly title: string; readonly detail: string } | undefined => {
  const desk = plan.desks.find(({ id }) => id === deskId);
  if (problem.code !== 'desk_taken' || desk === undefined) return undefined;
  const statuses = statusesOf(plan.desks, day, spanOf(halves));
  const free = nearest(plan.desks, desk, ({ id }) => statuses.get(id)?.state === 'free');
  const isBeside = free !== undefined && beside(plan.desks, desk).some(({ id }) => id === free.id);
  return {
    title: text.justTaken(desk.label),
    detail:
      free === undefined
        ? text.chooseAnother
        : isBeside
          ? text.freeBeside(free.label)
          : text.freeElsewhere(free.label),
  };
};
