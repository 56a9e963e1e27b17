import { describe, expect, test } from 'vitest';
import type { FloorDay, Hold, PlanDesk } from '../../api/desks/contract.ts';
import { firstOpenDay, mondayOf, stepWeek, stripFrom } from '../../tab/desks/days.ts';
import { matching } from '../../tab/desks/filters.ts';
import { deskName, initialsOf, whyNot } from '../../tab/desks/labels.ts';
import { neighboursOf } from '../../tab/desks/neighbours.ts';
import { withBooking } from '../../tab/desks/optimistic.ts';
import { type Span, statusesOf } from '../../tab/desks/status.ts';
import { explainTaken } from '../../tab/desks/suggestion.ts';

const deskId = (label: string): PlanDesk['id'] => `dsk_${label.toLowerCase().padStart(26, '0')}`;
const BOOKING: `bkg_${string}` = `bkg_${'1'.repeat(26)}`;
const ME: Hold = { who: 'me', booking: BOOKING };
const BEN: Hold = { who: 'teammate', name: 'Ben Hughes' };
const SOMEONE: Hold = { who: 'someone' };

const desk = (label: string, parts: Partial<PlanDesk> = {}): PlanDesk => ({
  id: deskId(label),
  label,
  zone: 'north',
  x: 0,
  y: 0,
  rotation: 0,
  mode: 'bookable',
  equipment: [],
  access: [],
  ...parts,
});

const dayWith = (
  taken: Readonly<Record<string, Partial<Record<'am' | 'pm', Hold>>>>,
  parts: Partial<FloorDay> = {},
): FloorDay => ({
  floorId: `flr_${'0'.repeat(26)}`,
  date: '2026-11-24',
  planVersion: 'v1',
  taken: Object.entries(taken).map(([label, holds]) => ({ desk: deskId(label), ...holds })),
  mine: [],
  whoIsIn: { people: [], others: 0 },
  can: { am: { book: true }, pm: { book: true }, modes: ['bookable'] },
  ...parts,
});

const nameOf = (one: PlanDesk, day: FloorDay, span: Span): string => {
  const status = statusesOf([one], day, span).get(one.id);
  return status === undefined ? '' : deskName(one, status, span);
};

describe('what a desk is called', () => {
  test('its name says label, availability, place and equipment', () => {
    const one = desk('A14', { access: ['window'], equipment: ['height-adjustable', 'dock'] });

    expect(nameOf(one, dayWith({}), 'day')).toBe(
      'Desk A14, free all day, by the window, laptop dock, height-adjustable',
    );
  });

  test.each<[string, Partial<Record<'am' | 'pm', Hold>>, Span, string]>([
    ['free in the half asked for', { am: SOMEONE }, 'pm', 'Desk A1, free in the afternoon'],
    ['half free', { am: BEN }, 'day', 'Desk A1, free in the afternoon, Ben Hughes in the morning'],
    ['taken', { am: SOMEONE, pm: SOMEONE }, 'day', 'Desk A1, taken all day'],
    [
      'a teammate and someone',
      { am: BEN, pm: SOMEONE },
      'day',
      'Desk A1, Ben Hughes in the morning, taken in the afternoon',
    ],
    ['mine', { am: ME, pm: ME }, 'day', 'Desk A1, yours all day'],
    ['mine for a half', { am: ME }, 'day', 'Desk A1, yours in the morning, free in the afternoon'],
  ])('%s', (_, holds, span, words) => {
    expect(nameOf(desk('A1'), dayWith({ A1: holds }), span)).toBe(words);
  });

  test('a desk this person may not book says why, and is never called free', () => {
    expect(nameOf(desk('A1', { mode: 'members' }), dayWith({}), 'day')).toBe('Desk A1, for councillors only');
    expect(nameOf(desk('A2', { mode: 'unavailable', note: 'Broken lamp' }), dayWith({}), 'am')).toBe(
      'Desk A2, out of use, Broken lamp',
    );
    const kept = desk('A3', { mode: 'assigned', note: 'Kept for one person' });
    expect(nameOf(kept, dayWith({}), 'am')).toBe('Desk A3, kept for one person');
  });

  test('a teammate is two letters on the plan', () => {
    expect(['Ben Hughes', 'Hughes, Ben', 'Mary Jane Ann Lee', 'Ben'].map(initialsOf)).toEqual([
      'BH',
      'BH',
      'ML',
      'B',
    ]);
  });
});

