import { expect, onTestFinished, test } from 'vitest';
import { listApprovals } from '../../api/requests/contract.ts';
import { leaveBalance, teamMonth } from '../../api/requests/leave.contract.ts';
import { addSampleEmployment } from '../../sandbox/demo/sample-employment.ts';
import { addSampleRequests } from '../../sandbox/demo/sample-requests.ts';
import { startWorld } from '../support/world.ts';

test('whoever tries the demo finds leave of their own, a team that is away, and something to decide', async () => {
  const world = await startWorld({ limits: { address: 1_000_000, person: 1_000_000 } });
  onTestFinished(() => world.close());
  await world.settle();
  await addSampleEmployment(world.sandbox.world);
  await addSampleRequests(world.sandbox.world);
  const [clerk, manager, hr] = await Promise.all(['clerk', 'care-manager', 'hr'].map((who) => world.as(who)));
  if (!clerk || !manager || !hr) throw new Error('nobody to ask');

  const month = await manager.ok(teamMonth, { month: '2026-12' });

  for (const one of [clerk, manager, hr])
    expect((await one.ok(leaveBalance, {})).leave?.balance.available).toBeGreaterThan(0);
  expect((await manager.ok(listApprovals, {})).requests.length).toBeGreaterThan(0);
  expect(month.people.filter(({ away }) => away.length > 0).length).toBeGreaterThan(1);
});
