import { describe, expect, test } from 'vitest';
import { DANA, DAY, HARRY, HILDA, SAM, type TrainingWorld, trainingWorld } from './build.ts';

const WEEK = 7 * 24;

/** By person: a session and a seat are two records, and either may reach its calendar first. */
const inOrder = ({ entries }: Pick<TrainingWorld['calendar'], 'entries'>) =>
  entries().toSorted((a, b) => a.person.localeCompare(b.person));

describe('calendars', () => {
  test('hold one entry of who leads a session and one for each seat, and none for who waits', async () => {
    const { service, plan, calendar, deliver } = await trainingWorld();
    const { id } = await plan({ capacity: 1 });
    await service.joinSession(HILDA, { id });
    await service.joinSession(HARRY, { id });

    await deliver();

    const entries = inOrder(calendar);
    expect(entries.map(({ person }) => person)).toEqual([DANA.person, HILDA.person]);
    expect(entries[1]).toMatchObject({
      ...{ subject: 'Training: Spreadsheets', location: 'Room 1', showAs: 'busy' },
      time: { from: '2026-12-01T09:30', to: '2026-12-01T10:30', zone: 'Europe/London' },
      body: `See it in Guildhall: https://guildhall.example/training/sessions/${id}`,
    });
  });

  test('follow another time in place, and a seat to who moves up', async () => {
    const { service, plan, calendar, deliver, detailsIn } = await trainingWorld();
    const { id } = await plan({ capacity: 1 });
    for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, { id });
    await deliver();

    await service.changeSession(DANA, { id, rev: 1, ...detailsIn(WEEK + 1, { capacity: 1 }) });
    await deliver();
    const moved = calendar.entries().map(({ time }) => time.from);
    const made = calendar.made();
    await service.leaveSession(HILDA, { id });
    await deliver();

    expect([moved, made]).toEqual([['2026-12-01T10:30', '2026-12-01T10:30'], 2]);
    expect(calendar.entries().map(({ person }) => person)).toEqual([DANA.person, HARRY.person]);
  });

  test('are empty again once the session is cancelled, also where that was never delivered before', async () => {
    const { service, plan, calendar, deliver } = await trainingWorld();
    const one = await plan();
    const other = await plan({}, WEEK + 2);
    await service.joinSession(HILDA, one);
    await deliver();

    await service.joinSession(HARRY, other);
    for (const { id } of [one, other]) await service.cancelSession(DANA, { id, rev: 1, reason: 'Flooded' });
    await deliver();
    await deliver();

    expect(calendar.entries()).toEqual([]);
  });

  test('hold the Teams meeting of a session online, and everybody with a seat is told where to join', async () => {
    const { service, plan, calendar, deliver, clock } = await trainingWorld();
    const { id } = await plan({ isOnline: true, place: { site: null, room: '' } });
    await service.joinSession(HILDA, { id });

    await deliver();

    const [led, seat] = inOrder(calendar);
    expect(led).toMatchObject({ isOnline: true, location: 'Online' });
    // Whoever writes over the text of a meeting takes the meeting away.
    expect(led).not.toHaveProperty('body');
    const { joinUrl } = await service.seeSession(HILDA, { id });
    expect(joinUrl).toMatch(/^https:\/\/teams\.example\//);
    expect(seat?.body).toContain(`Join online: ${joinUrl}`);
    expect((await service.seeSession(SAM, { id })).joinUrl).toBeNull();
    clock.advance(8 * DAY);
    expect((await service.seeSession(HILDA, { id })).joinUrl, 'it is over').toBeNull();
  });
});

describe('a reminder', () => {
  test('comes once, a day before, to who has a seat, and again only for another day', async () => {
    const { service, plan, told, clock, runJobs, detailsIn } = await trainingWorld();
    const { id } = await plan({ capacity: 1 });
    for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, { id });
    await runJobs();
    clock.advance(6.5 * DAY);

    await runJobs();
    await runJobs();
    const reminded = await told(HILDA);
    await service.changeSession(DANA, { id, rev: 1, ...detailsIn(20, { capacity: 1 }) });
    await runJobs();

    expect(reminded).toEqual(['joined', 'reminded']);
    expect(await told(HILDA)).toEqual(['joined', 'reminded', 'session_changed', 'reminded']);
    expect(await told(HARRY)).not.toContain('reminded');
  });
});

describe('a plan', () => {
  test('names what somebody lacks, the most urgent first, with sessions, links and champions that help', async () => {
    const { service, plan, course, gaps } = await trainingWorld();
    const { id } = await plan();
    await plan({ department: 'Housing' }, WEEK + 3);
    await course({ links: [{ title: 'Sums', url: 'https://learn.example/sums', minutes: 10 }] });
    const nominated = await service.nominateChampion(HARRY, { skills: ['C4'], hoursPerMonth: 4 });
    await service.moveNomination(DANA, { id: nominated.id, verb: 'agree', rev: 1 });
    await service.moveNomination(DANA, { id: nominated.id, verb: 'appoint', rev: 2 });
    gaps.push({ skill: 'C4', effective: 1, required: 2, essential: true });
    gaps.push({ skill: 'A1', effective: null, required: 1, essential: false });

    const own = (await service.seePlan(HILDA)).gaps;
    const elsewhere = (await service.seePlan(SAM)).gaps;

    expect(own).toMatchObject([
      {
        ...{ skill: 'C4', effective: 1, required: 2, links: [{ title: 'Sums', minutes: 10 }] },
        champions: [{ name: 'Harry' }],
      },
      { skill: 'A1', sessions: [], links: [], champions: [] },
    ]);
    expect(own[0]?.sessions).toHaveLength(2);
    expect(elsewhere[0]).toMatchObject({ sessions: [{ id }] });
  });
});
