import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { endRule } from '../../api/platform/log-retention.ts';
import type { RequestId } from '../../api/requests/contract.ts';
import { drafts, healthRecords, requests } from '../../api/requests/records.ts';
import {
  ABE,
  ADA,
  COUNCILLOR,
  HUGO,
  MANAGER,
  outcome,
  type RequestsWorld,
  refusal,
  requestsWorld,
} from './build.ts';

const DAY_MS = 86_400_000;

const leaves = ({ store, room }: RequestsWorld, { person }: { person: typeof ADA.person }) =>
  store.tx((t) => room.leave(t, person));
const stateOf = async (world: RequestsWorld, { id }: { id: RequestId }) => (await world.stored(id)).state;
/** What the retention job does at this moment. */
const endWhatIsDue = async ({ store, clock, room }: RequestsWorld) => {
  for (const rule of room.retention)
    await endRule(store, rule, addMillis(clock.now(), -rule.period.days * DAY_MS), async () => new Set());
};

describe('when somebody leaves', () => {
  test('what they cannot have any more ends, and what they are owed goes its way', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const [waiting, approved, begun] = [
      await world.leave(ADA, '2026-12-14'),
      await world.leave(ADA, '2026-12-15'),
      await world.leave(ADA, '2026-11-24'),
    ];
    for (const one of [approved, begun]) await world.move(MANAGER, one, 'approve');
    const [sick, order, question] = [await world.sick(ADA), await world.order(ADA), await world.query(ADA)];
    const claim = await world.submit(ADA, 'expenses', {
      ...{
        receipts: true,
        costs: [{ date: '2026-11-20', kind: 'fare', what: 'Bus to Morecambe', pence: 420 }],
      },
    });

    await leaves(world, ADA);
    const after = await Promise.all(
      [waiting, approved, begun, sick, order].map((one) => stateOf(world, one)),
    );

    expect(after).toEqual(['withdrawn', 'cancelled', 'approved', 'completed', 'withdrawn']);
    expect(await Promise.all([question, claim].map((one) => stateOf(world, one)))).toEqual([
      'submitted',
      'submitted',
    ]);
    expect((await world.stored(waiting.id)).history.at(-1)).toMatchObject({ by: 'system', channel: 'job' });
  });

  test('what waited for them lies on HR’s desk, and says why', async () => {
    const world = await requestsWorld();
    const asked = await world.order(ADA);
    await world.giveManager(ADA, undefined);

    await leaves(world, MANAGER);

    const { approver } = await world.service.seeRequest(ADA, asked);
    expect(approver).toEqual({ desk: 'hr', reason: 'hr_manager_left' });
    expect((await world.service.seeQueue(HUGO, {})).requests.map(({ id }) => id)).toEqual([asked.id]);
    expect((await world.move(HUGO, { id: asked.id, rev: 2 }, 'approve')).state).toBe('approved');
  });

  test('it may be done twice', async () => {
    const world = await requestsWorld();
    const asked = await world.order(ADA);
    await world.service.saveDraft(ADA, { type: 'hr-query', answers: { question: 'When' } });

    await leaves(world, ADA);
    const once = await world.stored(asked.id);
    await leaves(world, ADA);

    expect(await world.stored(asked.id)).toEqual(once);
    expect(await Array.fromAsync(world.store.all(drafts))).toEqual([]);
  });
});

describe('what is kept', () => {
  test('goes six years after a request ended; what was said of health after three; what goes on stays', async () => {
    const world = await requestsWorld();
    const [ended, open] = [await world.sick(ADA), await world.order(ABE)];
    const back = await world.service.moveRequest(ADA, {
      ...{ id: ended.id, verb: 'end_absence', rev: 1, answers: { lastDay: '2026-11-24' } },
    });
    await world.move(MANAGER, back, 'complete');

    world.clock.advance(1_097 * DAY_MS);
    await endWhatIsDue(world);
    const afterThree = [
      await world.store.get(healthRecords, ended.id),
      (await world.store.get(requests, ended.id))?.state,
    ];
    world.clock.advance(1_096 * DAY_MS);
    await endWhatIsDue(world);

    expect(afterThree).toEqual([undefined, 'completed']);
    expect(await world.store.get(requests, ended.id)).toBeUndefined();
    expect(await stateOf(world, open)).toBe('submitted');
  });

  test('of leave is completed four weeks after its last day, and until then the person may take it back', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const asked = await world.leave(ADA, '2026-11-25');
    await world.move(MANAGER, asked, 'approve');
    const job = world.room.jobs.find(({ name }) => name === 'requests.completed-leave');

    world.clock.set('2026-12-23T10:00:00.000Z');
    await job?.run(world.clock.now());
    const within = await world.service.seeRequest(ADA, asked);
    world.clock.set('2026-12-24T10:00:00.000Z');
    await job?.run(world.clock.now());
    await job?.run(world.clock.now());

    expect([within.state, within.can]).toEqual(['approved', ['ask_cancel']]);
    expect(await world.stored(asked.id)).toMatchObject({ state: 'completed', rev: 3 });
  });
});

