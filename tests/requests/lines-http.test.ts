import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../api/requests/contract.ts';
import { startWorld, type World } from '../support/world.ts';

const A_DAY = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.settle();
});
afterAll(() => world.close());

test('a request goes with its person to the manager whom the directory tells of', async () => {
  const { directory } = world.sandbox.world;
  const old = directory.get('clerk').managerId ?? '';
  const other = directory.get('hr').managerId ?? '';
  const asked = await (await world.as('clerk')).ok(contract.submitRequest, {
    ...{ type: 'equipment', answers: { kind: 'equipment', what: 'A screen', why: 'To read plans' } },
  });
  directory.change('clerk', { managerId: other });
  world.clock.advance(A_DAY);
  await world.settle();

  const [before, now] = await Promise.all(
    [old, other].map(async (id) => (await world.as(id)).ok(contract.listApprovals, {})),
  );

  expect(other).not.toBe(old);
  expect(before?.requests).toEqual([]);
  expect(now?.requests.map(({ id, can }) => [id, can.includes('approve')])).toEqual([[asked.id, true]]);
  const late = await (await world.as(old)).refused(contract.moveRequest, {
    ...{ id: asked.id, verb: 'approve', rev: 2 },
  });
  expect(late.code).toBe('not_found');
});
