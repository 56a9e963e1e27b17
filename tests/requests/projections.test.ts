import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import type { RequestId } from '../../api/requests/contract.ts';
import type { StaffRequest } from '../../api/requests/records.ts';
import { triesOf } from '../support/rounds.ts';
import {
  ABE,
  ADA,
  COUNCILLOR,
  EVERYBODY,
  HANNAH,
  MANAGER,
  outcome,
  type RequestsWorld,
  requestsWorld,
} from './build.ts';
import { four, noteOf, step, wish } from './steps.ts';

const HEALTH = 'migraine';
/** What Ada wrote in each of the four, in their order; of sickness everything she wrote is about health. */
const WORDS = ['off to Skye', HEALTH, 'To read plans', 'When is payday?'] as const;

const isHr = ({ roles }: Viewer): boolean => roles.includes('HR');

/** Those who are told of a request at all, by the requirement: the person, who decides, HR, and the line but for questions. */
const mayRead = (viewer: Viewer, { subject, approver, flow }: StaffRequest): boolean =>
  viewer !== COUNCILLOR &&
  (viewer.person === subject ||
    isHr(viewer) ||
    approver.person === viewer.person ||
    (flow !== 'case' && viewer.reports.includes(subject)));

/** What is written among those who deal with it is not for whoever asked, nor for who only looks on. */
const mayReadNotes = (viewer: Viewer, { subject, approver }: StaffRequest): boolean =>
  viewer.person !== subject && (isHr(viewer) || approver.person === viewer.person);

/** Everything that the room tells somebody, but what was said of health where it is asked for by name. */
const everythingToldTo = async (
  { service, room }: RequestsWorld,
  viewer: Viewer,
  ids: readonly RequestId[],
) => {
  const reads: readonly Promise<unknown>[] = [
    ...ids.map((id) => service.seeRequest(viewer, { id })),
    ...(['open', 'ended'] as const).map((view) => service.listMine(viewer, { view })),
    service.listApprovals(viewer, {}),
    service.seeQueue(viewer, {}),
    service.seeTeamMonth(viewer, { month: '2026-11' }),
    service.seeBalance(viewer, { person: ADA.person }),
    service.checkRequest(viewer, {
      ...{ type: 'annual-leave', answers: { length: 'days', from: '2026-11-23', to: '2026-11-27' } },
    }),
    room.home(viewer),
  ];
  const told = await Promise.allSettled(reads);
  return JSON.stringify(told.map((one) => (one.status === 'fulfilled' ? one.value : null)));
};

/** What a colleague is told of Ada's days in their team: that she is away. */
const heardByColleague = async ({ service }: RequestsWorld) => {
  const { people } = await service.seeTeamMonth(ABE, { month: '2026-11' });
  const { clashes } = await service.checkRequest(ABE, {
    ...{ type: 'annual-leave', answers: { length: 'days', from: '2026-11-23', to: '2026-11-27' } },
  });
  return [...people, ...clashes]
    .filter(({ person }) => person.id === ADA.person)
    .flatMap((one) => ('away' in one ? one.away : one.days));
};

describe('whatever was done with requests', () => {
  test('nobody is told a word that is not for them, by any page or list', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const world = await requestsWorld();
        const ids = await four(world);
        await world.employ(ABE, MANAGER, HANNAH);
        for (const { who, verb, which, hasNote, hoursLater } of steps) {
          world.clock.advance(hoursLater * 3_600_000);
          const id = ids[which] ?? 'req_';
          const { rev } = await world.stored(id);
          await outcome(world.service.moveRequest(who, { id, rev, ...wish(verb, which, hasNote) }));
        }
        const all = await Promise.all(ids.map(world.stored));

        for (const viewer of EVERYBODY) {
          const told = await everythingToldTo(world, viewer, ids);
          expect(told).not.toContain(HEALTH);
          for (const [which, request] of all.entries()) {
            const [reads, notes] = [mayRead(viewer, request), mayReadNotes(viewer, request)];
            expect(told.includes(request.id), `${viewer.name} of ${request.type}`).toBe(reads);
            if (!reads) expect(told).not.toContain(WORDS[which]);
            if (!notes) expect(told).not.toContain(noteOf('note', which));
            for (const { verb } of request.history)
              if (!reads && verb !== 'submit') expect(told).not.toContain(noteOf(verb, which));
          }
        }
        const { rows } = await world.store.read(auditLog, { limit: 500 });
        expect(JSON.stringify([rows, await world.facts()])).not.toMatch(/migraine|Because|payday|plans|Skye/);
        await world.store.close();
      }),
      { numRuns: triesOf(25) },
    );
  });

  test('a colleague hears which days somebody is away, and neither why nor what is only asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const world = await requestsWorld();
        const ids = await four(world);
        await world.employ(ABE);
        for (const { who, verb, which, hasNote } of steps) {
          const id = ids[which] ?? 'req_';
          const { rev } = await world.stored(id);
          await outcome(world.service.moveRequest(who, { id, rev, ...wish(verb, which, hasNote) }));
        }

        const heard = await heardByColleague(world);

        for (const day of heard) {
          expect(Object.keys(day).toSorted()).toEqual(['date', 'part', 'waiting']);
          expect([day.waiting, day.part]).toEqual([false, 'day']);
        }
        const { state } = await world.stored(ids[0] ?? 'req_');
        const isAway = ['approved', 'cancel_requested', 'completed'].includes(state);
        const sick = await world.stored(ids[1] ?? 'req_');
        const isSick = sick.state !== 'withdrawn' && sick.absence?.to === undefined;
        expect(heard.some(({ date }) => date === '2026-11-27')).toBe(isAway || isSick);
        await world.store.close();
      }),
      { numRuns: triesOf(25) },
    );
  });
});
