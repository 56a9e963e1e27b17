import { describe, expect, test } from 'vitest';
import { COUNCILLOR, DANA, HARRY, HILDA, outcome, SAM, trainingWorld } from './build.ts';

const OFFER = { skills: ['C4' as const, 'E2' as const], hoursPerMonth: 6 };

describe('a champion', () => {
  test('is nominated, asked, agreed to by their manager and appointed, each in turn', async () => {
    const { service } = await trainingWorld();
    const { id, state } = await service.nominateChampion(SAM, { ...OFFER, person: HILDA.person });
    const move = (viewer: typeof SAM, verb: 'consent' | 'agree' | 'appoint', rev: number) =>
      outcome(service.moveNomination(viewer, { id, verb, rev }));

    expect(state).toBe('nominated');
    expect(await move(HARRY, 'agree', 1)).toBe('not_possible_now');
    expect(await move(DANA, 'appoint', 1)).toBe('not_possible_now');
    expect(await move(HILDA, 'consent', 1)).toBe('done');
    expect((await service.listNominations(HARRY)).waiting.map((one) => one.id)).toEqual([id]);
    expect((await service.listNominations(DANA)).waiting).toEqual([]);
    expect(await move(HARRY, 'agree', 2)).toBe('done');
    expect(await move(HILDA, 'appoint', 3)).toBe('not_possible_now');
    expect(await move(DANA, 'appoint', 2)).toBe('changed_meanwhile');
    expect(await move(DANA, 'appoint', 3)).toBe('done');
    expect((await service.listChampions(SAM, { skill: 'E2' })).champions).toEqual([
      {
        ...{ person: { id: HILDA.person, name: 'Hilda' }, department: 'Housing', ...OFFER, to: null },
        contact: {
          mail: null,
          chat: 'https://teams.microsoft.com/l/chat/0/0?users=Hilda%40council.example',
        },
      },
    ]);
  });

  test('is told who nominated them and why, as are those who decide', async () => {
    const { service } = await trainingWorld();
    const why = 'Everybody asks her already';
    await service.nominateChampion(SAM, { ...OFFER, person: HILDA.person, why });
    await service.nominateChampion(HARRY, OFFER);

    expect((await service.listNominations(HILDA)).waiting).toMatchObject([
      { why, nominatedBy: { name: 'Sam' } },
    ]);
    expect((await service.listNominations(HARRY)).own).toMatchObject([{ why: null }]);
  });

  test('who nominates themselves has consented, and without a known manager the digital lead agrees', async () => {
    const { service } = await trainingWorld();
    const own = await service.nominateChampion(HARRY, OFFER);

    expect(own.state).toBe('consented');
    expect(await outcome(service.nominateChampion(SAM, { ...OFFER, person: HARRY.person }))).toBe(
      'already_nominated',
    );
    const agreed = await service.moveNomination(DANA, { id: own.id, verb: 'agree', rev: 1 });
    expect(agreed.can.move).toEqual(['appoint', 'decline']);
  });

  test('is appointed with a reason for what nobody has confirmed that they master, which the two of them read', async () => {
    const { service, confirmed } = await trainingWorld();
    confirmed.splice(0, confirmed.length, 'E2');
    const { id } = await service.nominateChampion(HILDA, OFFER);
    const agreed = await service.moveNomination(HARRY, { id, verb: 'agree', rev: 1 });
    const [waits] = (await service.listNominations(DANA)).waiting;
    const appoint = (reason?: string) =>
      service.moveNomination(DANA, { id, verb: 'appoint', rev: 2, ...(reason && { reason }) });

    expect(agreed.mastery, 'a manager is told nothing of it').toBeNull();
    expect(waits?.mastery).toEqual({ unconfirmed: ['C4'], reason: null });
    expect(await outcome(appoint())).toBe('reason_needed');
    expect((await appoint('Everybody asks her')).state).toBe('appointed');
    const [own] = (await service.listNominations(HILDA)).own;
    expect(own?.mastery).toEqual({ unconfirmed: ['C4'], reason: 'Everybody asks her' });
  });

  test('needs no reason where others have confirmed all that they offer', async () => {
    const { service, confirmed } = await trainingWorld();
    confirmed.splice(0, confirmed.length, ...OFFER.skills);
    const { id } = await service.nominateChampion(HILDA, OFFER);
    await service.moveNomination(HARRY, { id, verb: 'agree', rev: 1 });

    expect((await service.moveNomination(DANA, { id, verb: 'appoint', rev: 2 })).mastery).toEqual({
      ...{ unconfirmed: [], reason: null },
    });
  });

  test('ends it whenever they like, and is found no more', async () => {
    const { service } = await trainingWorld();
    const { id } = await service.nominateChampion(HARRY, OFFER);
    await service.moveNomination(DANA, { id, verb: 'agree', rev: 1 });
    await service.moveNomination(DANA, { id, verb: 'appoint', rev: 2, to: '2027-04-01' });
    const { champions } = await service.listChampions(SAM, {});

    await service.moveNomination(HARRY, { id, verb: 'end', rev: 3 });

    expect(champions).toMatchObject([{ to: '2027-04-01' }]);
    expect((await service.listChampions(SAM, {})).champions).toEqual([]);
    expect((await service.nominateChampion(HARRY, OFFER)).state).toBe('consented');
  });

  test('is no councillor, works in a department, and what goes on about them is their own people’s', async () => {
    const { service } = await trainingWorld();
    const { id } = await service.nominateChampion(HILDA, OFFER);

    expect(await outcome(service.nominateChampion(SAM, { ...OFFER, person: COUNCILLOR.person }))).toBe(
      'not_staff',
    );
    expect(await outcome(service.nominateChampion(SAM, OFFER))).toBe('no_department');
    expect(await outcome(service.nominateChampion(COUNCILLOR, OFFER))).toBe('not_allowed');
    expect(await outcome(service.moveNomination(SAM, { id, verb: 'decline', rev: 1 }))).toBe('not_found');
    expect(await outcome(service.moveNomination(HILDA, { id, verb: 'decline', rev: 1 }))).toBe('done');
  });

  test('who leaves the council is nominated no more', async () => {
    const { service, leaves } = await trainingWorld();
    await service.nominateChampion(HILDA, OFFER);

    await leaves(HILDA);

    expect((await service.listNominations(HARRY)).waiting).toEqual([]);
  });
});

describe('coverage', () => {
  test('shows each department with its champions and hours by skill, also where there is nobody', async () => {
    const { service } = await trainingWorld();
    const { id } = await service.nominateChampion(HARRY, OFFER);
    await service.moveNomination(DANA, { id, verb: 'agree', rev: 1 });
    await service.moveNomination(DANA, { id, verb: 'appoint', rev: 2 });

    const { departments } = await service.seeCoverage(SAM);

    expect(departments).toMatchObject([
      { department: 'Housing', staff: 3, champions: 1, hoursPerMonth: 6 },
      { department: 'Planning', staff: 2, champions: 0, hoursPerMonth: 0 },
    ]);
    const here = departments[0]?.skills.filter(({ champions }) => champions > 0).map(({ skill }) => skill);
    expect(here).toEqual(['C4', 'E2']);
    expect(departments[1]?.skills).toHaveLength(24);
    expect(await outcome(service.seeCoverage(COUNCILLOR))).toBe('not_allowed');
  });
});
