import { beforeEach, describe, expect, test } from 'vitest';
import { ABE, ADA, assess, MANAGER, type SkillsWorld, skillsWorld } from './build.ts';
import { joined, people } from './council.ts';

let world: SkillsWorld;
beforeEach(async () => {
  world = await skillsWorld({
    lane: 'aggregate',
    nextSteps: async (_, skills) =>
      skills.slice(0, 2).map((skill) => ({ skill, sessions: [], links: [], champions: [] })),
  });
  for (const { person } of [ADA, ABE]) world.work.set(person, { department: 'Parks', workStyle: 'static' });
});

/** A department beside them, large and mixed enough to be told. */
const others = [
  ...people('Parks', [
    { count: 12, level: 2 },
    { count: 8, level: 0 },
  ]),
  ...people('Housing', [
    { count: 15, level: 3 },
    { count: 15, level: 0 },
  ]),
];

describe('a manager who sees nobody by name', () => {
  test('sees who is asked and what for before there are any figures', async () => {
    const page = await world.service.seeTeam(MANAGER);

    expect(page).toMatchObject({ invited: 2, answered: null, around: null });
    expect(page.people.map(({ person, levels }) => [person.name, levels])).toEqual([
      ['Abe', null],
      ['Ada', null],
    ]);
    expect(page.required.find(({ skill }) => skill === 'A1')).toMatchObject({ level: 2, area: 'A' });
    expect(page.steps).toHaveLength(2);
  });

  test('sees the department where the team is too small to be told of', async () => {
    await joined(world, [...people('Parks', [{ count: 2, level: 0 }], MANAGER.person), ...others]);
    await world.service.releaseFigures();

    const { around, answered } = await world.service.seeTeam(MANAGER);

    expect(around).toMatchObject({ kind: 'department', row: { name: 'Parks' }, card: { k: 5 } });
    expect(around?.row.cells[0]).toMatchObject({ suppressed: false, assessed: 22 });
    expect(answered).toBeNull();
  });

  test('sees the council where the department is too small as well', async () => {
    await joined(world, [
      ...people('Parks', [{ count: 2, level: 0 }], MANAGER.person),
      ...people('Housing', [
        { count: 8, level: 3 },
        { count: 8, level: 0 },
      ]),
    ]);
    await world.service.releaseFigures();

    expect((await world.service.seeTeam(MANAGER)).around).toMatchObject({
      ...{ kind: 'council' },
      row: { cells: expect.arrayContaining([expect.objectContaining({ assessed: 18 })]) },
    });
  });

  test('sees the figures of the team itself where they may be told, and what helps where it is lowest', async () => {
    await joined(world, [
      ...people('Parks', [{ count: 7, level: 2 }, { count: 5, level: 0 }, { count: 3 }], MANAGER.person),
      ...others,
    ]);
    await world.service.releaseFigures();

    const { around, answered, steps } = await world.service.seeTeam(MANAGER);

    expect(around).toMatchObject({ kind: 'team', row: { name: 'Your team' } });
    expect(around?.row.cells[4]).toMatchObject({ suppressed: false, eligible: 15, assessed: 12, met: 7 });
    expect(answered).toBe(12);
    expect(steps).toHaveLength(2);
    expect(JSON.stringify(around)).not.toMatch(/per_(?!mona)/);
  });
});

describe('a manager who sees some by name', () => {
  test('sees no figures from which the others could be reckoned', async () => {
    await joined(world, [
      ...people(
        'Parks',
        [
          { count: 7, level: 2 },
          { count: 5, level: 0 },
        ],
        MANAGER.person,
      ),
      ...others,
    ]);
    await world.service.releaseFigures();
    const named = { ...world, service: world.roomWith('named').service };
    await assess(named, ADA, { says: { else: 'with_help' } });

    const { around, people: team } = await named.service.seeTeam(MANAGER);

    expect(team.filter(({ levels }) => levels !== null)).toHaveLength(1);
    expect(around).toMatchObject({ kind: 'department', row: { name: 'Parks' } });
  });
});
