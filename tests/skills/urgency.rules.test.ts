import { expect, test } from 'vitest';
import type { Level } from '../../api/skills/framework.contract.ts';
import { byUrgency } from '../../api/skills/urgency.rules.ts';

const lacking = (
  need: 'essential' | 'desirable',
  byWeeks: number,
  level: 1 | 2 | 3,
  effective: Level | null = null,
) => ({ effective, asked: { need, byWeeks, level, from: ['corporate'] as const } });

test('what the job cannot do without is worked on first, then what is due first, then what is furthest away', () => {
  const fromTheFirstDay = lacking('essential', 0, 2, 1);
  const inThreeMonths = lacking('essential', 12, 2, 1);
  const further = lacking('essential', 12, 2, 0);
  const never = lacking('essential', 12, 3);
  const good = lacking('desirable', 0, 3);

  expect([good, inThreeMonths, further, never, fromTheFirstDay].toSorted(byUrgency)).toEqual([
    fromTheFirstDay,
    never,
    further,
    inThreeMonths,
    good,
  ]);
});

test('equals stay in the order of the framework', () => {
  const [one, other] = [lacking('essential', 12, 1), lacking('essential', 12, 1, 0)];

  expect(byUrgency(one, other)).toBe(0);
});