describe('why nothing can be booked', () => {
  const refused = { book: false, code: 'site_closed', detail: 'Closed for Christmas Day' };

  test('names the reason only when every half asked for is refused', () => {
    const day = dayWith({}, { can: { am: refused, pm: { book: true }, modes: ['bookable'] } });

    expect(whyNot(day, ['am'])).toBe('The building is closed on that day. Closed for Christmas Day.');
    expect(whyNot(day, ['am', 'pm'])).toBeUndefined();
    expect(whyNot(day, ['pm'])).toBeUndefined();
  });

  test('names the desk one already has', () => {
    const held = { book: false, code: 'already_booked' };
    const day = dayWith(
      {},
      {
        can: { am: held, pm: held, modes: ['bookable'] },
        mine: [
          {
            id: BOOKING,
            date: '2026-11-24',
            halves: ['am', 'pm'],
            state: 'booked',
            desk: { id: deskId('A7'), label: 'A7', zoneName: 'North' },
            floor: { id: `flr_${'0'.repeat(26)}`, name: 'First floor' },
            site: { id: `sit_${'0'.repeat(26)}`, name: 'Town Hall' },
            can: { cancel: true, giveBack: [], bookAgain: false },
          },
        ],
      },
    );

    expect(whyNot(day, ['pm'])).toBe('You have desk A7 all day: First floor, Town Hall.');
  });
});

describe('what may be booked', () => {
  test('a free desk offers booking only where the day allows it', () => {
    const no = { book: false, code: 'already_booked' };
    const mayBook = (am: object, span: Span) => {
      const day = dayWith({}, { can: { am: { book: true, ...am }, pm: no, modes: ['bookable'] } });
      return statusesOf([desk('A1')], day, span).get(deskId('A1'))?.mayBook;
    };

    expect(mayBook({}, 'am')).toBe(true);
    expect(mayBook({}, 'day')).toBe(true);
    expect(mayBook({}, 'pm')).toBe(false);
    expect(mayBook(no, 'day')).toBe(false);
  });
});

describe('on a day or half that nobody can book', () => {
  const closed = (code: string) => ({ book: false, code });
  const dayThat = (am: object, pm: object, taken: Parameters<typeof dayWith>[0] = {}) =>
    dayWith(taken, { can: { am: { book: true, ...am }, pm: { book: true, ...pm }, modes: ['bookable'] } });
  const stateOn = (day: FloorDay, span: Span = 'day', one = desk('A1')) =>
    statusesOf([one], day, span).get(one.id)?.state;

  test.each(['beyond_window', 'in_the_past', 'site_closed'])('no desk is shown as free: %s', (code) => {
    const day = dayThat(closed(code), closed(code));

    expect(stateOn(day)).toBe('closed');
    expect(nameOf(desk('A1'), day, 'day')).toBe('Desk A1, cannot be booked then');
    expect(nameOf(desk('A2', { mode: 'members' }), day, 'day')).toBe('Desk A2, for councillors only');
    expect(
      matching([desk('A1')], statusesOf([desk('A1')], day, 'day'), { freeOnly: true, needs: [] }),
    ).toEqual([]);
  });

  test('who had a desk on a day that is over is still told', () => {
    const over = closed('in_the_past');
    const day = dayThat(over, over, { A1: { am: ME, pm: ME }, A2: { am: BEN }, A3: { pm: SOMEONE } });

    expect(['A1', 'A2', 'A3'].map((label) => nameOf(desk(label), day, 'day'))).toEqual([
      'Desk A1, yours all day',
      'Desk A2, Ben Hughes in the morning',
      'Desk A3, taken in the afternoon',
    ]);
  });

  test('once the morning is over, a desk is free for what is left of the day', () => {
    const day = dayThat(closed('in_the_past'), {}, { A2: { am: SOMEONE }, A3: { pm: SOMEONE } });

    expect(['A1', 'A2', 'A3'].map((label) => stateOn(day, 'day', desk(label)))).toEqual([
      'free',
      'free',
      'taken',
    ]);
    expect(nameOf(desk('A1'), day, 'day')).toBe('Desk A1, free in the afternoon');
    expect(nameOf(desk('A1'), day, 'am')).toBe('Desk A1, cannot be booked then');
  });

  test('a time one has a desk for elsewhere does not make the others look taken', () => {
    const had = closed('already_booked');

    expect(stateOn(dayThat(had, had))).toBe('free');
  });
});

