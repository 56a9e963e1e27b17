import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Half, type PlainDate, weekday } from '../../api/contract/time.ts';
import {
  freeableHalves,
  heldHalves,
  inOrder,
  isOver,
  type SiteNow,
  WINDOW_DAYS,
  whyNotBook,
  whyNotCancel,
} from '../../api/desks/rules.ts';
import { anOpening } from './build.ts';

const TODAY: PlainDate = '2026-11-24';
const at = (time: string, today: PlainDate = TODAY): SiteNow => ({ today, time });

const attempt = (fields: Partial<Parameters<typeof whyNotBook>[0]> = {}) => ({
  mode: 'bookable' as const,
  site: anOpening(),
  date: TODAY,
  halves: ['am'] as readonly Half[],
  held: [],
  now: at('09:30'),
  windowDays: WINDOW_DAYS,
  ...fields,
});

describe('when a desk can be booked', () => {
  test('a morning can be booked until it is over at 13:00, and not from then on', () => {
    expect(whyNotBook(attempt({ now: at('12:59') }))).toBeUndefined();
    expect(whyNotBook(attempt({ now: at('13:00') }))).toEqual({ code: 'in_the_past' });
  });

  test('an afternoon can be booked until the building closes, and not from then on', () => {
    expect(whyNotBook(attempt({ halves: ['pm'], now: at('17:29') }))).toBeUndefined();
    expect(whyNotBook(attempt({ halves: ['pm'], now: at('17:30') }))).toEqual({ code: 'in_the_past' });
  });

  test('a whole day cannot be booked once its morning is over', () => {
    expect(whyNotBook(attempt({ halves: ['am', 'pm'], now: at('13:00') }))).toEqual({ code: 'in_the_past' });
  });

  test('yesterday cannot be booked', () => {
    expect(whyNotBook(attempt({ date: '2026-11-23' }))).toEqual({ code: 'in_the_past' });
  });

  test('the same weekday in four weeks can be booked, and the day after cannot', () => {
    expect(whyNotBook(attempt({ date: addDays(TODAY, 28) }))).toBeUndefined();
    expect(whyNotBook(attempt({ date: addDays(TODAY, 29) }))).toMatchObject({ code: 'beyond_window' });
  });

  test('a day on which the building does not open cannot be booked', () => {
    expect(whyNotBook(attempt({ date: '2026-11-28' }))).toEqual({ code: 'site_closed' });
  });

  test('a closure cannot be booked and says why', () => {
    const site = anOpening({ closures: [{ date: '2026-11-25', reason: 'Closed for works' }] });

    expect(whyNotBook(attempt({ site, date: '2026-11-25' }))).toEqual({
      code: 'site_closed',
      detail: 'Closed for works',
    });
    expect(whyNotBook(attempt({ site, date: '2026-11-26' }))).toBeUndefined();
  });

  test.each(['assigned', 'unavailable'] as const)('an %s desk cannot be booked', (mode) => {
    expect(whyNotBook(attempt({ mode }))).toEqual({ code: 'desk_not_bookable' });
  });

  test('someone with a desk for the morning can book an afternoon, but no second morning', () => {
    expect(whyNotBook(attempt({ halves: ['pm'], held: ['am'] }))).toBeUndefined();
    expect(whyNotBook(attempt({ halves: ['am'], held: ['am'] }))).toEqual({ code: 'already_booked' });
    expect(whyNotBook(attempt({ halves: ['am', 'pm'], held: ['pm'] }))).toEqual({ code: 'already_booked' });
  });
});

describe('when a booking can be given back', () => {
  const wholeDay = { date: TODAY, halves: ['am', 'pm'] as readonly Half[], freed: [] as readonly Half[] };

  test('all of it before 13:00, the afternoon until the building closes, nothing after', () => {
    expect(freeableHalves(wholeDay, anOpening(), at('12:59'))).toEqual(['am', 'pm']);
    expect(freeableHalves(wholeDay, anOpening(), at('13:00'))).toEqual(['pm']);
    expect(freeableHalves(wholeDay, anOpening(), at('17:30'))).toEqual([]);
  });

  test('each no says why', () => {
    const site = anOpening();
    const morning = { ...wholeDay, halves: ['am'] as const };

    expect(whyNotCancel(wholeDay, undefined, site, at('17:29'))).toBeUndefined();
    expect(whyNotCancel(wholeDay, undefined, site, at('17:30'))).toEqual({ code: 'booking_over' });
    expect(whyNotCancel(wholeDay, 'am', site, at('13:00'))).toEqual({ code: 'booking_over' });
    expect(whyNotCancel(morning, 'pm', site, at('09:30'))).toEqual({ code: 'half_not_booked' });
    expect(whyNotCancel({ ...morning, freed: ['am'] }, undefined, site, at('09:30'))).toEqual({
      code: 'already_cancelled',
    });
    expect(whyNotCancel({ ...wholeDay, freed: ['am'] }, 'am', site, at('09:30'))).toEqual({
      code: 'already_cancelled',
    });
  });
});

describe('for every day, hour and booking', () => {
  const half = fc.constantFrom<Half>('am', 'pm');
  const halves = fc.uniqueArray(half, { minLength: 1, maxLength: 2 });
  const date = fc.integer({ min: -40, max: 60 }).map((days) => addDays(TODAY, days));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const openDays = fc.subarray([1, 2, 3, 4, 5, 6, 7]);

  test('what can be booked is not over, inside the window, on an open day and not held already', () => {
    fc.assert(
      fc.property(
        date,
        halves,
        fc.subarray<Half>(['am', 'pm']),
        time,
        openDays,
        (day, wanted, held, clock, open) => {
          const site = anOpening({ openDays: open });
          const now = at(clock);
          const may =
            wanted.every((each) => !isOver(day, each, site, now) && !held.includes(each)) &&
            day <= addDays(TODAY, WINDOW_DAYS) &&
            open.includes(weekday(day));

          const reason = whyNotBook(attempt({ date: day, halves: wanted, held, site, now }));

          expect(reason === undefined).toBe(may);
        },
      ),
    );
  });

  test('what can be booked can also be given back at that moment', () => {
    fc.assert(
      fc.property(date, halves, time, (day, wanted, clock) => {
        const now = at(clock);
        fc.pre(whyNotBook(attempt({ date: day, halves: wanted, now })) === undefined);

        const booking = { date: day, halves: inOrder(wanted), freed: [] };

        expect(whyNotCancel(booking, undefined, anOpening(), now)).toBeUndefined();
        expect(freeableHalves(booking, anOpening(), now)).toEqual(inOrder(wanted));
      }),
    );
  });

  test('a half given back is exactly the half that is no longer held', () => {
    fc.assert(
      fc.property(halves, fc.subarray<Half>(['am', 'pm']), (booked, freed) => {
        const held = heldHalves({ halves: inOrder(booked), freed });

        expect(held).toEqual(inOrder(booked.filter((each) => !freed.includes(each))));
      }),
    );
  });

  test('time only moves one way: what is over stays over', () => {
    fc.assert(
      fc.property(date, half, time, time, fc.nat(3), (day, part, one, other, days) => {
        const [earlier, later] = [one, other].sort();
        fc.pre(isOver(day, part, anOpening(), at(earlier ?? '')));

        expect(isOver(day, part, anOpening(), at(later ?? '', addDays(TODAY, days)))).toBe(true);
      }),
    );
  });
});
