import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { SessionId } from '../../api/training/contract.ts';
import { type Booking, sessions } from '../../api/training/records.ts';
import { seatsTaken, settled } from '../../api/training/seating.rules.ts';
import { liveOf } from '../../api/training/seating.ts';
import { triesOf } from '../support/rounds.ts';
import { aViewer, DANA, HOUR, outcome, type TrainingWorld, trainingWorld } from './build.ts';

const PEOPLE: readonly Viewer[] = Array.from({ length: 6 }, (_, at) => aViewer(`p${at}`));
const DAYS_AHEAD = 4;

const someone = fc.integer({ min: 0, max: PEOPLE.length - 1 });
type Act =
  | { readonly do: 'join' | 'leave' | 'accept' | 'decline' | 'quit'; readonly who: number }
  | { readonly do: 'capacity' | 'wait'; readonly to: number }
  | { readonly do: 'cancel' };
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'join' as const,
        'join' as const,
        'join' as const,
        'leave' as const,
        'accept' as const,
        'decline' as const,
      ),
      who: someone,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), to: fc.integer({ min: 1, max: 20 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('quit' as const), who: someone }) },
  { weight: 1, arbitrary: fc.constant({ do: 'cancel' as const }) },
);

/** Does it; true where it was written and not refused, and somebody's leaving where they gave up a place. */
const perform = async (world: TrainingWorld, id: SessionId, one: Act): Promise<boolean> => {
  const { service, clock, store, leaves } = world;
  if (one.do === 'wait') {
    clock.advance(one.to * HOUR);
    return false;
  }
  const viewer = PEOPLE['who' in one ? one.who : 0] ?? DANA;
  if (one.do === 'quit') {
    const held = (await liveOf(store, id)).some(({ person }) => person === viewer.person);
    await leaves(viewer);
    return held;
  }
  const session = await store.get(sessions, id);
  if (!session) throw new Error('the session is gone');
  const { rev, start, end, isOnline, place, signupOpens, signupCloses, offerHours } = session;
  const details = { start, end, isOnline, place, signupOpens, signupCloses, offerHours, department: null };
  const acts = {
    join: () => service.joinSession(viewer, { id }),
    leave: () => service.leaveSession(viewer, { id }),
    accept: () => service.acceptOffer(viewer, { id }),
    decline: () => service.declineOffer(viewer, { id }),
    capacity: () => service.changeSession(DANA, { id, rev, ...details, capacity: 'to' in one ? one.to : 1 }),
    cancel: () => service.cancelSession(DANA, { id, rev, reason: 'Flooded' }),
  };
  return (await outcome(acts[one.do]())) === 'done';
};

/** What holds after each act, whatever came before. */
const expectSound = async (
  world: TrainingWorld,
  id: SessionId,
  { one, before, wrote }: { readonly one: Act; readonly before: readonly Booking[]; readonly wrote: boolean },
): Promise<void> => {
  const { store, clock, everyBooking } = world;
  const [session, live, all] = [await store.get(sessions, id), await liveOf(store, id), await everyBooking()];
  if (!session) throw new Error('the session is gone');
  const now = clock.now();
  const taken = seatsTaken(live, now);
  // Fewer seats evict nobody, and so many at most that there are or were taken already.
  expect(taken).toBeLessThanOrEqual(Math.max(session.capacity, seatsTaken(before, now)));
  expect(new Set(live.map(({ person }) => person)).size).toBe(live.length);
  if (session.state === 'cancelled') expect(live).toEqual([]);
  // Whoever wrote left no free seat beside a queue, and no offer that has run out.
  if (wrote && one.do !== 'accept') expect(settled(session, live, now)).toEqual([]);
  const joined =
    one.do === 'join' && wrote ? live.find(({ person }) => person === PEOPLE[one.who]?.person) : undefined;
  if (joined?.state === 'booked') expect(live.filter(({ state }) => state === 'waiting')).toEqual([]);
  expectInTurn(before, live);
  // A version of a booking is told once.
  expect(all.every(({ rev, history }) => rev >= history.length)).toBe(true);
};

/** Nobody moved up while somebody before them in the queue went on waiting. */
const expectInTurn = (before: readonly Booking[], live: readonly Booking[]): void => {
  const stateOf = (id: string) => live.find((one) => one.id === id)?.state;
  const waited = before.filter(({ state }) => state === 'waiting');
  const firstLeft = waited.findIndex(({ id }) => stateOf(id) === 'waiting');
  const jumped =
    firstLeft < 0
      ? []
      : waited.slice(firstLeft).filter(({ id }) => stateOf(id) === 'booked' || stateOf(id) === 'offered');
  expect(jumped).toEqual([]);
};

test('whatever people do in whatever order, seats are counted, the queue keeps its order and nobody is passed over', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 5, maxLength: 30 }),
      fc.constantFrom(0, 40),
      fc.integer({ min: 1, max: 3 }),
      async (acts, offerHours, capacity) => {
        const world = await trainingWorld();
        const { id } = await world.plan({ capacity, offerHours }, DAYS_AHEAD * 24);
        for (const one of acts) {
          const before = await liveOf(world.store, id);
          const wrote = await perform(world, id, one);
          await expectSound(world, id, { one, before, wrote });
        }
        await world.store.close();
      },
    ),
    { numRuns: triesOf(40) },
  );
});
