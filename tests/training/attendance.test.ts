import { describe, expect, test } from 'vitest';
import { SESSION_COMPLETED } from '../../api/training/events.ts';
import { COUNCILLOR, DANA, DAY, HARRY, HILDA, HOUR, outcome, SAM, trainingWorld } from './build.ts';

/** An hour with Hilda, Harry and a councillor in it; Sam waits. It begins in two hours. */
const anHour = async (evidence: 'minutes' | 'check_in' = 'minutes') => {
  const world = await trainingWorld();
  const { id: course } = await world.course({ evidence });
  const { id } = await world.service.planSession(DANA, { course, ...world.detailsIn(2, { capacity: 3 }) });
  for (const viewer of [HILDA, HARRY, COUNCILLOR, SAM]) await world.service.joinSession(viewer, { id });
  const mark = (viewer: typeof HILDA, minutes: number, by = DANA) =>
    world.service.callRoll(by, { id, marks: [{ person: viewer.person, minutes }] });
  const rollOf = async (viewer: typeof HILDA) =>
    (await world.service.seeRoll(DANA, { id })).people.find(({ person }) => person.id === viewer.person);
  return { ...world, id, mark, rollOf };
};

describe('the roll', () => {
  test('is called from the beginning of the session on, by who leads it, of who has a seat', async () => {
    const { mark, service, id, clock } = await anHour();

    expect(await outcome(mark(HILDA, 60))).toBe('not_begun');
    expect(await outcome(service.seeRoll(HILDA, { id }))).toBe('not_allowed');
    clock.advance(2 * HOUR);
    expect(await outcome(mark(HILDA, 60, HARRY))).toBe('not_allowed');
    expect(await outcome(mark(SAM, 60))).toBe('not_signed_up');
    expect(await outcome(mark(HILDA, 60))).toBe('done');
    clock.advance(15 * DAY);
    expect(await outcome(mark(HILDA, 0))).toBe('roll_closed');
  });

  test('takes somebody who was not marked for unknown, not for absent', async () => {
    const { mark, rollOf, clock } = await anHour();
    clock.advance(2 * HOUR);

    await mark(HILDA, 0);

    expect(await rollOf(HILDA)).toMatchObject({ mark: { source: 'manual', minutes: 0 }, isCompleted: false });
    expect(await rollOf(HARRY)).toMatchObject({ mark: null, marks: [], isCompleted: false });
  });

  test('lets nobody mark themselves, also not the digital lead', async () => {
    const { service, course, detailsIn, clock } = await trainingWorld();
    const { id: of } = await course();
    const led = await service.planSession(DANA, { course: of, ...detailsIn(2), lead: HARRY.person });
    await service.joinSession(DANA, led);
    clock.advance(2 * HOUR);
    const { code } = await service.seeRoll(DANA, led);
    const itself = (viewer: typeof DANA) =>
      outcome(service.callRoll(viewer, { id: led.id, marks: [{ person: viewer.person, minutes: 60 }] }));

    expect(await itself(DANA)).toBe('own_mark');
    expect(await itself(HARRY)).toBe('own_mark');
    expect(await outcome(service.checkIn(HARRY, { id: led.id, code }))).toBe('own_mark');
  });
});

describe('the check-in code', () => {
  test('is known to who leads the session alone, and is taken while the session lasts', async () => {
    const { service, id, clock } = await anHour('check_in');
    const { code } = await service.seeRoll(DANA, { id });
    const seen = JSON.stringify(await service.seeSession(HILDA, { id }));

    expect(code).toMatch(/^\d[0-9A-Z]{5}$/);
    expect(seen).not.toContain(code);
    expect(await outcome(service.checkIn(HILDA, { id, code }))).toBe('not_begun');
    clock.advance(2 * HOUR);
    expect(await outcome(service.checkIn(HILDA, { id, code: 'NOTIT1' }))).toBe('wrong_code');
    expect(await outcome(service.checkIn(SAM, { id, code }))).toBe('not_signed_up');
    expect(await service.checkIn(HILDA, { id, code: code.toLowerCase() })).toEqual({ id, isCompleted: true });
    clock.advance(HOUR);
    expect(await outcome(service.checkIn(HARRY, { id, code }))).toBe('roll_closed');
  });

  test('does not say how long somebody stayed, and is overruled by who was in the room', async () => {
    const { service, id, mark, rollOf, clock } = await anHour('minutes');
    clock.advance(2 * HOUR);
    const { code } = await service.seeRoll(DANA, { id });
    await mark(HILDA, 50);

    await service.checkIn(HILDA, { id, code });
    await service.checkIn(HARRY, { id, code });

    expect(await rollOf(HILDA)).toMatchObject({
      ...{ mark: { source: 'manual', minutes: 50 }, isCompleted: true },
      marks: [{ source: 'manual' }, { source: 'code' }],
    });
    expect(await rollOf(HARRY)).toMatchObject({
      mark: { source: 'code', minutes: null },
      isCompleted: false,
    });
  });
});

