import { expect, test } from 'vitest';
import type { PlainDate } from '../../api/contract/time.ts';
import { HR, leaveWorld } from './leave-world.ts';

const refusedWith = (message: RegExp) =>
  expect.objectContaining({
    code: 'bad_closure',
    extras: expect.objectContaining({ fields: [{ field: 'date', message: expect.stringMatching(message) }] }),
  });

test('a closed day takes no leave and gives none', async () => {
  const made = await leaveWorld();
  const ada = made.person('Ada');
  await made.employ(ada);
  const left = async () => (await made.leave.seeBalance(ada, { day: '2026-12-01' })).leave?.balance.available;
  const before = await left();

  await made.closures.saveClosure(HR, { date: '2026-12-24', name: 'Christmas Eve' });

  expect(await left()).toBe(before);
});

test.each<[PlainDate, RegExp]>([
  ['2026-12-26', /Saturday/],
  ['2026-12-27', /Sunday/],
  ['2026-12-25', /bank holiday already/],
])('the council is not closed on %s, which would give everyone a day for nothing', async (date, why) => {
  const made = await leaveWorld();

  await expect(made.closures.saveClosure(HR, { date, name: 'Closed' })).rejects.toEqual(refusedWith(why));
  expect((await made.closures.listClosures(HR)).closures).toEqual([]);
});

test('a closed day that is entered again gets its new name', async () => {
  const made = await leaveWorld();
  await made.closures.saveClosure(HR, { date: '2026-12-24', name: 'Cristmas' });

  const { closures } = await made.closures.saveClosure(HR, { date: '2026-12-24', name: 'Christmas Eve' });

  expect(closures).toEqual([{ date: '2026-12-24', name: 'Christmas Eve' }]);
});
