import { describe, expect, test } from 'vitest';
import { CHRIS, DANA, DAY, HARRY, HILDA, HOUR, outcome, SAM, trainingWorld } from './build.ts';

/** Chris leads three sessions: one in two hours that nobody joined, one in a day with one seat, one now. */
const aDesk = async () => {
  const world = await trainingWorld();
  const { service, detailsIn, course, clock } = world;
  const { id: taught } = await course({ evidence: 'minutes' });
  const plan = (hours: number, capacity = 2) =>
    service.planSession(CHRIS, { course: taught, ...detailsIn(hours, { capacity }) });
  const now = await plan(1);
  for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, now);
  const small = await plan(26, 1);
  for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, small);
  const empty = await plan(4);
  clock.advance(HOUR);
  return { ...world, now, small, empty };
};

describe('the desk of whoever teaches', () => {
  test('shows what is under way first, then what is to come, each with what is next', async () => {
    const { service, now, small, empty } = await aDesk();

    const desk = await service.seeDesk(CHRIS);

    expect(desk.underWay).toMatchObject([
      { id: now.id, next: 'call_roll', numbers: { booked: 2, marked: 0 } },
    ]);
    expect(desk.toCome.map(({ id, next }) => [id, next])).toEqual([
      [empty.id, 'invite'],
      [small.id, 'more_seats'],
    ]);
    expect(desk).toMatchObject({ rolls: [], courses: [], can: { plan: true } });
  });

  test('keeps a session whose roll is open, until two weeks after it, and none that nobody came to', async () => {
    const { service, now, small, clock } = await aDesk();
    const marks = [{ person: HILDA.person, minutes: 60 }];
    await service.callRoll(CHRIS, { id: now.id, marks });
    clock.advance(2 * DAY);

    const desk = await service.seeDesk(CHRIS);
    clock.advance(13 * DAY);
    const later = await service.seeDesk(CHRIS);

    expect(desk.rolls.map(({ id }) => id)).toEqual([small.id, now.id]);
    expect(desk.rolls[1]).toMatchObject({
      next: 'call_roll',
      numbers: { booked: 2, marked: 1, completed: 1 },
    });
    expect(later.rolls.map(({ id }) => id)).toEqual([small.id]);
  });

  test('is empty for who leads nothing, and lets them plan nothing', async () => {
    const { service } = await aDesk();

    expect(await service.seeDesk(SAM)).toEqual({
      ...{ withoutLead: [], underWay: [], rolls: [], toCome: [], courses: [], can: { plan: false } },
    });
    expect(await outcome(service.seePlanning(SAM))).toBe('not_allowed');
    expect(await service.seePlanning(CHRIS)).toMatchObject({
      courses: [{ title: 'Spreadsheets', mode: 'in_person' }],
      departments: ['Housing', 'Planning'],
      can: { nameLead: false },
    });
    expect((await service.seePlanning(DANA)).can).toEqual({ nameLead: true });
  });

  test('holds the courses one may change: a champion’s own, all for the digital lead, none that ended', async () => {
    const { service, course } = await trainingWorld();
    await course({ title: 'Zoo' });
    const own = await service.writeCourse(CHRIS, {
      ...{ title: 'Apples', summary: '', mode: 'online', evidence: 'check_in', links: [] },
      skills: [{ skill: 'B1', targetLevel: 1 }],
    });
    const titles = async (viewer: typeof CHRIS) =>
      (await service.seeDesk(viewer)).courses.map(({ title }) => title);

    expect(await titles(CHRIS)).toEqual(['Apples']);
    expect(await titles(DANA)).toEqual(['Apples', 'Zoo']);
    await service.endCourse(CHRIS, own);
    expect(await titles(CHRIS)).toEqual([]);
  });
});

describe('a session whose lead has left', () => {
  const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

  test('stands on the digital lead’s desk until another lead is named, and on no champion’s', async () => {
    const { service, detailsIn, leaves, small, empty } = await aDesk();
    const { course } = await service.seeSession(DANA, empty);
    const other = { ...CHRIS, person: SAM.person };
    const own = await service.planSession(other, { course: course.id, ...detailsIn(5) });
    const before = await service.seeDesk(DANA);
    await leaves(CHRIS);

    const desk = await service.seeDesk(DANA);
    const champions = await service.seeDesk(other);
    const { rev } = await service.seeSession(DANA, empty);
    await service.changeSession(DANA, { id: empty.id, rev, ...detailsIn(3), lead: SAM.person });
    const named = await service.seeDesk(DANA);

    expect(before.withoutLead).toEqual([]);
    expect(desk.withoutLead).toMatchObject([
      { id: empty.id, title: 'Spreadsheets', place: 'Room 1' },
      { id: small.id },
    ]);
    expect(champions.withoutLead).toEqual([]);
    expect(idsOf(named.withoutLead)).toEqual([small.id]);
    expect(idsOf((await service.seeDesk(SAM)).toCome)).toEqual([empty.id, own.id]);
  });

  test('is gone from there when it is cancelled, and when it begins', async () => {
    const { service, leaves, small, empty, clock } = await aDesk();
    await leaves(CHRIS);
    const { rev } = await service.seeSession(DANA, small);
    await service.cancelSession(DANA, { id: small.id, rev, reason: 'Nobody can lead it' });

    const cancelled = await service.seeDesk(DANA);
    clock.advance(3 * HOUR);
    const begun = await service.seeDesk(DANA);

    expect(idsOf(cancelled.withoutLead)).toEqual([empty.id]);
    expect(begun.withoutLead).toEqual([]);
  });
});

