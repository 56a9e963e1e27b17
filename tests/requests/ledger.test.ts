import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import snapshot from '../../api/requests/leave/bank-holidays.json' with { type: 'json' };
import type { Contract, Employment } from '../../api/requests/leave/entitlement.rules.ts';
import { balanceOf, type Entry, type Ledger } from '../../api/requests/leave/ledger.rules.ts';
import type { Week } from '../../api/requests/leave/pattern.rules.ts';
import { carryLeft, type Settling, settle, settleInTurn } from '../../api/requests/leave/settle.rules.ts';

const at = '2026-04-01T08:00:00.000Z' as const;
const bankHolidays = snapshot.days as readonly PlainDate[];
const year = { from: '2026-04-01', to: '2027-04-01' } as const;
const days = (...minutes: number[]) => [...minutes, ...Array(7 - minutes.length).fill(0)] as unknown as Week;
const contract = (weekly: number, week: Week): Contract => ({
  ...{ from: '2020-04-01', weeklyMinutes: weekly },
  pattern: { anchor: '2024-01-01', weeks: [week] },
});
const employed = (...contracts: Contract[]): Employment => ({
  policy: {
    ...{
      key: 'green-book-2023',
      name: 'Green Book',
      yearStart: { month: 4, day: 1 },
      extraDays: 2,
      bankHolidays: 'as they fall',
    },
    ...{ bands: [{ afterYears: 0, days: 23 }], carryOver: { days: 5, months: 3 } },
  },
  contracts,
  serviceFrom: '2024-04-01',
});
const fullTime = employed(contract(2_220, days(444, 444, 444, 444, 444)));
const empty: Ledger = { year, entries: [] };
const settling = (more: Partial<Settling> = {}): Settling => ({
  ...{ employment: fullTime, bankHolidays, today: '2026-05-01', at },
  ...more,
});
const settled = (ledger: Ledger, how: Settling): Ledger => ({
  ...ledger,
  entries: [...ledger.entries, ...settle(ledger, how)],
});
const entry = (kind: Entry['kind'], minutes: number, on: PlainDate): Entry => ({
  kind,
  minutes,
  on,
  at,
  by: 'test',
});
const leftBefore = (minutes: number): Ledger => ({
  year: { from: '2025-04-01', to: '2026-04-01' },
  entries: [entry('grant', minutes, '2025-04-01')],
});

