import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { type Journey, mileageOf, type Rates, taxYearOf } from '../../api/requests/mileage/mileage.rules.ts';
import file from '../../api/requests/mileage/rates.json' with { type: 'json' };

const rates = file as readonly Rates[];
const journey = (date: PlainDate, miles: number, more: Partial<Journey> = {}): Journey => ({
  ...{ date, vehicle: 'car', tenthsOfMiles: miles * 10, passengers: 0 },
  ...more,
});

describe('mileage', () => {
  test('10,000 miles of a tax year are paid at the first rate, the rest at the second, passengers throughout', () => {
    const earlier = [journey('2026-04-06', 9_990)];

    const { pence, lines } = mileageOf([journey('2026-04-06', 30, { passengers: 2 })], earlier, rates);

    expect(pence).toBe(1_350);
    expect(lines.map(({ tenthsOfMiles, penceAMile }) => [tenthsOfMiles / 10, penceAMile])).toEqual([
      [10, 55],
      [20, 25],
      [60, 5],
    ]);
  });

  test('the day before belongs to the old tax year and its 45 pence', () => {
    const earlier = [journey('2026-04-06', 10_000)];

    expect(mileageOf([journey('2026-04-05', 30)], earlier, rates).pence).toBe(30 * 45);
    expect(taxYearOf('2026-04-05')).toEqual({ from: '2025-04-06', to: '2026-04-06' });
  });

  test('one claim over the turn of the tax year counts each journey in its own', () => {
    const claim = [journey('2026-04-07', 10), journey('2026-04-03', 10)];

    expect(mileageOf(claim, [journey('2025-05-01', 9_995)], rates).pence).toBe(5 * 45 + 5 * 25 + 10 * 55);
  });

  test('motorcycles and bicycles have their own rate, no limit, and none for a passenger', () => {
    const of = (vehicle: 'motorcycle' | 'bicycle') =>
      mileageOf([journey('2026-06-01', 11_000, { vehicle, passengers: 1 })], [], rates).pence;

    expect([of('motorcycle'), of('bicycle')]).toEqual([11_000 * 24, 11_000 * 20]);
  });

  test('a tenth of a mile counts, and half a penny is rounded up', () => {
    expect(mileageOf([journey('2026-06-01', 0.1)], [], rates).pence).toBe(6);
    expect(mileageOf([journey('2026-06-01', 0.3)], [], rates).pence).toBe(17);
  });

  test('a day before all known rates is a fault and never free of charge', () => {
    expect(() => mileageOf([journey('2010-06-01', 1)], [], rates)).toThrow('2010-06-01');
  });

  test('it is the same whether journeys are claimed at once or one by one in their order', () => {
    const some = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 700 }), miles: fc.integer({ min: 1, max: 4_000 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const journeys = drawn
          .map(({ day, miles }) => journey(addDays('2025-06-01', day), miles))
          .toSorted((a, b) => (a.date < b.date ? -1 : 1));

        const oneByOne = journeys.map((one, at) => mileageOf([one], journeys.slice(0, at), rates).pence);

        expect(mileageOf(journeys, [], rates).pence).toBe(oneByOne.reduce((sum, pence) => sum + pence, 0));
      }),
    );
  });
});