describe('a session as its lead sees it', () => {
  test('says how many there are of each, and to nobody else', async () => {
    const { service, small } = await aDesk();

    expect(await service.seeSession(CHRIS, small)).toMatchObject({
      numbers: { booked: 1, offered: 0, waiting: 1, marked: 0, completed: 0 },
      can: { roll: true, change: true },
    });
    expect(await service.seeSession(HILDA, small)).toMatchObject({ numbers: null, can: { roll: false } });
  });

  test('names the time that does not fit when it is refused', async () => {
    const { service, detailsIn, course } = await trainingWorld();
    const { id } = await course();
    const refused = (more: Parameters<typeof detailsIn>[1]) =>
      service.planSession(DANA, { course: id, ...detailsIn(24, more) }).catch((error) => error.extras.fields);
    const { start, end } = detailsIn(24);

    expect(await refused({ start: end, end: start })).toMatchObject([{ field: 'end' }]);
    expect(await refused({ signupCloses: end })).toMatchObject([{ field: 'signupCloses' }]);
    expect(await refused({ signupOpens: start })).toMatchObject([{ field: 'signupOpens' }]);
    expect(await refused({ start: '2020-01-01T09:00:00.000Z' })).toMatchObject([{ field: 'start' }]);
  });
});

describe('a mark of the roll', () => {
  test('is taken back: nothing is known again, the completion goes, and both words are kept', async () => {
    const { service, now } = await aDesk();
    const mark = (minutes: number | null) =>
      service.callRoll(CHRIS, { id: now.id, marks: [{ person: HILDA.person, minutes }] });

    const marked = await mark(60);
    const undone = await mark(null);

    expect(marked.people[0]).toMatchObject({ mark: { minutes: 60 }, isCompleted: true });
    expect(undone.people[0]).toMatchObject({
      ...{ mark: null, isCompleted: false },
      marks: [{ isTakenBack: false }, { isTakenBack: true, minutes: null }],
    });
  });

  test('is still missing of who checked in where minutes count: the code does not say how long', async () => {
    const { service, now } = await aDesk();
    const { code } = await service.seeRoll(CHRIS, now);

    await service.checkIn(HILDA, { id: now.id, code });

    expect((await service.seeDesk(CHRIS)).underWay).toMatchObject([{ numbers: { booked: 2, marked: 0 } }]);
  });

  test('leaves what the check-in code said when it is taken back', async () => {
    const { service, now } = await aDesk();
    const { code, takesCode } = await service.seeRoll(CHRIS, now);
    await service.checkIn(HILDA, { id: now.id, code });
    await service.callRoll(CHRIS, { id: now.id, marks: [{ person: HILDA.person, minutes: 0 }] });

    const roll = await service.callRoll(CHRIS, {
      id: now.id,
      marks: [{ person: HILDA.person, minutes: null }],
    });

    expect(takesCode).toBe(true);
    expect(roll.people[0]).toMatchObject({ mark: { source: 'code' } });
  });

  test('can be set of who has a seat, and never of oneself; the roll says why it is closed', async () => {
    const { service, small, clock } = await aDesk();
    const before = await service.seeRoll(CHRIS, small);
    clock.advance(26 * HOUR);

    const roll = await service.seeRoll(CHRIS, small);
    clock.advance(15 * DAY);
    const late = await service.seeRoll(CHRIS, small);

    expect(before).toMatchObject({ closed: 'not_begun', can: { mark: false }, takesCode: true });
    expect(roll).toMatchObject({ closed: null, takesCode: false });
    expect(roll.people.map(({ person, can }) => [person.name, can.mark])).toEqual([
      ['Hilda', true],
      ['Harry', false],
    ]);
    expect(late).toMatchObject({ closed: 'roll_closed', people: [{ can: { mark: false } }, {}] });
  });

  test('is not offered to the digital lead of themselves', async () => {
    const { service, detailsIn, course, clock } = await trainingWorld();
    const { id } = await course();
    const led = await service.planSession(CHRIS, { course: id, ...detailsIn(1) });
    await service.joinSession(DANA, led);
    clock.advance(HOUR);

    expect((await service.seeRoll(DANA, led)).people).toMatchObject([{ can: { mark: false } }]);
    expect((await service.seeRoll(CHRIS, led)).people).toMatchObject([{ can: { mark: true } }]);
  });
});
