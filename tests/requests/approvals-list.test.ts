import { describe, expect, test } from 'vitest';
import { ABE, ADA, HANNAH, HUGO, MANAGER, requestsWorld, STRANGER } from './build.ts';

describe('what waits for a manager', () => {
  test('is shown with all that a decision needs, as each request shows it', async () => {
    const world = await requestsWorld();
    await world.employ(ADA, ABE);
    await world.leave(ADA, '2026-12-14', '2026-12-15');
    await world.leave(ABE, '2026-12-15');
    await world.submit(ABE, 'expenses', {
      ...{ receipts: true, costs: [{ date: '2026-11-20', kind: 'fare', what: 'Bus', pence: 420 }] },
    });

    const { requests } = await world.service.listApprovals(MANAGER, {});

    const whole = await Promise.all(requests.map(({ id }) => world.service.seeRequest(MANAGER, { id })));
    expect(requests).toHaveLength(3);
    expect(requests).toEqual(whole.map(({ leave, history, health, handOverTo, ...needed }) => needed));
    expect(requests[0]?.clashes.map(({ person }) => person.name)).toEqual(['Abe']);
    expect(requests[2]?.claim?.pence).toBe(420);
  });

  test('can be kept to one type, absence as well, and says how much there is of each', async () => {
    const world = await requestsWorld();
    const sick = await world.sick(ADA);
    const orders = [await world.order(ADA), await world.order(ABE)];

    const { counts } = await world.service.listApprovals(MANAGER, {});
    const absence = await world.service.listApprovals(MANAGER, { type: 'sickness' });
    const order = await world.service.listApprovals(MANAGER, { type: 'equipment', limit: 1 });
    const next = await world.service.listApprovals(MANAGER, {
      ...{ type: 'equipment', limit: 1 },
      ...(order.next && { after: order.next }),
    });

    expect(counts.map(({ type, count }) => [type, count])).toEqual([
      ['sickness', 1],
      ['equipment', 2],
    ]);
    expect(absence.requests.map(({ id }) => id)).toEqual([sick.id]);
    expect([...order.requests, ...next.requests].map(({ id }) => id)).toEqual(orders.map(({ id }) => id));
    expect(JSON.stringify(absence)).not.toContain('migraine');
    expect(absence.counts).toEqual(counts);
  });

  test('is nothing of somebody who has another manager by now, nor of HR’s desk for who left it', async () => {
    const world = await requestsWorld();
    const [moved, stays] = [await world.order(ADA), await world.order(ABE)];
    await world.giveManager(ADA, STRANGER);
    const handed = await world.service.moveRequest(MANAGER, {
      ...{ id: stays.id, verb: 'hand_over', rev: 1, to: HANNAH.person },
    });

    const of = async (viewer: typeof HANNAH) =>
      (await world.service.listApprovals(viewer, {})).requests.map(({ id }) => id);

    expect(await of(MANAGER)).toEqual([]);
    expect(await of(HANNAH)).toEqual([handed.id]);
    expect(await of({ ...HANNAH, roles: [] })).toEqual([]);
    expect((await world.service.seeRequest(HUGO, moved)).approver.person?.name).toBe('Sam');
  });
});
