import { afterAll, beforeAll, expect, test } from 'vitest';
import { listApprovals, submitRequest } from '../../api/requests/contract.ts';
import { importEmployment, listClosures } from '../../api/requests/employment.contract.ts';
import { leaveBalance, teamMonth } from '../../api/requests/leave.contract.ts';
import { requests } from '../../api/requests/records.ts';
import { addSampleEmployment } from '../../sandbox/demo/sample-employment.ts';
import { addSampleRequests } from '../../sandbox/demo/sample-requests.ts';
import { type Caller, startWorld, type World } from '../support/world.ts';

const NO_LIMIT = 1_000_000;

let world: World;
let clerk: Caller;
beforeAll(async () => {
  world = await startWorld({ limits: { address: NO_LIMIT, person: NO_LIMIT } });
  await world.settle();
  await addSampleEmployment(world.sandbox.world);
  clerk = await world.as('clerk');
});
afterAll(() => world.close());

test('a request that is sent again with its key is there once, and takes its leave once', async () => {
  const before = (await clerk.ok(leaveBalance, {})).leave;
  const wish = {
    type: 'annual-leave',
    answers: { length: 'days', from: '2027-01-11', to: '2027-01-15' },
  } as const;

  const [first, again] = [
    await clerk.ok(submitRequest, wish, { idempotencyKey: 'leave-in-january' }),
    await clerk.ok(submitRequest, wish, { idempotencyKey: 'leave-in-january' }),
  ];

  const { person, leave: after } = await clerk.ok(leaveBalance, {});
  expect(again).toEqual(first);
  expect((await world.store.find(requests, 'subject', person)).rows).toHaveLength(1);
  expect((before?.balance.available ?? 0) - (after?.balance.available ?? 0)).toBe(
    -(after?.balance.held ?? 0),
  );
  expect(after?.balance.held).toBe(-(first.minutes ?? 0));
});

test('HR reads a list of contracts and hears what is wrong with it; nobody else may', async () => {
  const hr = await world.as('hr');
  const csv = 'nobody@council.example,green-book-2023,2020-04-01,2024-04-01,,37:00,7:24 7:24 7:24 7:24 7:24';

  const report = await hr.ok(importEmployment, { csv, dryRun: true });

  expect(report.problems).toEqual([{ line: 1, problem: 'Nobody here has this address' }]);
  expect((await clerk.refused(importEmployment, { csv, dryRun: false })).status).toBe(403);
  expect((await hr.ok(listClosures, {})).bankHolidays).toContain('2026-12-25');
});

test('a month is a month, and a year is one that is kept', async () => {
  const wrong = await clerk.refused(teamMonth, { month: '2026-13' });
  const longAgo = await clerk.ok(leaveBalance, { day: '2019-01-01' });

  expect(wrong.code).toBe('bad_input');
  expect(longAgo.leave?.year.from).toBe(longAgo.leave?.years[0]?.from);
});

test('whoever tries the demo finds leave of their own, a team that is away, and something to decide', async () => {
  await addSampleRequests(world.sandbox.world);
  const [manager, hr] = [await world.as('care-manager'), await world.as('hr')];

  const month = await manager.ok(teamMonth, { month: '2026-12' });

  for (const one of [clerk, manager, hr])
    expect((await one.ok(leaveBalance, {})).leave?.balance.available).toBeGreaterThan(0);
  expect((await manager.ok(listApprovals, {})).requests.length).toBeGreaterThan(0);
  expect(month.people.filter(({ away }) => away.length > 0).length).toBeGreaterThan(1);
});
