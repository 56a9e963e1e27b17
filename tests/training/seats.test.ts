import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { CHRIS, COUNCILLOR, DANA, DAY, HARRY, HILDA, HOUR, outcome, SAM, trainingWorld } from './build.ts';

describe('signing up', () => {
  test('gives a seat while there is one, then a place in the queue, and says how many wait before', async () => {
    const { service, plan, seats } = await trainingWorld();
    const { id } = await plan({ capacity: 1 });

    const hilda = await service.joinSession(HILDA, { id });
    await service.joinSession(HARRY, { id });
    const sam = await service.joinSession(SAM, { id });

    expect(hilda.own).toEqual({ state: 'booked', ahead: null, offeredUntil: null });
    expect(sam.own).toEqual({ state: 'waiting', ahead: 1, offeredUntil: null });
    expect(sam).toMatchObject({ taken: 1, waiting: 2, can: { join: false, leave: true } });
    expect(await seats(id)).toEqual([
      ['Hilda', 'booked'],
      ['Harry', 'waiting'],
      ['Sam', 'waiting'],
    ]);
  });

  test('is open to councillors, and not for what belongs to another department', async () => {
    const { service, plan } = await trainingWorld();
    const open = await plan();
    const housing = await plan({ department: 'Housing' }, 24);

    expect(await outcome(service.joinSession(COUNCILLOR, open))).toBe('done');
    expect(await outcome(service.joinSession(SAM, housing))).toBe('not_found');
    expect(await outcome(service.seeSession(SAM, housing))).toBe('not_found');
    expect(await outcome(service.joinSession(HILDA, housing))).toBe('done');
    expect((await service.listSessions(SAM, {})).sessions.map(({ id }) => id)).toEqual([open.id]);
    expect((await service.listSessions(HILDA, {})).sessions).toHaveLength(2);
    expect((await service.listSessions(DANA, {})).sessions).toHaveLength(2);
  });

  test('is refused twice, to who leads it, outside its time, which is told before, and for what was cancelled', async () => {
    const { service, plan, clock } = await trainingWorld();
    const later = await plan({ signupOpens: '2026-11-26T09:00:00.000Z' });
    const soon = await plan({ signupCloses: '2026-11-25T07:00:00.000Z' }, 24);
    const off = await plan({}, 48);
    await service.cancelSession(DANA, { id: off.id, rev: 1, reason: 'Flooded' });
    await service.joinSession(HILDA, soon);
    const shut = async (viewer: typeof HILDA, session: typeof soon) =>
      (await service.seeSession(viewer, { id: session.id })).shut;

    expect(await outcome(service.joinSession(HILDA, soon))).toBe('already_signed_up');
    expect(await outcome(service.joinSession(DANA, soon))).toBe('own_session');
    expect(await outcome(service.joinSession(HILDA, later))).toBe('signup_not_open');
    expect(await outcome(service.joinSession(HILDA, off))).toBe('session_cancelled');
    expect(await shut(HILDA, later)).toBe('signup_not_open');
    expect([await shut(SAM, soon), await shut(HILDA, soon), await shut(DANA, soon)]).toEqual([
      null,
      null,
      null,
    ]);
    clock.advance(22 * HOUR);
    expect(await outcome(service.joinSession(SAM, soon))).toBe('signup_closed');
    expect([await shut(SAM, soon), await shut(HILDA, soon)]).toEqual(['signup_closed', null]);
    clock.advance(2 * HOUR);
    expect(await outcome(service.joinSession(SAM, soon))).toBe('session_over');
    expect(await shut(SAM, soon)).toBe('session_over');
    expect(await outcome(service.leaveSession(HILDA, soon))).toBe('session_over');
  });

  test('is refused while the person is signed up for something else then, and says for what', async () => {
    const { service, plan, clock } = await trainingWorld();
    const one = await plan();
    const other = await plan({
      start: addMillis(clock.now(), 7 * DAY + HOUR / 2),
      end: addMillis(clock.now(), 7 * DAY + 2 * HOUR),
    });
    const after = await plan({}, 7 * 24 + 1);
    await service.joinSession(HILDA, one);

    await expect(service.joinSession(HILDA, other)).rejects.toMatchObject({
      code: 'overlaps',
      extras: { detail: 'You are signed up for “Spreadsheets” at that time.' },
    });
    expect(await outcome(service.joinSession(HILDA, after))).toBe('done');
    await service.leaveSession(HILDA, one);
    await service.leaveSession(HILDA, after);
    expect(await outcome(service.joinSession(HILDA, other))).toBe('done');
  });
});

