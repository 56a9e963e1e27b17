import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completions } from '../../api/training/attendance.records.ts';
import { SESSION_COMPLETED } from '../../api/training/events.ts';
import { triesOf } from '../support/rounds.ts';
import { DANA, HILDA, HOUR, trainingWorld } from './build.ts';

/** One thing said of Hilda: by roll so many minutes, by roll that it was a slip, or with the code by herself. */
type Word = { readonly by: 'roll'; readonly minutes: number | null } | { readonly by: 'code' };
const word: fc.Arbitrary<Word> = fc.oneof(
  fc.record({ by: fc.constant('roll' as const), minutes: fc.constantFrom(null, 0, 30, 44, 45, 60, 90) }),
  fc.constant({ by: 'code' as const }),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 });

/** In the order they were said, by hand: the roll's last word, unless it was taken back; else the code. */
const whatCounts = (said: readonly Word[]) => {
  const roll = said.findLast((one) => one.by === 'roll');
  if (roll?.by === 'roll' && roll.minutes !== null)
    return { source: 'manual', minutes: Math.min(roll.minutes, 60) };
  return said.some(({ by }) => by === 'code') ? { source: 'code', minutes: null } : null;
};

const isEnough = (rule: 'minutes' | 'check_in', counts: ReturnType<typeof whatCounts>): boolean => {
  if (counts === null) return false;
  return rule === 'check_in' ? counts.minutes !== 0 : (counts.minutes ?? 0) >= 45;
};

test('whatever is said of who came, all of it stays, the highest source counts, and it is completed once or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      words,
      fc.constantFrom('minutes' as const, 'check_in' as const),
      async (said, evidence) => {
        const { service, course, detailsIn, clock, store, facts } = await trainingWorld();
        const { id: of } = await course({ evidence });
        const { id } = await service.planSession(DANA, { course: of, ...detailsIn(2) });
        await service.joinSession(HILDA, { id });
        clock.advance(2 * HOUR);
        const { code } = await service.seeRoll(DANA, { id });
        let began = 0;
        let was = false;
        for (const [n, one] of said.entries()) {
          if (one.by === 'code') await service.checkIn(HILDA, { id, code });
          else await service.callRoll(DANA, { id, marks: [{ person: HILDA.person, minutes: one.minutes }] });
          const soFar = said.slice(0, n + 1);
          const counts = whatCounts(soFar);
          const [row] = (await service.seeRoll(DANA, { id })).people;
          const completed = await Array.fromAsync(store.all(completions));

          expect(row?.marks).toHaveLength(soFar.length);
          expect(row?.mark && { source: row.mark.source, minutes: row.mark.minutes }).toEqual(counts);
          expect(completed).toHaveLength(isEnough(evidence, counts) ? 1 : 0);
          if (completed.length === 1 && !was) began += 1;
          was = completed.length === 1;
        }
        expect(await facts(SESSION_COMPLETED)).toBe(began);
        await store.close();
      },
    ),
    { numRuns: triesOf(40) },
  );
});
