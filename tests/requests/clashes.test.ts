import { describe, expect, test } from 'vitest';
import { ABE, ADA, HANNAH, HUGO, MANAGER, requestsWorld } from './build.ts';

describe('what is said of colleagues with leave that somebody wants', () => {
  test('says who else of the team is away on these days, and never why', async () => {
    const world = await requestsWorld();
    await world.employ(ADA, ABE);
    await world.move(MANAGER, await world.leave(ABE, '2026-11-26', '2026-11-30'), 'approve');
    await world.sick(HANNAH, '2026-11-23');

    const { clashes } = await world.service.checkRequest(ADA, {
      type: 'annual-leave',
      answers: { length: 'half', from: '2026-11-26', half: 'pm' },
    });

    expect(clashes).toEqual([
      {
        person: { id: ABE.person, name: 'Abe' },
        days: [{ date: '2026-11-26', part: 'day', waiting: false }],
      },
      {
        person: { id: HANNAH.person, name: 'Hannah' },
        days: [{ date: '2026-11-26', part: 'day', waiting: false }],
      },
    ]);
    expect(JSON.stringify(clashes)).not.toMatch(/sick|absence|migraine/i);
  });

  test('tells who decides what a colleague has asked for on these days, and no colleague', async () => {
    const world = await requestsWorld();
    await world.employ(ADA, ABE);
    await world.leave(ABE, '2026-11-26', '2026-11-27');

    const asked = await world.leave(ADA, '2026-11-26');
    const checked = await world.service.checkRequest(ADA, {
      ...{ type: 'annual-leave', answers: { length: 'half', from: '2026-11-27', half: 'am' } },
    });
    const deciding = await world.service.seeRequest(MANAGER, asked);

    expect([asked.clashes, checked.clashes]).toEqual([[], []]);
    expect((await world.service.seeRequest(HUGO, asked)).clashes).toEqual(deciding.clashes);
    expect(deciding.clashes).toEqual([
      { person: { id: ABE.person, name: 'Abe' }, days: [{ date: '2026-11-26', part: 'day', waiting: true }] },
    ]);
  });
});
