import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import type { RequestView } from '../../api/requests/contract.ts';
import { splitBySickness } from '../../api/requests/leave/sick.rules.ts';
import type { LeaveSegment } from '../../api/requests/leave/wish.rules.ts';
import { triesOf } from '../support/rounds.ts';
import { ADA, HUGO, MANAGER, type RequestsWorld, requestsWorld } from './build.ts';

const DAY = 444;
const MONDAY: PlainDate = '2026-11-30';
const day = (at: number): PlainDate => addDays(MONDAY, at);

/** Ada has a week of leave approved, and the week is over. */
const weekOff = async () => {
  const world = await requestsWorld();
  await world.employ(ADA);
  const full = await world.available(ADA);
  const leave = await world.move(MANAGER, await world.leave(ADA, MONDAY, day(4)), 'approve');
  world.clock.set('2026-12-07T09:00:00.000Z');
  return { world, leave, full };
};

const offSick = async (
  world: RequestsWorld,
  { from, last, half = 'am' }: { from: PlainDate; last: PlainDate; half?: string },
): Promise<RequestView> => {
  const told = await world.submit(ADA, 'sickness', { firstDay: from, fromHalf: half, reason: 'A migraine' });
  return world.service.moveRequest(ADA, {
    ...{ id: told.id, verb: 'end_absence', rev: 1, answers: { lastDay: last } },
  });
};

describe('leave during which somebody was off sick', () => {
  test('is given back for those days once they are back, with its entries, and the rest stays taken', async () => {
    const { world, leave, full } = await weekOff();

    await offSick(world, { from: day(2), last: day(3) });

    const seen = await world.service.seeRequest(ADA, leave);
    const { leave: balance } = await world.service.seeBalance(ADA, {});
    expect(await world.available(ADA)).toBe(full - 3 * DAY);
    expect([seen.state, seen.minutes, seen.leave?.segments.map(({ date }) => date)]).toEqual([
      ...['approved', 3 * DAY],
      [day(0), day(1), day(4)],
    ]);
    expect(
      balance?.entries.filter(({ kind }) => kind === 'give_back').map(({ on, minutes }) => [on, minutes]),
    ).toEqual([
      [day(2), DAY],
      [day(3), DAY],
    ]);
    expect(seen.history.at(-1)).toMatchObject({ verb: 'give_back', by: null, to: 'approved' });
    const { rows } = await world.store.read(auditLog, { limit: 500 });
    expect(rows.filter(({ action }) => action === 'requests.give_back')).toHaveLength(1);
    expect(JSON.stringify([seen, balance])).not.toContain('migraine');
  });

  test('stays as it is while nobody knows how long they are off', async () => {
    const { world, leave, full } = await weekOff();

    await world.sick(ADA, day(2));

    expect(await world.available(ADA)).toBe(full - 5 * DAY);
    expect((await world.stored(leave.id)).rev).toBe(leave.rev);
  });

  test('keeps the morning of the day on which they went home at midday', async () => {
    const { world, full } = await weekOff();

    await offSick(world, { from: day(4), last: day(6), half: 'pm' });

    expect(await world.available(ADA)).toBe(full - 5 * DAY + DAY / 2);
  });

  test('is all given back where they were off all the time, and cancelling it gives nothing twice', async () => {
    const { world, leave, full } = await weekOff();
    await offSick(world, { from: day(-1), last: day(6) });
    const seen = await world.service.seeRequest(ADA, leave);
    const wish = await world.move(ADA, seen, 'ask_cancel');

    await world.move(MANAGER, wish, 'agree_cancel');

    expect([seen.minutes, seen.days]).toEqual([0, null]);
    expect(await world.available(ADA)).toBe(full);
  });

  test('is completed by the clock as any other, with no day left as well', async () => {
    const { world, leave } = await weekOff();
    await offSick(world, { from: day(0), last: day(4) });
    const job = world.room.jobs.find(({ name }) => name === 'requests.completed-leave');

    await job?.run(world.clock.now());

    expect((await world.stored(leave.id)).state).toBe('completed');
  });

  test('is shortened as well where it is approved only afterwards, alone or with others', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const full = await world.available(ADA);
    const [one, two] = [await world.leave(ADA, day(0), day(1)), await world.leave(ADA, day(2), day(4))];
    world.clock.set('2026-12-07T09:00:00.000Z');
    await offSick(world, { from: day(1), last: day(2) });
    const waiting = await world.available(ADA);

    const approved = await world.move(MANAGER, one, 'approve');
    await world.service.decideRequests(MANAGER, { verb: 'approve', items: [{ id: two.id, rev: two.rev }] });

    expect(waiting).toBe(full - 5 * DAY);
    expect(approved.minutes).toBe(DAY);
    expect(await world.available(ADA)).toBe(full - 3 * DAY);
  });

  test('of the year before is carried into this one as far as the terms let it', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    await world.service.adjustLeave(HUGO, {
      ...{ person: ADA.person, day: '2026-11-24', minutes: -20 * DAY, reason: 'Taken on paper' },
    });
    await world.move(MANAGER, await world.leave(ADA, '2027-03-22', '2027-03-25'), 'approve');
    world.clock.set('2027-04-05T09:00:00.000Z');
    const carried = async () => (await world.service.seeBalance(ADA, {})).leave?.balance.carriedIn ?? 0;
    const before = await carried();

    await offSick(world, { from: '2027-03-23', last: '2027-03-24' });

    expect((await carried()) - before).toBe(2 * DAY);
  });

  test('is known to colleagues as away on those days all the same, and nothing else', async () => {
    const { world } = await weekOff();
    const away = async () =>
      (await world.service.seeTeamMonth(MANAGER, { month: '2026-12' })).people
        .find(({ person }) => person.id === ADA.person)
        ?.away.map(({ date }) => date);
    const before = await away();

    await offSick(world, { from: day(2), last: day(3) });

    expect(await away()).toEqual(before);
  });
});

describe('time off sick and leave, whatever they are', () => {
  const at = fc.integer({ min: 0, max: 6 });
  const segment = fc
    .tuple(at, fc.constantFrom([0, 1_440], [0, 720], [720, 1_440], [540, 780]))
    .map(([n, [from = 0, to = 0]]) => ({ date: day(n), from, to }));
  const span = fc
    .tuple(at, at, fc.constantFrom(0, 720))
    .map(([from, length, firstFrom]) => ({ from: day(from), to: day(from + length + 1), firstFrom }));

  test('part without a rest: each minute of leave stays, or was off sick and is given back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(segment, { selector: ({ date }) => date, maxLength: 7 }),
        fc.array(span, { maxLength: 3 }),
        (leave, spans) => {
          const { kept, given } = splitBySickness(leave, spans);

          const isSick = (date: PlainDate, minute: number) =>
            spans.some(
              (one) => one.from <= date && date < one.to && (date > one.from || minute >= one.firstFrom),
            );
          const holds = (parts: readonly LeaveSegment[], date: PlainDate, minute: number) =>
            parts.some((part) => part.date === date && part.from <= minute && minute < part.to);
          for (const { date, from, to } of leave)
            for (let minute = from; minute < to; minute += 30) {
              expect(holds(given, date, minute)).toBe(isSick(date, minute));
              expect(holds(kept, date, minute)).toBe(!isSick(date, minute));
            }
        },
      ),
      { numRuns: triesOf(100) },
    );
  });
});