describe('looking for a desk', () => {
  const desks = [
    desk('A1', { equipment: ['dock'] }),
    desk('A2', { equipment: ['dock', 'height-adjustable'], access: ['window'] }),
    desk('A3', { mode: 'assigned' }),
    desk('A4'),
  ];
  const day = dayWith({ A1: { am: SOMEONE, pm: SOMEONE }, A4: { am: ME } });
  const left = (freeOnly: boolean, ...needs: Parameters<typeof matching>[2]['needs'][number][]) =>
    matching(desks, statusesOf(desks, day, 'day'), { freeOnly, needs }).map(({ label }) => label);

  test('"free only" leaves out what is taken or kept, never one\'s own desk', () => {
    expect(left(false)).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(left(true)).toEqual(['A2', 'A4']);
  });

  test('every need must be met, not any', () => {
    expect(left(false, 'dock')).toEqual(['A1', 'A2', 'A4']);
    expect(left(false, 'dock', 'window')).toEqual(['A2', 'A4']);
  });

  test('neighbours are named as far as they may be seen, and nobody else', () => {
    const row = [desk('B1'), desk('B2', { x: 1.6 }), desk('B3', { x: 3.2 })];
    const taken = dayWith({ B1: { am: BEN, pm: BEN }, B3: { am: SOMEONE } }).taken;

    expect(neighboursOf(row[1] ?? desk('B2'), row, taken, 'day')).toEqual(['Ben Hughes at desk B1, all day']);
  });
});

describe('a booking under way', () => {
  test('shows as mine at once, beside what others hold, and only on its own day', () => {
    const day = dayWith({ A1: { pm: SOMEONE } });
    const input = { deskId: deskId('A1'), date: '2026-11-24', halves: ['am'] } as const;

    const shown = withBooking(day, input);

    expect(statusesOf([desk('A1')], shown, 'am').get(deskId('A1'))?.state).toBe('mine');
    expect(shown.taken[0]?.pm).toEqual(SOMEONE);
    expect(withBooking(day, { ...input, date: '2026-11-25' })).toBe(day);
  });

  test('someone who was faster is told, with the nearest desk that is still free', () => {
    const desks = [desk('A14'), desk('A15', { x: 1.6 }), desk('C1', { x: 20 })];
    const plan = { desks } as unknown as Parameters<typeof explainTaken>[2];
    const input = { deskId: deskId('A14'), date: '2026-11-24', halves: ['am', 'pm'] } as const;
    const said = (...taken: string[]) =>
      explainTaken(
        { code: 'desk_taken' },
        input,
        plan,
        dayWith(Object.fromEntries(['A14', ...taken].map((label) => [label, { am: SOMEONE }]))),
      );

    expect(said()).toEqual({
      title: 'Someone else has just booked desk A14',
      detail: 'Desk A15 beside it is free.',
    });
    expect(said('A15')?.detail).toBe('Desk C1 is free.');
    expect(said('A15', 'C1')?.detail).toBe('Choose another desk.');
    expect(explainTaken({ code: 'site_closed' }, input, plan, dayWith({}))).toBeUndefined();
  });
});

describe('the date strip', () => {
  const site = {
    today: '2026-11-24',
    firstDay: '2026-11-24',
    lastDay: '2026-12-22',
    openDays: [1, 2, 3, 4, 5],
    closures: [{ date: '2026-11-26', reason: 'Boiler' }],
  } as const;

  test('says of each day whether and why it cannot be chosen', () => {
    const strip = stripFrom(site, mondayOf('2026-11-24'));

    expect(strip).toHaveLength(14);
    expect(strip.slice(0, 7)).toEqual([
      { date: '2026-11-23', closed: 'past' },
      { date: '2026-11-24' },
      { date: '2026-11-25' },
      { date: '2026-11-26', closed: 'closed' },
      { date: '2026-11-27' },
      { date: '2026-11-28', closed: 'weekend' },
      { date: '2026-11-29', closed: 'weekend' },
    ]);
    expect(
      stripFrom(site, '2026-12-21')
        .map(({ closed }) => closed)
        .slice(2),
    ).toEqual(Array(12).fill('too_far'));
  });

  test('begins with the first day that is open', () => {
    expect(firstOpenDay(site)).toBe('2026-11-24');
    expect(firstOpenDay({ ...site, firstDay: '2026-11-28' })).toBe('2026-11-30');
    expect(firstOpenDay({ ...site, openDays: [] })).toBe('2026-11-24');
  });

  test('moves by weeks and stops where no day could be chosen', () => {
    expect(stepWeek(site, '2026-11-23', -1)).toBeUndefined();
    expect(stepWeek(site, '2026-11-23', 1)).toBe('2026-11-30');
    expect(stepWeek(site, '2026-12-21', 1)).toBeUndefined();
  });
});