describe('a seat that is given back', () => {
  test('goes to who waits first, in the same moment', async () => {
    const { service, plan, seats, told } = await trainingWorld();
    const { id } = await plan({ capacity: 1 });
    for (const viewer of [HILDA, HARRY, SAM]) await service.joinSession(viewer, { id });

    await service.leaveSession(HILDA, { id });

    expect(await seats(id)).toEqual([
      ['Harry', 'booked'],
      ['Sam', 'waiting'],
    ]);
    expect(await told(HARRY)).toEqual(['joined', 'promoted']);
  });

  test('is offered shortly before the session, and to the next once nobody answers, whoever comes by', async () => {
    const { service, plan, seats, clock } = await trainingWorld();
    const { id } = await plan({ capacity: 1, offerHours: 48 });
    for (const viewer of [HILDA, HARRY, SAM]) await service.joinSession(viewer, { id });
    clock.advance(6 * DAY);

    await service.leaveSession(HILDA, { id });
    const offered = await service.seeSession(HARRY, { id });
    clock.advance(4 * HOUR);
    const tooLate = await outcome(service.acceptOffer(HARRY, { id }));
    const newcomer = await service.joinSession(CHRIS, { id });

    expect(offered.own).toMatchObject({ state: 'offered', offeredUntil: '2026-11-30T13:30:00.000Z' });
    expect(offered.can.answer).toBe(true);
    expect(tooLate).toBe('no_offer');
    expect(newcomer.own?.state).toBe('waiting');
    expect(await seats(id)).toEqual([
      ['Sam', 'offered'],
      ['Chris', 'waiting'],
    ]);
    await service.acceptOffer(SAM, { id });
    expect((await seats(id))[0]).toEqual(['Sam', 'booked']);
  });

  test('is offered on by itself where nobody comes by', async () => {
    const { service, plan, seats, clock, runJobs, told } = await trainingWorld();
    const { id } = await plan({ capacity: 1, offerHours: 48 });
    for (const viewer of [HILDA, HARRY, SAM]) await service.joinSession(viewer, { id });
    clock.advance(6 * DAY);
    await service.leaveSession(HILDA, { id });
    clock.advance(4 * HOUR);

    await runJobs();

    expect(await seats(id)).toEqual([['Sam', 'offered']]);
    expect(await told(HARRY)).toEqual(['joined', 'offered', 'lapsed']);
    await service.declineOffer(SAM, { id });
    expect(await seats(id)).toEqual([]);
  });

  test('stays empty once sign-up has closed', async () => {
    const { service, plan, seats, clock } = await trainingWorld();
    const { id } = await plan({ capacity: 1, signupCloses: '2026-11-30T09:30:00.000Z' });
    for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, { id });
    clock.advance(6 * DAY);

    await service.leaveSession(HILDA, { id });

    expect(await seats(id)).toEqual([['Harry', 'waiting']]);
  });
});