describe('the page of a session', () => {
  test('lets those with a seat check in while it lasts, and tells each what is known of them alone', async () => {
    const { service, id, mark, clock } = await anHour('check_in');
    const attendanceOf = async (viewer: typeof HILDA) =>
      (await service.seeSession(viewer, { id })).attendance;
    const before = await attendanceOf(HILDA);
    clock.advance(2 * HOUR);
    const { code } = await service.seeRoll(DANA, { id });
    const now = [await attendanceOf(HILDA), await attendanceOf(SAM), await attendanceOf(DANA)];
    await service.checkIn(HILDA, { id, code });
    await mark(HARRY, 0);

    const [hilda, harry] = [await attendanceOf(HILDA), await attendanceOf(HARRY)];
    clock.advance(HOUR);

    expect(before).toEqual({ mark: null, completion: null, canCheckIn: false });
    expect(now.map(({ canCheckIn }) => canCheckIn)).toEqual([true, false, false]);
    expect(hilda).toMatchObject({ mark: { source: 'code' }, completion: expect.stringMatching(/^cmp_/) });
    expect(harry).toMatchObject({ mark: { source: 'manual', minutes: 0 }, completion: null });
    expect((await attendanceOf(COUNCILLOR)).canCheckIn).toBe(false);
  });
});

describe('a completion', () => {
  test('takes three quarters of the time, is told once, and goes when the mark is put right', async () => {
    const { mark, service, id, facts, clock } = await anHour();
    clock.advance(2 * HOUR);
    const completed = async () => (await service.seePlan(HILDA)).completed.length;

    await mark(HILDA, 44);
    const tooShort = await completed();
    await mark(HILDA, 45);
    await mark(HILDA, 60);
    const done = await service.seePlan(HILDA);
    const told = await facts(SESSION_COMPLETED);
    await mark(HILDA, 0);

    expect(tooShort).toBe(0);
    expect(done.completed).toMatchObject([{ title: 'Spreadsheets', skills: [{ skill: 'C4' }] }]);
    expect(told).toBe(1);
    expect(await completed()).toBe(0);
    expect(await outcome(service.seeRoll(DANA, { id }))).toBe('done');
  });

  test('has a certificate, which is its owner’s alone', async () => {
    const { mark, service, clock } = await anHour();
    clock.advance(2 * HOUR);
    await mark(COUNCILLOR, 60);
    const [done] = (await service.seePlan(COUNCILLOR)).completed;
    if (!done) throw new Error('nothing was completed');

    expect(await service.seeCertificate(COUNCILLOR, done)).toMatchObject({
      ...{ name: 'Carla', title: 'Spreadsheets', minutes: 60, source: 'manual', lead: { name: 'Dana' } },
    });
    expect(await outcome(service.seeCertificate(DANA, done))).toBe('not_found');
  });
});

describe('the page of a session that is over', () => {
  test('says how the skills it taught changed for those who completed it, once nobody can be put on its roll or off it', async () => {
    const { mark, service, id, clock } = await anHour();
    clock.advance(2 * HOUR);
    await mark(HILDA, 60);
    const before = await service.seeSession(SAM, { id });
    clock.advance(HOUR);

    const after = await service.seeSession(SAM, { id });

    expect(before.changes).toEqual([]);
    expect(after.changes).toEqual([{ skill: 'C4', figure: null }]);
    clock.advance(14 * DAY);
    const { changes } = await service.seeSession(SAM, { id });
    expect(changes).toMatchObject([{ skill: 'C4', figure: { paired: 1 } }]);
  });
});

describe('what is learned alone', () => {
  test('is noted when it is opened, which is not to have done it', async () => {
    const { service, course } = await trainingWorld();
    const link = { title: 'Sums', url: 'https://learn.example/sums', minutes: 10 };
    const { links, id } = await course({ links: [link] });
    const [{ id: made } = { id: 'lnk_' as const }] = links;

    const opened = await service.openLink(HILDA, { id: made });
    const before = await service.seePlan(HILDA);
    await service.sayDone(HILDA, { id: made, done: 'yes' });
    const said = await service.seePlan(HILDA);
    await service.sayDone(HILDA, { id: made, done: 'no' });

    expect(opened.url).toBe(link.url);
    expect(JSON.stringify(await service.seeCourse(HILDA, { id }))).not.toContain(link.url);
    expect(before.links).toMatchObject([{ title: 'Sums', doneAt: null }]);
    expect(said.links[0]?.doneAt).not.toBeNull();
    expect(said.completed).toEqual([]);
    expect((await service.seePlan(HILDA)).links).toMatchObject([{ doneAt: null }]);
    expect((await service.seePlan(SAM)).links).toEqual([]);
  });
});
