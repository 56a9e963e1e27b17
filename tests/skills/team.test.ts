import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { TEAM_READ } from '../../api/skills/team.service.ts';
import {
  ADA,
  assess,
  COUNCILLOR,
  DINA,
  looks,
  MANAGER,
  refusalOf,
  type SkillsWorld,
  skillsWorld,
} from './build.ts';

const SAYS = { else: 'with_help', E2: 'alone' } as const;

/** The same people and records, under the other choice of the council. */
const under = (world: SkillsWorld, lane: 'named' | 'aggregate') => ({
  ...world,
  service: world.roomWith(lane).service,
});
const rowOf = async ({ service }: Pick<SkillsWorld, 'service'>, { name }: Viewer) =>
  (await service.seeTeam(MANAGER)).people.find(({ person }) => person.name === name);

describe('a manager', () => {
  test('sees level, what is asked for and the gap of a report who was told so, and no more', async () => {
    const world = await skillsWorld();
    await assess(world, ADA, { says: SAYS, checks: 'wrong' });

    const row = await rowOf(world, ADA);

    const mine = await world.service.mySkills(ADA);
    expect(mine.skills.find(({ skill }) => skill === 'E2')).toMatchObject({
      claim: 4,
      effective: 1,
      letter: 'K',
    });
    expect(row?.levels?.skills.find(({ skill }) => skill === 'E2')).toEqual({
      ...{ skill: 'E2', title: expect.any(String), area: 'E', effective: 1, essential: 2, gap: 1 },
      isNotTheirJob: false,
    });
    expect(row?.levels?.baseline).toBe('below');
    expect(JSON.stringify(row)).not.toMatch(/claim|letter|checked|alone|with_help|asm_/);
  });

  test('finds the staff of the team by name, no councillor, and nothing of who has not answered', async () => {
    const world = await skillsWorld();
    await assess(world, ADA, { says: SAYS });

    const { people, answered } = await world.service.seeTeam(MANAGER);

    expect(people.map(({ person, levels }) => [person.name, levels !== null])).toEqual([
      ['Abe', false],
      ['Ada', true],
    ]);
    // How many of two people answered would tell who.
    expect(answered).toBeNull();
  });

  test('sees nothing that was answered while it was to be shown in figures alone', async () => {
    const world = await skillsWorld({ lane: 'aggregate' });
    await assess(world, ADA, { says: SAYS });

    expect(await rowOf(under(world, 'named'), ADA)).toMatchObject({ levels: null });

    await assess(under(world, 'named'), ADA, { says: SAYS, changed: ['E2'] });
    const row = await rowOf(under(world, 'named'), ADA);
    const shown = row?.levels?.skills.filter(({ effective }) => effective !== null).map(({ skill }) => skill);
    expect(shown).toContain('E2');
    expect(shown?.length).toBeLessThanOrEqual(12);
  });

  test('sees no level any more once the council shows figures alone', async () => {
    const world = await skillsWorld();
    await assess(world, ADA, { says: SAYS });

    const { lane, people } = await under(world, 'aggregate').service.seeTeam(MANAGER);

    expect(lane).toBe('aggregate');
    expect(people.map(({ levels }) => levels)).toEqual([null, null]);
  });

  test('is told of to whoever they looked at, each time, and to nobody else', async () => {
    const world = await skillsWorld();
    await assess(world, ADA, { says: SAYS });

    await world.service.seeTeam(MANAGER);
    await world.service.seeTeam(MANAGER);

    const look = { subject: ADA.person, what: TEAM_READ.id, by: MANAGER.person };
    expect((await world.store.read(looks)).rows).toMatchObject([look, look]);
  });
});

describe('nobody else', () => {
  test.each([ADA, DINA, COUNCILLOR])('has a team’s page: $name', async (viewer) => {
    const { service } = await skillsWorld();

    expect(await refusalOf(service.seeTeam(viewer))).toBe('not_allowed');
  });
});
