import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../api/contract/time.ts';
import { addMillis } from '../../api/contract/time.ts';
import { endRule } from '../../api/platform/log-retention.ts';
import { leaveDesks, leaveEntries } from '../../api/requests/effects.records.ts';
import { ASHA, type Council, council, MANAGER, TOM } from './council.ts';

type Answers = Readonly<Record<string, string>>;
const FRIDAY: PlainDate = '2026-11-27';
const days = (from: PlainDate, to: PlainDate): Answers => ({ length: 'days', from, to });

const asks = ({ requests }: Council, answers: Answers) =>
  requests.submitRequest(ASHA, { type: 'annual-leave', answers });
const decides = (
  { requests }: Council,
  { id, rev }: { id: `req_${string}`; rev: number },
  verb: 'approve' | 'reject',
) => requests.moveRequest(MANAGER, { id, rev, verb, ...(verb === 'reject' && { note: 'Two are away' }) });
const approved = async (world: Council, answers: Answers) =>
  decides(world, await asks(world, answers), 'approve');
const cancels = ({ requests }: Council, { id, rev }: { id: `req_${string}`; rev: number }) =>
  requests.moveRequest(ASHA, { id, rev, verb: 'cancel' });

const leaveShown = ({ calendar }: Council) => calendar.entries().filter(({ subject }) => subject === 'Away');

