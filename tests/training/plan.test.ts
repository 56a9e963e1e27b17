import { describe, expect, test } from 'vitest';
import { COUNCILLOR, DANA, DAY, HILDA, HOUR, SAM, trainingWorld } from './build.ts';

const LINK = { title: 'Sums', url: 'https://learn.example/sums', minutes: 10 };
const C4 = { skill: 'C4', effective: 1, required: 2, essential: true } as const;

describe('what helps, in a person’s own plan', () => {
  test('says how they stand to each session and each link, and a seat can be had from there', async () => {
    const { service, plan, course, gaps } = await trainingWorld();
    gaps.push(C4);
    const { id } = await plan({ capacity: 1 });
    const [{ id: link } = { id: 'lnk_' as const }] = (await course({ links: [LINK] })).links;

    const before = (await service.seePlan(HILDA)).gaps[0];
    await service.joinSession(HILDA, { id });
    await service.sayDone(HILDA, { id: link, done: 'yes' });
    const after = (await service.seePlan(HILDA)).gaps[0];
    const another = (await service.seePlan(SAM)).gaps[0];

    expect(before?.sessions).toMatchObject([{ id, left: 1, own: null, can: { join: true } }]);
    expect(before?.links).toMatchObject([{ id: link, openedAt: null, doneAt: null }]);
    expect(after?.sessions).toMatchObject([{ id, left: 0, own: { state: 'booked' }, can: { join: false } }]);
    expect(after?.links[0]?.doneAt).not.toBeNull();
    expect(another?.sessions).toMatchObject([{ own: null, can: { join: true } }]);
    expect(another?.links[0]?.doneAt).toBeNull();
  });

  test('is shown for a handful of skills at once, and names the others', async () => {
    const { service, gaps } = await trainingWorld();
    gaps.push(C4);
    for (const skill of ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'] as const)
      gaps.push({ ...C4, skill, essential: false });

    const { gaps: first, later } = await service.seePlan(HILDA);

    expect(first.map(({ skill }) => skill)).toEqual(['C4', 'A1', 'A2', 'A3', 'B1', 'B2']);
    expect(later).toMatchObject([{ skill: 'B3', required: 2 }]);
  });

  test('asks nothing of a councillor, who has sessions and certificates all the same', async () => {
    const { service, plan, gaps } = await trainingWorld();
    gaps.push(C4);
    const session = await plan();
    await service.joinSession(COUNCILLOR, session);

    expect(await service.seePlan(COUNCILLOR)).toMatchObject({
      ...{ gaps: [], later: [], can: { check: false } },
      sessions: [{ id: session.id, own: { state: 'booked' } }],
    });
  });
});

describe('the invitation to check again', () => {
  test('comes with a completion, and goes once somebody has said anew what they can do', async () => {
    const { service, plan, clock, checks } = await trainingWorld();
    const { id } = await plan({ capacity: 3 });
    for (const viewer of [HILDA, COUNCILLOR]) await service.joinSession(viewer, { id });
    checks.push(clock.now());
    clock.advance(7 * DAY);
    const marks = [HILDA, COUNCILLOR].map(({ person }) => ({ person, minutes: 60 }));
    await service.callRoll(DANA, { id, marks });
    const isDueFor = async (viewer: typeof HILDA) =>
      (await service.seePlan(viewer)).completed.map(({ isCheckDue }) => isCheckDue);

    const due = await isDueFor(HILDA);
    const ofCouncillor = await isDueFor(COUNCILLOR);
    clock.advance(HOUR);
    checks.push(clock.now());

    expect(due).toEqual([true]);
    expect(ofCouncillor).toEqual([false]);
    expect(await isDueFor(HILDA)).toEqual([false]);
  });
});
