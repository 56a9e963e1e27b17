import { describe, expect, test } from 'vitest';
import { Refused } from '../../api/contract/problem.ts';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { Conflict } from '../../api/platform/store/errors.ts';
import { ledgers } from '../../api/requests/leave.records.ts';
import { requests } from '../../api/requests/records.ts';
import { HR, leaveWorld } from './leave-world.ts';

const DAY = 444;
const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      if (error instanceof Conflict) return error.constraint;
      throw error;
    },
  );
const MONDAY: PlainDate = '2027-01-04';

describe('at once', () => {
  test('of 64 times the same day, one is booked', async () => {
    const { store, person, employ, askFor } = await leaveWorld();
    const ada = person('Ada');
    await employ(ada);

    const outcomes = await Promise.all(Array.from({ length: 64 }, () => outcome(askFor(ada, MONDAY))));

    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'requests_request.leave' || one === 'already_away')).toHaveLength(
      63,
    );
    expect((await store.find(requests, 'subject', ada.person)).rows).toHaveLength(1);
  });

  test('of seven requests for five days each, no more are held than the twenty there are', async () => {
    const { store, person, employ, employment, askFor, leave } = await leaveWorld();
    const ada = person('Ada');
    await employ(ada);
    await employment.adjustLeave(HR, {
      ...{ person: ada.person, day: MONDAY, minutes: -5 * DAY, reason: 'Twenty days are left' },
    });

    const outcomes = await Promise.all(
      Array.from({ length: 7 }, (_, at) => addDays(MONDAY, 7 * at)).map((from) =>
        outcome(askFor(ada, from, addDays(from, 4))),
      ),
    );

    expect(outcomes.toSorted()).toEqual([...Array(4).fill('done'), ...Array(3).fill('not_enough_leave')]);
    expect((await leave.seeBalance(ada, {})).leave?.balance.available).toBe(0);
    expect((await store.find(requests, 'subject', ada.person)).rows).toHaveLength(4);
  });

  test('64 decisions of one request take its leave once', async () => {
    const { store, person, employ, askFor, ledger } = await leaveWorld();
    const ada = person('Ada');
    await employ(ada);
    const request = await askFor(ada, MONDAY);

    await Promise.all(
      Array.from({ length: 64 }, (_, at) =>
        store.tx((t) => ledger[at % 2 === 0 ? 'take' : 'release'](t, request)),
      ),
    );

    const kept = await store.get(ledgers, `${ada.person}|2026-04-01`);
    const own = kept?.entries.filter((entry) => entry.request === request.id) ?? [];
    expect(own.filter(({ kind }) => kind === 'release')).toHaveLength(1);
    expect(own.filter(({ kind }) => kind === 'take').length).toBeLessThan(2);
  });
});
