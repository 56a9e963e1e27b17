import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { contractAnswers, contractInput, daysIn, weeksOf } from '../../tab/requests/contract-form.ts';
import { spansOf } from '../../tab/requests/spans.ts';
import { nextWords } from '../../tab/requests/text.ts';
import { daysWords, inDays, leaveWords } from '../../tab/requests/words.ts';
import { duration } from '../../tab/shared/form/amounts.ts';
import { addMonths, daysOf, isMonth } from '../../tab/shared/month.ts';

const PERSON = `per_${'0'.repeat(26)}` as PersonId;
const WEEK = [444, 444, 444, 444, 444, 0, 0] as const;

describe('leave in words', () => {
  test('says hours as they count and days as people think of them', () => {
    expect([0, 30, 444, -60, 7_459].map(duration)).toEqual(['0m', '30m', '7h 24m', '-1h', '124h 19m']);
    expect([inDays(444, 444), inDays(1_110, 444), inDays(-888, 444)]).toEqual([
      '1 day',
      '2.5 days',
      '-2 days',
    ]);
    expect(leaveWords(888, 444)).toBe('2 days (14h 48m)');
    expect(leaveWords(90, 0)).toBe('1h 30m');
  });

  test('names the last day somebody is away, across months and years as well', () => {
    expect(daysWords({ from: '2026-11-23', to: '2026-11-24' })).toBe('Mon 23 November 2026');
    expect(daysWords({ from: '2026-11-23', to: '2026-11-28' })).toBe('Mon 23 to Fri 27 November 2026');
    expect(daysWords({ from: '2026-12-31', to: '2027-01-02' })).toBe(
      'Thu 31 December 2026 to Fri 1 January 2027',
    );
    expect(daysWords({ from: '2026-11-23' })).toBe('Since Mon 23 November 2026');
  });
});

describe('a month of the team', () => {
  test('has the days that it has, and the months beside it', () => {
    expect(daysOf('2028-02')).toHaveLength(29);
    expect(daysOf('2026-11').at(-1)).toBe('2026-11-30');
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-11', -11)]).toEqual([
      ...['2027-01', '2025-12', '2025-12'],
    ]);
  });

  test('is one that a calendar has, whatever an address says', () => {
    expect(['2026-11', '2026-13', '2026-00', '0001-01', 'banana', ''].map(isMonth)).toEqual([
      ...[true, false, false, false, false, false],
    ]);
  });

  test('joins whole days in a row, and parts what is half, asked for or after a gap', () => {
    const day = (date: `${number}-${number}-${number}`, part: 'am' | 'day' = 'day', waiting = false) => ({
      date,
      part,
      waiting,
    });

    const spans = spansOf([
      ...[day('2026-12-02'), day('2026-12-01'), day('2026-12-03', 'am'), day('2026-12-04', 'day', true)],
      ...[day('2026-12-07'), day('2026-12-08')],
    ]);

    expect(spans.map(({ from, last }) => [from.slice(8), last.slice(8)])).toEqual([
      ...[
        ['01', '02'],
        ['03', '03'],
        ['04', '04'],
        ['07', '08'],
      ],
    ]);
  });
});

describe('a contract as HR enters it', () => {
  test('takes hours as they are written, free days and weeks that alternate', () => {
    expect(weeksOf('7:24 7:24 7:24 7:24 7:24')).toEqual([WEEK]);
    expect(weeksOf('8 - 8 0 7.30')).toEqual([[480, 0, 480, 0, 450, 0, 0]]);
    expect(weeksOf('7:24 7:24 / 7:24')).toHaveLength(2);
    const unreadable = ['37 hours', '7:60', '1 1 1 1 1 1 1 1', '', '24:01'];
    expect(unreadable.map(weeksOf)).toEqual(unreadable.map(() => undefined));
  });

  test('comes back as it was entered, with its last day named', () => {
    const contract = { from: '2024-04-01', to: '2026-04-01', days: '7:24 7:24 7:24 7:24 7:24' };

    const input = contractInput(PERSON, {
      ...{
        policy: 'green-book-2023',
        serviceFrom: '2020-04-01',
        contracts: [{ ...contract, to: '2026-03-31' }],
      },
    });

    expect(input).toMatchObject({
      contracts: [{ from: '2024-04-01', to: '2026-04-01', weeklyMinutes: 2_220 }],
    });
    if ('unreadable' in input) throw new Error('it can be read');
    expect(contractAnswers({ ...input, keptFrom: '2026-04-01' })).toMatchObject({
      contracts: [{ ...contract, to: '2026-03-31' }],
    });
    expect(daysIn([WEEK, [0, 444, 0, 0, 0, 0, 0]])).toBe('7:24 7:24 7:24 7:24 7:24 / 0:00 7:24');
  });

  test('says which contract cannot be read', () => {
    const contracts = [
      { from: '2024-04-01', days: '7:24' },
      { from: '2025-04-01', days: 'full time' },
    ];

    expect(contractInput(PERSON, { policy: 'x', serviceFrom: '2020-04-01', contracts })).toEqual({
      unreadable: [1],
    });
  });
});

describe('what happens next', () => {
  const back = {
    flow: 'absence',
    state: 'closed',
    subject: { id: PERSON, name: 'Ada' },
    approver: { desk: 'line', reason: 'line_manager', person: { id: PERSON, name: 'Bo' } },
  } as const;

  test('names the fit note to whoever was off for more than seven days in a row, and to nobody else', () => {
    const week = { ...back, days: { from: '2026-11-16', to: '2026-11-23' } } as const;
    const longer = { ...back, days: { from: '2026-11-16', to: '2026-11-24' } } as const;

    expect(nextWords(week, true)).toBe('Bo talks with you about the return.');
    expect(nextWords(longer, true)).toContain('give your manager a fit note');
    expect(nextWords(longer, false)).toBe('Bo talks with Ada about the return.');
  });
});
