import { describe, expect, test } from 'vitest';
import { byDay, momentsOf, weeksOf } from '../../tab/training/month-grid.ts';
import { addressOf, inputOf, soughtIn } from '../../tab/training/sought.ts';

const SITE = `sit_${'0'.repeat(26)}`;
const sought = (address: string) => soughtIn(new URLSearchParams(address));

describe('the address of the sessions', () => {
  test('keeps what is asked for, and says nothing of what is asked for anyway', () => {
    const address = `mine=attending&skill=C4&site=${SITE}&view=calendar&month=2026-12`;

    expect(new URLSearchParams(addressOf(sought(address))).toString()).toBe(address);
    expect(addressOf(sought(''))).toEqual({});
    expect(addressOf(sought('site=online&view=list'))).toEqual({ site: 'online' });
    expect(inputOf(sought(address))).toEqual({ mine: 'attending', skill: 'C4', site: SITE });
  });

  test('that says nonsense asks for all of them', () => {
    const all = { whose: 'all', view: 'list' };

    expect(sought('mine=everybody&skill=Z9&site=../x&view=globe&month=2026-13')).toEqual(all);
    expect(sought('site=usr_00000000000000000000000000&month=1999-01')).toEqual(all);
  });
});

describe('a month of sessions', () => {
  test('has whole weeks from Monday on, as many as it needs', () => {
    const november = weeksOf('2026-11');

    expect(november).toHaveLength(6);
    expect([november[0]?.[0], november[0]?.[6], november[5]?.[0], november[5]?.[6]]).toEqual([
      ...['2026-10-26', '2026-11-01', '2026-11-30', '2026-12-06'],
    ]);
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(november.every((week) => week.length === 7)).toBe(true);
  });

  test('begins and ends at midnight where the council is, in summer and in winter', () => {
    expect(momentsOf('2026-12')).toEqual({
      ...{ from: '2026-12-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' },
    });
    expect(momentsOf('2026-10')).toEqual({
      ...{ from: '2026-09-30T23:00:00.000Z', to: '2026-11-01T00:00:00.000Z' },
    });
  });

  test('puts a session that begins just after a summer midnight on the day people call it', () => {
    const late = { start: '2026-06-30T23:30:00.000Z' } as const;
    const early = { start: '2026-06-30T08:30:00.000Z' } as const;

    expect([...byDay([early, late])]).toEqual([
      ['2026-06-30', [early]],
      ['2026-07-01', [late]],
    ]);
  });
});
