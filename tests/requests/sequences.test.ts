import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import type { RequestId, Verb } from '../../api/requests/contract.ts';
import { partsOf } from '../../api/requests/policy.ts';
import type { StaffRequest } from '../../api/requests/records.ts';
import { isTerminal, TRANSITIONS } from '../../api/requests/states.rules.ts';
import { triesOf } from '../support/rounds.ts';
import { ADA, COUNCILLOR, EVERYBODY, outcome, type RequestsWorld, requestsWorld } from './build.ts';
import { four, step, wish } from './steps.ts';

const staff = EVERYBODY.filter((viewer) => viewer !== COUNCILLOR);

/** What the table lets somebody do, read from it alone. */
const mayBe = (request: StaffRequest, viewer: Viewer, verb: Verb): boolean =>
  TRANSITIONS[request.flow].some(
    (line) =>
      line.from === request.state &&
      line.verb === verb &&
      line.by.some((part) => partsOf(viewer, request).includes(part)),
  );

describe('any sequence of verbs by anybody', () => {
  test('moves a request only as the table says, by one revision, with one entry and one fact each, and never back to life', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const world = await requestsWorld();
        const ids = await four(world);
        for (const { who, verb, which, hasNote, behind, hoursLater } of steps) {
          world.clock.advance(hoursLater * 3_600_000);
          const id = ids[which] ?? 'req_';
          const before = await world.stored(id);
          const rev = Math.max(1, before.rev - behind);

          const came = await outcome(
            world.service.moveRequest(who, { id, rev, ...wish(verb, which, hasNote) }),
          );

          const after = await world.stored(id);
          if (came !== 'done') {
            expect(after).toEqual(before);
            continue;
          }
          expect([mayBe(before, who, verb), rev, isTerminal(before)]).toEqual([true, before.rev, false]);
          expect([after.rev, after.history.length]).toEqual([before.rev + 1, after.rev]);
          expect(after.history.at(-1)).toMatchObject({
            ...{ verb, by: who.person, channel: 'tab', from: before.state, to: after.state, rev: after.rev },
          });
        }
        await expectWhole(world, ids);
        await world.store.close();
      }),
      { numRuns: triesOf(25) },
    );
  });

  test('shows nobody but HR and the person what was said of health, and strangers nothing at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom(...staff),
        async (steps, looker) => {
          const world = await requestsWorld();
          const ids = await four(world);
          for (const { who, verb, which, hasNote } of steps) {
            const id = ids[which] ?? 'req_';
            const { rev } = await world.stored(id);
            await outcome(world.service.moveRequest(who, { id, rev, ...wish(verb, which, hasNote) }));
          }

          for (const id of ids) {
            const request = await world.stored(id);
            const isPart = partsOf(looker, request).length > 0;
            const managesThem = looker.reports.includes(request.subject) && request.flow !== 'case';
            const seen = await world.service.seeRequest(looker, { id }).catch(() => undefined);
            expect(seen !== undefined).toBe(isPart || managesThem);
            expect(JSON.stringify(seen ?? null)).not.toContain('migraine');
            if (!isPart && seen) expect([seen.can, seen.health, seen.handOverTo]).toEqual([[], false, []]);
          }
          await world.store.close();
        },
      ),
      { numRuns: triesOf(25) },
    );
  });
});

/** What is there at the end, put together from the entries alone. */
const expectWhole = async (world: RequestsWorld, ids: readonly RequestId[]) => {
  const { rows: entries } = await world.store.read(auditLog, { limit: 500 });
  const facts = await world.facts();
  for (const id of ids) {
    const { state, rev, history } = await world.stored(id);
    const told = entries.filter(({ object }) => object === id);
    expect(told.map(({ facts: { rev: of } }) => of)).toEqual(history.map((one) => one.rev));
    expect(
      facts
        .map(({ data }) => data as { requestId: RequestId; rev: number })
        .filter(({ requestId }) => requestId === id)
        .map((one) => one.rev)
        .sort((a, b) => a - b),
    ).toEqual(history.map((one) => one.rev));
    // Told one after the other, the entries lead to where the request stands.
    for (const [at, one] of history.entries()) expect(one.from).toBe(history[at - 1]?.to);
    expect([history.at(-1)?.to, history.at(-1)?.rev]).toEqual([state, rev]);
  }
  const { leave } = await world.service.seeBalance(ADA, {});
  const asked = await world.stored(ids[0] ?? 'req_');
  const isHeld = ['submitted', 'info_needed'].includes(asked.state);
  const isTaken = ['approved', 'cancel_requested', 'completed'].includes(asked.state);
  expect([leave?.balance.held, leave?.balance.taken]).toEqual([isHeld ? -888 : 0, isTaken ? -888 : 0]);
};