describe("approved leave in the person's calendar", () => {
  test('says away and out of office, and not a word of why', async () => {
    const world = await council();
    const { id } = await approved(world, days('2026-12-14', '2026-12-18'));

    await world.relay.drain();

    expect(world.calendar.entries()).toEqual([
      {
        person: ASHA.person,
        subject: 'Away',
        body: `See your request in Guildhall: https://guildhall.example/requests/${id}`,
        time: { allDay: true, from: '2026-12-14', to: '2026-12-19', zone: 'Europe/London' },
        showAs: 'oof',
      },
    ]);
  });

  test('is one entry over a weekend and a bank holiday', async () => {
    const world = await council();
    await approved(world, days('2026-12-24', '2026-12-29'));

    await world.relay.drain();

    expect(leaveShown(world)).toMatchObject([{ time: { from: '2026-12-24', to: '2026-12-30' } }]);
  });

  test.each([
    [{ length: 'half', from: FRIDAY, half: 'am' }, '2026-11-27T08:18', '2026-11-27T12:00'],
    [{ length: 'half', from: FRIDAY, half: 'pm' }, '2026-11-27T13:00', '2026-11-27T16:42'],
    [{ length: 'hours', from: FRIDAY, start: '14:00', end: '15:30' }, '2026-11-27T14:00', '2026-11-27T15:30'],
  ])('is part of the day for %j', async (answers, from, to) => {
    const world = await council();
    await approved(world, answers as Answers);

    await world.relay.drain();

    expect(leaveShown(world)).toMatchObject([{ time: { allDay: false, from, to } }]);
  });

  test('is not there while the request waits, nor once it is refused', async () => {
    const world = await council();
    const waiting = await asks(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    expect(world.calendar.made()).toBe(0);

    await decides(world, waiting, 'reject');
    await world.relay.drain();

    expect(world.calendar.made()).toBe(0);
  });

  test('goes when the leave is cancelled', async () => {
    const world = await council();
    const leave = await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    await cancels(world, leave);

    await world.relay.drain();

    expect(world.calendar.entries()).toEqual([]);
    expect(await world.store.get(leaveEntries, leave.id)).toBeUndefined();
  });

  test('gets shorter by the days on which the person was off sick at its end', async () => {
    const world = await council();
    const leave = await approved(world, days('2026-12-14', '2026-12-18'));
    await world.relay.drain();
    world.clock.set('2026-12-21T09:00:00.000Z');
    const off = async (firstDay: PlainDate, lastDay: PlainDate) => {
      const { requests } = world;
      const { id } = await requests.submitRequest(ASHA, {
        ...{ type: 'sickness', answers: { firstDay, fromHalf: 'am' } },
      });
      await requests.moveRequest(ASHA, { id, verb: 'end_absence', rev: 1, answers: { lastDay } });
      await world.relay.drain();
    };

    await off('2026-12-17', '2026-12-20');
    const shortened = leaveShown(world);
    const { made } = world.calendar;
    const before = made();
    await world.relay.drain();

    expect(shortened).toMatchObject([{ time: { from: '2026-12-14', to: '2026-12-17' } }]);
    expect(made()).toBe(before);
    expect(await world.store.get(leaveEntries, leave.id)).toMatchObject({ cuts: 1, until: '2026-12-16' });
  });

  test('goes where the person was off sick on every day of it', async () => {
    const world = await council();
    const leave = await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    world.clock.set('2026-11-30T09:00:00.000Z');
    const { requests } = world;
    const sick = await requests.submitRequest(ASHA, {
      ...{ type: 'sickness', answers: { firstDay: FRIDAY, fromHalf: 'am' } },
    });

    await requests.moveRequest(ASHA, {
      ...{ id: sick.id, verb: 'end_absence', rev: 1, answers: { lastDay: FRIDAY } },
    });
    await world.relay.drain();

    expect(leaveShown(world)).toEqual([]);
    expect(await world.store.get(leaveEntries, leave.id)).toBeUndefined();
  });

  test('is never made when the leave is cancelled a second later', async () => {
    const world = await council();
    await cancels(world, await approved(world, days(FRIDAY, FRIDAY)));

    await world.relay.drain();

    expect(world.calendar.made()).toBe(0);
  });

  test('goes even when nobody heard that it was made', async () => {
    const world = await council();
    const leave = await approved(world, days(FRIDAY, FRIDAY));
    world.calendar.loseAnswers(1);
    await world.relay.drain();
    await cancels(world, leave);

    world.clock.advance(3_600_000);
    await world.relay.drain();

    expect(world.calendar.entries()).toEqual([]);
  });

  test('is not written for sickness', async () => {
    const world = await council();
    await world.requests.submitRequest(ASHA, {
      type: 'sickness',
      answers: { firstDay: '2026-11-24', fromHalf: 'am' },
    });

    await world.relay.drain();

    expect(world.calendar.made()).toBe(0);
  });
});

const books = async (world: Council, date: PlainDate, key = 'hall/ground/A1', viewer = ASHA) =>
  world.desks.bookDesk(viewer, { deskId: await world.deskAt(key), date, halves: ['am', 'pm'] });
const held = async ({ desks }: Council, viewer = ASHA) =>
  (await desks.listMyBookings(viewer, { view: 'upcoming' })).bookings
    .filter(({ state }) => state === 'booked')
    .map(({ date, desk, halves }) => [date, desk.label, ...halves].join(' '));

describe('the desks of somebody whose leave is approved', () => {
  test('are free for others on the days they are away, and stay theirs on the others', async () => {
    const world = await council();
    await books(world, '2026-11-26');
    await books(world, FRIDAY);
    await approved(world, days(FRIDAY, FRIDAY));

    await world.relay.drain();

    expect(await held(world)).toEqual(['2026-11-26 A1 am pm']);
    await expect(books(world, FRIDAY, 'hall/ground/A1', TOM)).resolves.toMatchObject({ state: 'booked' });
  });

  test('are given back for the half that is away', async () => {
    const world = await council();
    await books(world, FRIDAY);
    await approved(world, { length: 'half', from: FRIDAY, half: 'pm' });

    await world.relay.drain();

    expect(await held(world)).toEqual(['2026-11-27 A1 am']);
  });

  test('stay theirs for some hours off', async () => {
    const world = await council();
    await books(world, FRIDAY);
    await approved(world, { length: 'hours', from: FRIDAY, start: '09:00', end: '11:00' });

    await world.relay.drain();

    expect(await held(world)).toEqual(['2026-11-27 A1 am pm']);
  });

  test('are booked again when the leave is cancelled', async () => {
    const world = await council();
    await books(world, FRIDAY);
    const leave = await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    await cancels(world, leave);

    await world.relay.drain();

    expect(await held(world)).toEqual(['2026-11-27 A1 am pm']);
    expect(await world.store.get(leaveDesks, leave.id)).toBeUndefined();
    expect(world.calendar.entries().map(({ subject }) => subject)).toEqual(['Desk A1, Hall']);
  });

  test('stay with whoever took them meanwhile', async () => {
    const world = await council();
    await books(world, FRIDAY);
    const leave = await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    await books(world, FRIDAY, 'hall/ground/A1', TOM);
    await cancels(world, leave);

    await world.relay.drain();

    expect(await held(world)).toEqual([]);
    expect(await held(world, TOM)).toEqual(['2026-11-27 A1 am pm']);
  });

  test('are not doubled when the person found another one meanwhile', async () => {
    const world = await council();
    await books(world, FRIDAY);
    const leave = await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    await books(world, FRIDAY, 'hall/ground/A2');
    await cancels(world, leave);

    await world.relay.drain();

    expect(await held(world)).toEqual(['2026-11-27 A2 am pm']);
  });

  test('that they book in the middle of leave stay theirs', async () => {
    const world = await council();
    const { id, rev } = await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    await books(world, FRIDAY);
    await world.requests.moveRequest(MANAGER, { id, rev, verb: 'note', note: 'Comes in for the election' });

    await world.relay.drain();

    expect(await held(world)).toEqual(['2026-11-27 A1 am pm']);
  });

  test('are not booked again for somebody who leaves the council', async () => {
    const world = await council();
    await books(world, FRIDAY);
    await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    await world.store.tx((t) => world.room.leave(t, ASHA.person));

    await world.relay.drain();

    expect(await held(world)).toEqual([]);
  });
});

describe('what is kept to undo leave', () => {
  test('goes 90 days after the last day, and not before', async () => {
    const world = await council();
    await books(world, FRIDAY);
    const { id } = await approved(world, days(FRIDAY, FRIDAY));
    await world.relay.drain();
    const rules = world.room.retention.filter((rule) => rule.period.days === 90);
    const endAt = async (now: `${string}Z`) => {
      for (const rule of rules)
        await endRule(world.store, rule, addMillis(now as never, -90 * 86_400_000), async () => new Set());
    };

    await endAt('2027-02-25T09:00:00.000Z');
    expect(await world.store.get(leaveEntries, id)).toBeDefined();
    expect(await world.store.get(leaveDesks, id)).toBeDefined();

    await endAt('2027-02-26T09:00:00.000Z');
    expect(await world.store.get(leaveEntries, id)).toBeUndefined();
    expect(await world.store.get(leaveDesks, id)).toBeUndefined();
  });
});