describe('a session that changes', () => {
  test('with more seats takes in who waits; with fewer it evicts nobody', async () => {
    const { service, plan, seats, detailsIn } = await trainingWorld();
    const { id } = await plan({ capacity: 1 });
    for (const viewer of [HILDA, HARRY, SAM]) await service.joinSession(viewer, { id });

    await service.changeSession(DANA, { id, rev: 1, ...detailsIn(7 * 24, { capacity: 2 }) });
    const more = await seats(id);
    await service.changeSession(DANA, { id, rev: 2, ...detailsIn(7 * 24, { capacity: 1 }) });
    await service.leaveSession(HILDA, { id });

    expect(more).toEqual([
      ['Hilda', 'booked'],
      ['Harry', 'booked'],
      ['Sam', 'waiting'],
    ]);
    expect(await seats(id)).toEqual([
      ['Harry', 'booked'],
      ['Sam', 'waiting'],
    ]);
  });

  test('tells each of those signed up of another time or place, and not of more seats', async () => {
    const { service, plan, told, detailsIn, everyBooking } = await trainingWorld();
    const { id } = await plan();
    await service.joinSession(HILDA, { id });

    await service.changeSession(DANA, { id, rev: 1, ...detailsIn(7 * 24, { capacity: 20 }) });
    const moved = await service.changeSession(DANA, { id, rev: 2, ...detailsIn(8 * 24, { capacity: 20 }) });

    expect(await told(HILDA)).toEqual(['joined', 'session_changed']);
    expect(await everyBooking()).toMatchObject([{ from: moved.start, to: moved.end }]);
  });

  test('is changed by who leads it and the digital lead, once at a time, and while it is to come', async () => {
    const { service, course, detailsIn, clock } = await trainingWorld();
    const details = detailsIn(24);
    const { id } = await service.planSession(CHRIS, { course: (await course()).id, ...details });

    expect(await outcome(service.changeSession(HILDA, { id, rev: 1, ...details }))).toBe('not_allowed');
    expect(await outcome(service.changeSession(CHRIS, { id, rev: 1, ...details }))).toBe('done');
    expect(await outcome(service.changeSession(DANA, { id, rev: 1, ...details }))).toBe('changed_meanwhile');
    clock.advance(DAY);
    expect(await outcome(service.cancelSession(DANA, { id, rev: 2, reason: 'No' }))).toBe('session_over');
  });

  test('is led by whom the digital lead names, and by nobody a champion names', async () => {
    const { service, course, detailsIn } = await trainingWorld();
    const { id: of } = await course();
    const named = { course: of, ...detailsIn(24), lead: HARRY.person };

    expect((await service.planSession(DANA, named)).lead?.name).toBe('Harry');
    expect(await outcome(service.planSession(CHRIS, named))).toBe('not_allowed');
    expect(await outcome(service.planSession(HILDA, { ...named, lead: HILDA.person }))).toBe('not_allowed');
    expect(await outcome(service.planSession(DANA, { ...named, lead: COUNCILLOR.person }))).toBe(
      'unknown_lead',
    );
  });
});

describe('a session that is cancelled', () => {
  test('ends all its bookings, tells each once, and says why to those it concerned', async () => {
    const { service, plan, told, everyBooking } = await trainingWorld();
    const { id } = await plan({ capacity: 1 });
    for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, { id });

    await service.cancelSession(DANA, { id, rev: 1, reason: 'The room is flooded' });

    expect((await everyBooking()).map(({ state }) => state)).toEqual([
      'session_cancelled',
      'session_cancelled',
    ]);
    expect(await told(HARRY)).toEqual(['joined', 'session_cancelled']);
    const seen = await service.seeSession(HILDA, { id });
    expect(seen).toMatchObject({ state: 'cancelled', cancelled: { reason: 'The room is flooded' } });
    expect(seen.own?.state).toBe('session_cancelled');
    expect((await service.seeSession(SAM, { id })).cancelled?.reason).toBeNull();
  });

  test('lets those who were signed up go first in another of its course, in the order they had', async () => {
    const { service, plan, seats, course, detailsIn } = await trainingWorld();
    const { id: of } = await course();
    const first = await service.planSession(DANA, { course: of, ...detailsIn(48, { capacity: 9 }) });
    const second = await service.planSession(DANA, { course: of, ...detailsIn(96, { capacity: 1 }) });
    await plan();
    for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, first);
    await service.joinSession(CHRIS, second);
    await service.joinSession(SAM, second);
    await service.cancelSession(DANA, { id: first.id, rev: 1, reason: 'Flooded' });

    await service.joinSession(HARRY, second);
    await service.joinSession(HILDA, second);

    expect(await seats(second.id)).toEqual([
      ['Hilda', 'waiting'],
      ['Harry', 'waiting'],
      ['Chris', 'booked'],
      ['Sam', 'waiting'],
    ]);
    await service.leaveSession(HILDA, second);
    await service.joinSession(HILDA, second);
    expect((await seats(second.id)).map(([name]) => name)).toEqual(['Harry', 'Chris', 'Sam', 'Hilda']);
  });
});

describe('somebody who leaves the council', () => {
  test('frees their seats for who waits, and what was before stays', async () => {
    const { service, plan, seats, leaves, clock, everyBooking } = await trainingWorld();
    const past = await plan({}, 1);
    const { id } = await plan({ capacity: 1 });
    await service.joinSession(HILDA, past);
    for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, { id });
    clock.advance(DAY);

    await leaves(HILDA);
    await leaves(HILDA);

    expect(await seats(id)).toEqual([['Harry', 'booked']]);
    expect((await everyBooking()).filter(({ session }) => session === past.id)).toMatchObject([
      { state: 'booked' },
    ]);
  });
});
