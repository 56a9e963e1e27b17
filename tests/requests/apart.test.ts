import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import type { RequestView } from '../../api/requests/contract.ts';
import type { Answers } from '../../api/requests/form.contract.ts';
import { requests, type StaffRequest } from '../../api/requests/records.ts';
import { triesOf } from '../support/rounds.ts';
import { ABE, ADA, MANAGER, outcome, type RequestsWorld, requestsWorld } from './build.ts';
import type { Drawn } from './steps.ts';

const MONDAY: PlainDate = '2026-12-07';
const hour = (at: number): string => `${String(at).padStart(2, '0')}:00`;

/** Days, a half or hours of one fortnight, so that many of them meet. */
const wishes: fc.Arbitrary<Answers> = fc
  .record({
    length: fc.constantFrom('days', 'half', 'hours'),
    day: fc.nat(9),
    days: fc.nat(4),
    half: fc.constantFrom('am', 'pm'),
    start: fc.integer({ min: 7, max: 17 }),
    hours: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ length, day, days, half, start, hours }) => {
    const from = addDays(MONDAY, day);
    if (length === 'days') return { length, from, to: addDays(from, days) };
    return length === 'half'
      ? { length, from, half }
      : { length, from, start: hour(start), end: hour(start + hours) };
  });

const turn = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: fc.constantFrom(ADA, ADA, ABE), answers: wishes }) },
  {
    weight: 2,
    arbitrary: fc.record({
      verb: fc.constantFrom('approve', 'reject', 'withdraw', 'cancel'),
      which: fc.nat(7),
    }),
  },
);
/** What is done at the same moment. */
const rounds = fc.array(fc.array(turn, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

const isLive = ({ state }: StaffRequest): boolean => !['rejected', 'withdrawn', 'cancelled'].includes(state);

/** Each hour of somebody's leave that is asked for or approved, once for each request that holds it. */
const hoursOf = async ({ store }: RequestsWorld, { person }: Viewer): Promise<readonly string[]> => {
  const { rows } = await store.find(requests, 'subject', person, { limit: 500 });
  return rows
    .filter(isLive)
    .flatMap(({ leave }) => leave?.segments ?? [])
    .flatMap(({ date, from, to }) =>
      Array.from({ length: (to - from) / 60 }, (_, at) => `${date} ${from / 60 + at}`),
    );
};

/** Takes a turn; what was asked for and may be moved on later is added to `asked`. */
const take = async (world: RequestsWorld, asked: RequestView[], one: Drawn<typeof turn>): Promise<string> => {
  if ('who' in one)
    return outcome(world.submit(one.who, 'annual-leave', one.answers).then((request) => asked.push(request)));
  const request = asked[one.which % Math.max(1, asked.length)];
  if (!request) return 'nothing to do';
  const { rev, subject } = await world.stored(request.id);
  const owner = [ADA, ABE].find(({ person }) => person === subject) ?? ADA;
  const who = one.verb === 'approve' || one.verb === 'reject' ? MANAGER : owner;
  return outcome(world.move(who, { id: request.id, rev }, one.verb, 'We are too few'));
};

describe('leave that anybody asks for, at once or in turn', () => {
  test('never holds the same hour of one person twice', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (drawn) => {
        const world = await requestsWorld();
        await world.employ(ADA, ABE);
        const asked: RequestView[] = [];
        for (const round of drawn) {
          await Promise.all(round.map((one) => take(world, asked, one)));

          for (const viewer of [ADA, ABE]) {
            const hours = await hoursOf(world, viewer);
            expect(hours.length).toBe(new Set(hours).size);
          }
        }
        await world.store.close();
      }),
      { numRuns: triesOf(25) },
    );
  });

  test('is only refused as taken on a day of which they have some already, and free again once it was given back', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 16 }), async (drawn) => {
        const world = await requestsWorld();
        await world.employ(ADA, ABE);
        const asked: RequestView[] = [];
        for (const one of drawn) {
          const before = 'who' in one ? await hoursOf(world, one.who) : [];

          const came = await take(world, asked, one);

          if (!('who' in one) || came !== 'already_away') continue;
          const { from, to = from } = one.answers as { from: string; to?: string };
          const days = before.map((at) => at.slice(0, 10)).filter((day) => day >= from && day <= to);
          expect(days.length).toBeGreaterThan(0);
        }
        await world.store.close();
      }),
      { numRuns: triesOf(25) },
    );
  });
});
