import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDeadDeliveries, sendDeliveryAgain } from '../../api/contract/deliveries.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { giveUpDelivery } from '../support/dead-delivery.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const NOBODY = ['clerk', 'care-manager', 'hr', 'facilities', 'editor', 'digital-lead', 'councillor'];

const giveUp = (number: number) => giveUpDelivery(world.store, number, world.clock.now());

describe('deliveries that were given up', () => {
  test('are shown to an administrator: which, for whom and why', async () => {
    const { id, stream } = await giveUp(1);

    const { deliveries: shown } = await (await world.as('admin')).ok(listDeadDeliveries, {});

    expect(shown).toMatchObject([
      {
        id,
        consumer: 'desks.calendar',
        fact: 'desk.booked',
        record: stream,
        attempts: 3,
        lastError: 'Undeliverable',
      },
    ]);
  });

  test('can be sent again by an administrator, once, and the trail says who did', async () => {
    const { id } = await giveUp(2);
    const admin = await world.as('admin');

    await admin.ok(sendDeliveryAgain, { id });
    const twice = await admin.refused(sendDeliveryAgain, { id });
    await world.settle();

    expect(twice.code).toBe('delivery_not_dead');
    expect((await world.store.get(deliveries, id))?.state).toBe('done');
    expect((await world.store.read(auditLog, { subject: id })).rows).toMatchObject([
      { action: 'deliveries.again' },
    ]);
  });

  test.for(NOBODY)('are neither shown to nor sent by anybody else: %s', async (person) => {
    const { id } = await giveUp(3);
    const caller = await world.as(person);

    expect(await caller.refused(listDeadDeliveries, {})).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(await caller.refused(sendDeliveryAgain, { id })).toMatchObject({
      status: 403,
      code: 'not_allowed',
    });
    expect((await world.store.get(deliveries, id))?.state).toBe('dead');
  });
});