describe('a form that was begun', () => {
  test('is there again for the person, without what they said of health, and goes after 30 days', async () => {
    const world = await requestsWorld();
    const answers = { firstDay: '2026-11-24', reason: 'A migraine' };

    const { draft } = await world.service.saveDraft(ADA, { type: 'sickness', answers });

    expect(draft?.answers).toEqual({ firstDay: '2026-11-24' });
    expect(await world.service.seeDraft(ADA, { type: 'sickness' })).toEqual({ draft });
    expect(await world.service.seeDraft(ABE, { type: 'sickness' })).toEqual({ draft: null });
    world.clock.advance(31 * DAY_MS);
    await endWhatIsDue(world);
    expect(await world.service.seeDraft(ADA, { type: 'sickness' })).toEqual({ draft: null });
  });

  test('is gone once it was submitted, or dropped', async () => {
    const world = await requestsWorld();
    const save = () => world.service.saveDraft(ADA, { type: 'hr-query', answers: { question: 'When' } });
    await save();

    await world.query(ADA);
    const afterSubmit = await world.service.seeDraft(ADA, { type: 'hr-query' });
    await save();

    expect(afterSubmit.draft).toBeNull();
    expect((await world.service.dropDraft(ADA, { type: 'hr-query' })).draft).toBeNull();
  });

  test('is of a type that there is, and nobody’s who has no requests', async () => {
    const world = await requestsWorld();

    expect(await outcome(world.service.seeDraft(ADA, { type: 'sabbatical' }))).toBe('not_found');
    expect(await outcome(world.service.seeDraft(COUNCILLOR, { type: 'hr-query' }))).toBe('staff_only');
  });
});

describe('answers', () => {
  test.each([
    ['a field that is missing', 'hr-query', { topic: 'pay' }, ['question']],
    ['a field left blank', 'hr-query', { topic: 'pay', question: '  ' }, ['question']],
    [
      'a field that is not asked',
      'annual-leave',
      { length: 'half', from: '2026-12-14', half: 'am', to: '2026-12-15' },
      ['to'],
    ],
    [
      'days in the wrong order',
      'annual-leave',
      { length: 'days', from: '2026-12-14', to: '2026-12-11' },
      ['to'],
    ],
    ['sickness next week', 'sickness', { firstDay: '2026-12-01', fromHalf: 'am' }, ['firstDay']],
    ['a claim for nothing', 'expenses', { receipts: true }, ['journeys']],
    [
      'a cost that is still to come',
      'expenses',
      { receipts: true, costs: [{ date: '2026-12-01', kind: 'fare', what: 'Bus', pence: 100 }] },
      ['costs.0.date'],
    ],
    [
      'a cost without an amount',
      'expenses',
      { receipts: true, costs: [{ date: '2026-11-20', kind: 'fare', what: 'Bus' }] },
      ['costs.0.pence'],
    ],
  ] as const)('are refused with the field that needs changing: %s', async (_, type, answers, fields) => {
    const world = await requestsWorld();
    await world.employ(ADA);

    await expect(world.submit(ADA, type, answers)).rejects.toEqual(
      refusal('bad_answers', { fields: fields.map((field) => ({ field, message: expect.any(String) })) }),
    );
    expect(await Array.fromAsync(world.store.all(requests))).toEqual([]);
  });

  test('for leave without a contract are refused with what to do, and for days without work too', async () => {
    const world = await requestsWorld();
    const without = await outcome(world.leave(ADA, '2026-12-14'));
    await world.employ(ADA);

    expect([without, await outcome(world.leave(ADA, '2026-12-12', '2026-12-13'))]).toEqual([
      'no_contract',
      'no_work_then',
    ]);
  });
});

describe('the card on Home', () => {
  test('shows one’s own, a manager what waits for them, and HR its desk', async () => {
    const world = await requestsWorld();
    await world.query(ADA);
    await world.order(ADA);
    world.clock.advance(3 * DAY_MS);

    const [own, manager, hr] = await Promise.all([ADA, MANAGER, HUGO].map((one) => world.room.home(one)));

    expect(own).toMatchObject({ mineOpen: 2, toDecide: 0, queue: null });
    expect(manager).toMatchObject({ mine: [], toDecide: 1, queue: null });
    expect(hr).toMatchObject({ mineOpen: 0, toDecide: 0, queue: { count: 1, oldestDays: 3 } });
  });

  test('is not there for a councillor', async () => {
    const world = await requestsWorld();

    expect(await world.room.home(COUNCILLOR)).toBeUndefined();
  });
});