describe('a settled ledger', () => {
  test('grants the year and takes each bank holiday off it: 25 days are free to choose', () => {
    const balance = balanceOf(settled(empty, settling()));

    expect(balance.granted).toBe(35 * 444);
    expect(balance.bankHolidays).toBe(-10 * 444);
    expect(balance.available).toBe(25 * 444);
  });

  test('somebody who works Mondays and somebody who works Wednesdays end with the same hours', () => {
    const one = (week: Week) =>
      balanceOf(settled(empty, settling({ employment: employed(contract(444, week)) })));

    const [monday, wednesday] = [one(days(444)), one(days(0, 0, 444))];

    expect(monday.granted).toBe(wednesday.granted);
    expect(monday.bankHolidays).toBe(-6 * 444);
    expect(wednesday.bankHolidays).toBe(0);
  });

  test('a change of contract brings the difference, and each bank holiday by the new days', () => {
    const before = settled(empty, settling());
    const [old] = fullTime.contracts;
    const employment = employed(
      { ...(old as Contract), to: '2026-10-01' },
      {
        ...contract(1_332, days(0, 0, 444, 444, 444)),
        from: '2026-10-01',
      },
    );

    const after = settled(before, settling({ employment }));

    expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
    const afresh = settled(empty, settling({ employment }));
    expect(balanceOf(after)).toEqual(balanceOf(afresh));
  });

  test('a day on which the council is closed in addition is taken off, and given back when it is not', () => {
    const closed = settled(empty, settling({ bankHolidays: [...bankHolidays, '2026-12-29'] }));
    const open = settled(closed, settling());

    expect(balanceOf(closed).bankHolidays).toBe(-11 * 444);
    expect(balanceOf(open).bankHolidays).toBe(-10 * 444);
  });

  test('five days are carried over at most, and never less than none', () => {
    const carried = (minutes: number) =>
      balanceOf(settled(empty, settling({ before: leftBefore(minutes) }))).carriedIn;

    expect([carried(10_000), carried(444), carried(0), carried(-444)]).toEqual([2_220, 444, 0, 0]);
  });

  test('only what was not used of it expires after three months', () => {
    const carried = settled(empty, settling({ before: leftBefore(5 * 444) }));
    const used = { ...carried, entries: [...carried.entries, entry('take', -2 * 444, '2026-06-15')] };
    const later = settling({ before: leftBefore(5 * 444), today: '2026-07-01' });

    expect(
      balanceOf(settled(used, settling({ before: leftBefore(5 * 444), today: '2026-06-30' }))).expired,
    ).toBe(0);
    expect(balanceOf(settled(used, later)).expired).toBe(-3 * 444);
  });

  test('leave that waits for a decision is not carried over, and is once it was refused', () => {
    const waiting: Ledger = {
      ...leftBefore(3 * 444),
      entries: [...leftBefore(3 * 444).entries, entry('hold', -2 * 444, '2026-03-30')],
    };
    const refused = { ...waiting, entries: [...waiting.entries, entry('release', 2 * 444, '2026-03-30')] };
    const before = settled(empty, settling({ before: waiting }));

    expect(balanceOf(before).carriedIn).toBe(444);
    expect(balanceOf(settled(before, settling({ before: refused }))).carriedIn).toBe(3 * 444);
  });

  test('leave on a day that becomes a bank holiday is not paid for twice, nor free once it is given back', () => {
    const taken = { year, entries: [entry('take', -222, '2026-06-15')] };
    const how = settling({ bankHolidays: [...bankHolidays, '2026-06-15'] });

    const proclaimed = settled(taken, how);
    const givenBack = settled(
      { year, entries: [...proclaimed.entries, entry('give_back', 222, '2026-06-15')] },
      how,
    );

    expect(balanceOf(proclaimed).bankHolidays).toBe(-10 * 444 - 222);
    expect(balanceOf(givenBack).bankHolidays).toBe(-11 * 444);
  });

  test('what goes on into the next year leaves the one before, and a correction of that year follows', () => {
    const employment = {
      ...fullTime,
      contracts: [{ ...(fullTime.contracts[0] as Contract), from: '2025-04-01' }],
    };
    const how = settling({ employment: employment as Employment });
    const old: Ledger = { year: leftBefore(0).year, entries: [entry('take', -23 * 444, '2025-08-01')] };

    const once = settleInTurn([old, empty], how);
    const [corrected, next] = settleInTurn(
      once.map((ledger, at) =>
        at === 0 ? { ...ledger, entries: [...ledger.entries, entry('take', -444, '2026-03-30')] } : ledger,
      ),
      how,
    );

    expect(once.map((ledger) => [balanceOf(ledger).carriedIn, balanceOf(ledger).carriedOut])).toEqual([
      [0, -2 * 444],
      [2 * 444, 0],
    ]);
    expect(balanceOf(once[0] as Ledger).available).toBe(0);
    expect(next && balanceOf(next).carriedIn).toBe(444);
    expect(corrected && balanceOf(corrected).available).toBe(0);
    expect(settleInTurn([corrected, next] as Ledger[], how)).toEqual([corrected, next]);
  });

  test('what is carried in and not used yet is known, so that nobody is surprised by its end', () => {
    const carried = settled(empty, settling({ before: leftBefore(3 * 444) }));
    const used = { ...carried, entries: [...carried.entries, entry('hold', -444, '2026-05-15')] };

    expect([carryLeft(carried, fullTime.policy), carryLeft(used, fullTime.policy)]).toEqual([
      3 * 444,
      2 * 444,
    ]);
  });

  test('it may be settled at any time and twice', () => {
    const kinds = fc.constantFrom<Entry['kind']>('take', 'hold', 'adjust');
    const some = fc.array(
      fc.record({
        kind: kinds,
        minutes: fc.integer({ min: -900, max: 0 }),
        day: fc.integer({ min: 0, max: 364 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -500, max: 4_000 }),
        (drawn, on, left) => {
          const entries = drawn.map(({ kind, minutes, day }) =>
            entry(kind, minutes, addDays(year.from, day)),
          );
          const how = settling({ today: addDays('2026-03-15', on), before: leftBefore(left) });
          const once = settled({ year, entries }, how);

          expect(settle(once, how)).toEqual([]);
          const { available, ...parts } = balanceOf(once);
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(available);
          expect(parts.expired).toBeGreaterThanOrEqual(-parts.carriedIn);
        },
      ),
    );
  });
});
