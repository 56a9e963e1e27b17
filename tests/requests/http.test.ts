import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { homeEndpoint } from '../../api/contract/home.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import * as contract from '../../api/requests/contract.ts';
import { saveEmployment } from '../../api/requests/employment.contract.ts';
import { seeQueue } from '../../api/requests/hr.contract.ts';
import { leaveBalance } from '../../api/requests/leave.contract.ts';
import { requests } from '../../api/requests/records.ts';
import { type Caller, startWorld, type World } from '../support/world.ts';

let world: World;
let clerk: Caller;
let manager: Caller;
let hr: Caller;

beforeAll(async () => {
  world = await startWorld();
  await world.settle();
  const { directory } = world.sandbox.world;
  clerk = await world.as('clerk');
  manager = await world.as(directory.get('clerk').managerId ?? '');
  hr = await world.as('hr');
});
afterAll(() => world.close());

const ORDER = {
  type: 'equipment',
  answers: { kind: 'equipment', what: 'A second screen', why: 'To compare plans' },
} as const;
const WEEK = {
  type: 'annual-leave',
  answers: { length: 'days', from: '2026-12-14', to: '2026-12-18' },
} as const;

const revOf = async (id: contract.RequestId) => (await world.store.get(requests, id))?.rev;

describe('requests over HTTP', () => {
  test('go from the form to the decision, and Home knows of them', async () => {
    const { types } = await clerk.ok(contract.listTypes, {});
    const checked = await clerk.ok(contract.checkRequest, ORDER);
    const asked = await clerk.ok(contract.submitRequest, ORDER);

    const waiting = await manager.ok(contract.listApprovals, {});
    const home = await clerk.ok(homeEndpoint, {});
    const { outcomes } = await manager.ok(contract.decideRequests, {
      ...{ verb: 'approve', items: [{ id: asked.id, rev: asked.rev }] },
    });

    expect(types.map(({ id }) => id)).toContain('annual-leave');
    expect(checked.approver).toEqual(asked.approver);
    expect(waiting.requests.map(({ id }) => id)).toEqual([asked.id]);
    expect(home.cards).toMatchObject({ requests: { mineOpen: 1, mine: [{ id: asked.id }] } });
    expect(outcomes).toMatchObject([{ id: asked.id, done: { state: 'approved' }, refused: null }]);
    const late = await manager.refused(contract.moveRequest, {
      id: asked.id,
      verb: 'reject',
      rev: 1,
      note: 'No',
    });
    expect(late).toMatchObject({ status: 409, code: 'changed_meanwhile' });
    expect(late.detail).toMatch(/ approved this\.$/);
  });

  test('for leave need a contract; then they are taken from what is left', async () => {
    const { body } = await clerk.send('POST', '/api/requests', WEEK);
    const { person } = await clerk.ok(leaveBalance, {});
    await hr.ok(saveEmployment, {
      ...{ person, policy: 'green-book-2023', serviceFrom: '2024-04-01' },
      contracts: [
        {
          ...{ from: '2024-04-01', weeklyMinutes: 2_220 },
          pattern: { anchor: '2024-01-01', weeks: [[444, 444, 444, 444, 444, 0, 0]] },
        },
      ],
    });
    const before = await clerk.ok(leaveBalance, {});

    const asked = await clerk.ok(contract.submitRequest, WEEK);

    const after = await clerk.ok(leaveBalance, {});
    expect(body).toMatchObject({ status: 422, code: 'no_contract' });
    expect(asked.minutes).toBe(5 * 444);
    expect((before.leave?.balance.available ?? 0) - (after.leave?.balance.available ?? 0)).toBe(5 * 444);
    expect(await clerk.refused(contract.submitRequest, WEEK)).toMatchObject({
      status: 409,
      code: 'already_away',
    });
  });

  test('with the same key are one, and every repeat is told the same; nothing else changes', async () => {
    const key = { idempotencyKey: 'one-order' };
    const first = await clerk.ok(contract.submitRequest, ORDER, key);
    const move = { id: first.id, verb: 'approve', rev: 1 } as const;
    const approved = await manager.ok(contract.moveRequest, move, { idempotencyKey: 'one-approval' });
    const written = async () =>
      (await world.store.read(auditLog, { limit: 500, subject: first.id })).rows.length;
    const entries = await written();

    const again = await clerk.ok(contract.submitRequest, ORDER, key);
    const approvedAgain = await manager.ok(contract.moveRequest, move, { idempotencyKey: 'one-approval' });

    expect(again).toEqual(first);
    expect(approvedAgain).toEqual(approved);
    expect([await revOf(first.id), await written()]).toEqual([2, entries]);
  });

  test('with wrong answers are 422 and name the field; nonsense is 400', async () => {
    const wrong = await clerk.refused(contract.submitRequest, {
      ...{ type: 'hr-query', answers: { topic: 'weather', question: 'When is payday?' } },
    });
    const { body } = await clerk.send('POST', '/api/requests', { ...ORDER, subject: 'per_someone' });

    expect(wrong).toMatchObject({
      ...{ status: 422, code: 'bad_answers' },
      fields: [{ field: 'topic', message: 'Choose one of these' }],
    });
    expect(body).toMatchObject({ status: 400 });
  });

  test('of somebody else, missing ones and those of a councillor answer the same 404', async () => {
    const { id } = await clerk.ok(contract.submitRequest, {
      ...{ type: 'hr-query', answers: { topic: 'pay', question: 'When is payday?' } },
    });
    const stranger = await world.as('depot');
    const councillor = await world.as('councillor');

    const refused = [
      await stranger.refused(contract.seeRequest, { id }),
      await stranger.refused(contract.seeRequest, { id: `req_${'0'.repeat(26)}` }),
      await manager.refused(contract.seeRequest, { id }),
      await councillor.refused(contract.seeRequest, { id }),
    ].map(({ instance, ...problem }) => problem);

    expect(new Set(refused.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(refused[0]).toMatchObject({ status: 404, code: 'not_found' });
    expect((await hr.ok(seeQueue, { type: 'hr-query' })).requests.map((row) => row.id)).toContain(id);
  });

  test('tell a councillor that they are for staff, and Home has no card for them', async () => {
    const councillor = await world.as('councillor');

    expect(await councillor.refused(contract.submitRequest, ORDER)).toMatchObject({
      ...{ status: 403, code: 'staff_only' },
    });
    expect((await councillor.ok(homeEndpoint, {})).cards).not.toHaveProperty('requests');
  });

  test('of somebody are shut to HR the moment the role is taken away, and to nobody whose they are', async () => {
    const { directory } = world.sandbox.world;
    const { id } = await clerk.ok(contract.submitRequest, {
      ...{ type: 'hr-query', answers: { topic: 'pay', question: 'When is payday?' } },
    });
    const [own, before] = [
      await hr.ok(contract.submitRequest, ORDER),
      await hr.ok(contract.seeRequest, { id }),
    ];
    world.clock.advance(61_000);
    directory.change('hr', { roles: [] });

    const after = await hr.refused(contract.seeRequest, { id });
    const moved = await hr.refused(contract.moveRequest, { id, verb: 'close', rev: 1, note: 'Asked twice' });

    expect([before.can.length > 0, after.code, moved.code]).toEqual([true, 'not_found', 'not_found']);
    expect((await hr.ok(contract.seeRequest, { id: own.id })).can).toEqual(['withdraw']);
    expect(await revOf(id)).toBe(1);
    directory.change('hr', { roles: ['HR'] });
    world.clock.advance(61_000);
  });

  test('that say something of health tell the person when HR looked', async () => {
    const told = await clerk.ok(contract.submitRequest, {
      ...{ type: 'sickness', answers: { firstDay: '2026-11-24', fromHalf: 'am', reason: 'A migraine' } },
    });

    const { answers } = await hr.ok(contract.seeHealth, { id: told.id });

    const { body } = await clerk.send('GET', '/api/people/me/accesses');
    expect(answers).toEqual({ reason: 'A migraine' });
    expect(JSON.stringify(body)).toContain('What you said of your health with a request');
    expect(await manager.refused(contract.seeHealth, { id: told.id })).toMatchObject({ code: 'not_found' });
  });
});
