import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import type { RequestView } from '../../api/requests/contract.ts';
import { requests } from '../../api/requests/records.ts';
import { testClock } from '../support/clock.ts';
import { aPlace } from '../support/lasting-store.ts';
import { ADA, HUGO, MANAGER, outcome, requestsSchema, requestsWorld } from './build.ts';

const DAY = 444;
const MONDAY: PlainDate = '2027-01-04';
const clock = testClock();

const week = (n: number): readonly [PlainDate, PlainDate] => [
  addDays(MONDAY, 7 * n),
  addDays(MONDAY, 7 * n + 4),
];

describe('leave on a store that lasts', () => {
  test('of 64 identical bookings one is there, and still after a restart', async () => {
    const open = await aPlace(requestsSchema, clock);
    const world = await requestsWorld({ clock, open });
    await world.employ(ADA);

    const outcomes = await Promise.all(Array.from({ length: 64 }, () => outcome(world.leave(ADA, MONDAY))));
    await world.store.close();

    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'already_away')).toHaveLength(63);
    const again = await requestsWorld({ clock, open });
    expect((await again.store.find(requests, 'subject', ADA.person)).rows).toHaveLength(1);
    expect(await again.available(ADA)).toBe(24 * DAY);
    await again.store.close();
  });

  test('seven requests at once for five days each never pass an allowance of twenty', async () => {
    const world = await requestsWorld({ clock, open: await aPlace(requestsSchema, clock) });
    await world.employ(ADA);
    await world.service.adjustLeave(HUGO, {
      ...{ person: ADA.person, day: MONDAY, minutes: -5 * DAY, reason: 'Twenty days are left' },
    });

    const outcomes = await Promise.all(
      Array.from({ length: 7 }, (_, n) => outcome(world.leave(ADA, ...week(n)))),
    );

    expect(outcomes.toSorted()).toEqual([...Array(4).fill('done'), ...Array(3).fill('not_enough_leave')]);
    expect(await world.available(ADA)).toBe(0);
    await world.store.close();
  });

  test('64 requests, decisions and withdrawals at once leave a balance that is the sum of its ledger', async () => {
    const world = await requestsWorld({ clock, open: await aPlace(requestsSchema, clock) });
    await world.employ(ADA);
    const asked: RequestView[] = [];
    for (let n = 0; n < 4; n += 1) asked.push(await world.leave(ADA, ...week(n)));

    await Promise.all(
      Array.from({ length: 64 }, (_, at) => {
        const request = asked[at % 4];
        if (!request || at >= 48) return outcome(world.leave(ADA, ...week(4 + (at % 4))));
        if (at % 3 === 0) return outcome(world.move(ADA, request, 'withdraw'));
        return outcome(world.move(MANAGER, request, at % 3 === 1 ? 'approve' : 'reject', 'We are too few'));
      }),
    );

    const { leave } = await world.service.seeBalance(ADA, {});
    const { rows } = await world.store.find(requests, 'subject', ADA.person);
    const isUsed = ({ state }: (typeof rows)[number]) => state === 'approved' || state === 'submitted';
    expect(leave?.entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(leave?.balance.available);
    expect(leave?.balance.available).toBe(25 * DAY - 5 * DAY * rows.filter(isUsed).length);
    expect(leave?.balance.available).toBeGreaterThanOrEqual(0);
    for (const { rev } of await Promise.all(asked.map(({ id }) => world.stored(id)))) expect(rev).toBe(2);
    await world.store.close();
  });
});
