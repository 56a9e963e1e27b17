import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../api/training/records.ts';
import { triesOf } from '../support/rounds.ts';
import { aViewer, DANA, outcome, trainingWorld } from './build.ts';

const PEOPLE = [0, 1, 2].map((n) => aViewer(`q${n}`));
/** Hours from now at which hours of training begin: some at once, some in part, some one right after the other. */
const STARTS = [24, 24, 24.5, 25, 25.5, 48] as const;

const act = fc.record({
  do: fc.constantFrom('join' as const, 'join' as const, 'join' as const, 'leave' as const),
  who: fc.nat(PEOPLE.length - 1),
  session: fc.nat(STARTS.length - 1),
});
/** Pressed one after the other, or several at once. */
const acts = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 });

test('nobody ever has two places in one session, nor in two at one time, however many they press at once', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (rounds) => {
      const { service, course, detailsIn, everyBooking, store } = await trainingWorld();
      const { id: of } = await course();
      const sessions = await Promise.all(
        STARTS.map((hours) =>
          service.planSession(DANA, { course: of, ...detailsIn(hours, { capacity: 1 }) }),
        ),
      );
      for (const round of rounds) {
        await Promise.all(
          round.map(({ do: what, who, session }) => {
            const [viewer, of] = [PEOPLE[who] ?? DANA, { id: sessions[session]?.id ?? 'ses_' } as const];
            return outcome(
              what === 'join' ? service.joinSession(viewer, of) : service.leaveSession(viewer, of),
            );
          }),
        );
        const live = (await everyBooking()).filter(isLive);
        const clashes = live.flatMap((one) =>
          live.filter(
            (other) =>
              other.id !== one.id &&
              other.person === one.person &&
              (other.session === one.session || (other.from < one.to && one.from < other.to)),
          ),
        );
        expect(clashes).toEqual([]);
      }
      await store.close();
    }),
    { numRuns: triesOf(30) },
  );
});
