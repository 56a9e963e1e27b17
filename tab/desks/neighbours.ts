import type { FloorDay, PlanDesk } from '../../api/desks/contract.ts';
import { beside } from './geometry.ts';
import { halvesOf, holdsByDesk, type Span, spanOf } from './status.ts';
import { text } from './text.ts';

/** Who sits beside a desk in that time, as far as the viewer may know: "Ben Hughes at desk A13, all day". */
export const neighboursOf = (
  desk: PlanDesk,
  desks: readonly PlanDesk[],
  taken: FloorDay['taken'],
  span: Span,
): readonly string[] => {
  const holdsOf = holdsByDesk(taken);
  return beside(desks, desk).flatMap(({ id, label }) => {
    const holds = holdsOf.get(id) ?? {};
    const named = halvesOf(span).flatMap((half) => {
      const hold = holds[half];
      return hold?.who === 'teammate' ? [{ half, name: hold.name }] : [];
    });
    return [...new Set(named.map(({ name }) => name))].map((name) =>
      text.besideName(
        name,
        label,
        text.when[spanOf(named.filter((one) => one.name === name).map(({ half }) => half))],
      ),
    );
  });
};
