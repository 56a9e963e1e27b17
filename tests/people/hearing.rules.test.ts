import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietMinutesLeft } from '../../api/people/hearing.rules.ts';

const night = { from: '18:00', to: '08:00' };
const lunch = { from: '12:30', to: '13:15' };

describe('quiet hours', () => {
  test.each([
    ['before they begin', night, '17:59', 0],
    ['as they begin', night, '18:00', 14 * 60],
    ['at midnight', night, '00:00', 8 * 60],
    ['a minute before they end', night, '07:59', 1],
    ['as they end', night, '08:00', 0],
    ['within a day, before', lunch, '12:29', 0],
    ['within a day, during', lunch, '13:00', 15],
    ['within a day, after', lunch, '13:15', 0],
    ['for who has none', undefined, '03:00', 0],
  ] as const)('%s', (_when, hours, time, left) => {
    expect(quietMinutesLeft(hours, time)).toBe(left);
  });

  test('wait until their end and no minute longer, whatever was chosen', () => {
    const minute = fc.nat({ max: 24 * 60 - 1 });
    const two = (part: number) => String(part).padStart(2, '0');
    const asTime = (at: number) => `${two(Math.floor(at / 60))}:${two(at % 60)}`;

    fc.assert(
      fc.property(minute, minute, minute, (from, to, now) => {
        fc.pre(from !== to);
        const hours = { from: asTime(from), to: asTime(to) };

        const left = quietMinutesLeft(hours, asTime(now));

        const isIn = from < to ? now >= from && now < to : now >= from || now < to;
        expect(left > 0).toBe(isIn);
        if (isIn) expect((now + left) % (24 * 60)).toBe(to);
      }),
    );
  });
});
