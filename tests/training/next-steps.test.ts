import { describe, expect, test } from 'vitest';
import { DANA, HARRY, HILDA, SAM, trainingWorld } from './build.ts';

const LINK = { title: 'Sums in ten minutes', url: 'https://learn.example.gov.uk/sums', minutes: 10 };

describe('what helps with a skill', () => {
  test('is the next sessions, what can be learned alone and champions, skill by skill', async () => {
    const world = await trainingWorld();
    const { id } = await world.course({ links: [LINK] });
    const soon = await world.service.planSession(DANA, { course: id, ...world.detailsIn(7 * 24) });
    const online = world.detailsIn(48, { isOnline: true, place: { site: null, room: '' } });
    await world.service.planSession(DANA, { course: id, ...online });
    const offer = { skills: ['C4' as const], hoursPerMonth: 6 };
    const { id: nomination } = await world.service.nominateChampion(HARRY, offer);
    await world.service.moveNomination(DANA, { id: nomination, verb: 'agree', rev: 1 });
    await world.service.moveNomination(DANA, { id: nomination, verb: 'appoint', rev: 2 });

    const steps = await world.service.nextSteps(HILDA, ['C4', 'E2']);

    expect(steps.map(({ skill }) => skill)).toEqual(['C4', 'E2']);
    expect(steps[0]?.sessions.map(({ title, place }) => [title, place])).toEqual([
      ['Spreadsheets', 'Online'],
      ['Spreadsheets', 'Room 1'],
    ]);
    expect(steps[0]?.sessions[1]).toMatchObject({ id: soon.id, start: soon.start });
    expect(steps[0]?.links).toEqual([{ id: expect.any(String), title: LINK.title, minutes: 10 }]);
    expect(steps[0]?.champions).toEqual([{ id: HARRY.person, name: 'Harry' }]);
    // Nothing helps with it yet, and that is said.
    expect(steps[1]).toEqual({ skill: 'E2', sessions: [], links: [], champions: [] });
  });

  test('is no session for another department, and no more than a handful of skills at once', async () => {
    const world = await trainingWorld();
    await world.plan({ department: 'Housing' });

    const [here] = await world.service.nextSteps(HILDA, ['C4']);
    const [elsewhere] = await world.service.nextSteps(SAM, ['C4']);
    const many = await world.service.nextSteps(SAM, ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C4']);

    expect([here?.sessions.length, elsewhere?.sessions.length]).toEqual([1, 0]);
    expect(many.map(({ skill }) => skill)).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3']);
  });
});
