import { describe, expect, test } from 'vitest';
import type { HeatMap } from '../../api/skills/heat-map.contract.ts';
import {
  type Cell,
  type Figures,
  findingOf,
  percentOf,
  rangeOf,
  shadeOf,
} from '../../tab/skills/heat-map/heat.ts';
import { cellWords, changeWords, stepWords } from '../../tab/skills/heat-map/words.ts';

const AT = '2026-11-23T09:00:00.000Z';
const KEPT: Cell = { suppressed: true, reason: 'protects_people' };

/** A figure of 20 people of whom so many have what is asked. */
const told = (met: number, change: Extract<Cell, { suppressed: false }>['change'] = KEPT) =>
  ({
    ...{ suppressed: false, eligible: 20, assessed: 20, coverage: 1, met, middle: 2, at: AT, change },
    share: { share: met / 20, low: met / 20, high: met / 20, isIndicative: false },
    ...{ levels: [0, 0, 20, 0, 0], evidence: { S: 20, K: 0, O: 0, A: 0 } },
  }) as const satisfies Cell;
const UNKNOWN: Cell = { ...told(0), assessed: 0, coverage: 0, share: null };
const NOT_ASKED: Cell = { ...UNKNOWN, eligible: 0, coverage: null };

const COLUMNS: HeatMap['columns'] = [
  { id: 'A', title: 'Devices' },
  { id: 'E', title: 'Safe and legal' },
  { id: 'F', title: 'Improve' },
];
const whole = (...cells: readonly Cell[]): Pick<Figures, 'whole'> => ({
  whole: { id: null, name: 'The council', reach: { ...KEPT, suppressed: true }, cells },
});

describe('what the heat map says first', () => {
  test('is where the fewest have what is asked, of what may be told', () => {
    expect(findingOf(COLUMNS, whole(told(15), told(9), KEPT))).toEqual({
      ...{ kind: 'worst', title: 'Safe and legal', share: 0.45, isIndicative: false },
    });
    expect(findingOf(COLUMNS, whole(told(20), NOT_ASKED, KEPT))).toEqual({ kind: 'met' });
    expect(findingOf(COLUMNS, whole(KEPT, UNKNOWN, KEPT))).toEqual({ kind: 'unknown' });
  });
});

describe('a figure', () => {
  test('that is hidden, unknown or not asked for never reads as zero', () => {
    for (const cell of [KEPT, UNKNOWN, NOT_ASKED])
      expect(Object.values(cellWords(cell)).join(' ')).not.toMatch(/\d/);
    expect(cellWords(told(0))).toEqual({ words: '0%', small: 'of 20 checked' });
  });

  test('is all or nothing only where it is', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentOf)).toEqual([0, 1, 50, 99, 100]);
  });

  test('has the shade whose range it is in', () => {
    for (let permille = 0; permille <= 1000; permille += 1) {
      const { from, to } = rangeOf(shadeOf(permille / 1000));
      const percent = percentOf(permille / 1000);
      expect(percent >= from && percent <= to, `${percent}% from ${from} to ${to}`).toBe(true);
    }
  });

  test('says a change only as far as it is more than chance', () => {
    const measured = { suppressed: false, paired: 12, lost: 3, at: AT } as const;
    const change = { ...measured, mean: 0.42, interval: { low: -0.1, high: 0.94 } } as const;

    expect(changeWords(told(5, { ...change, verdict: 'no_reliable_difference' }))).toBe(
      'No reliable difference since the first check; +0.4 levels on average, −0.1 to +0.9 with 95% certainty; 12 people checked twice, 3 only once',
    );
    expect(changeWords(told(5))).toContain('Hidden');
    expect(stepWords(-0.04)).toBe('0.0');
  });
});
