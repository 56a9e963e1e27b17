import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { HeatCell, HeatMap, HeatMapInput } from '../../api/skills/heat-map.contract.ts';
import { ADA, COUNCILLOR, DINA, MANAGER, refusalOf, type SkillsWorld, skillsWorld } from './build.ts';
import { idOf, joined, people } from './council.ts';

const HR: Viewer = { ...ADA, roles: ['HR'] };

let world: SkillsWorld;
beforeEach(async () => {
  world = await skillsWorld();
});

const map = async (input: HeatMapInput = {}): Promise<NonNullable<HeatMap['figures']>> => {
  const { figures } = await world.service.seeHeatMap(DINA, input);
  if (!figures) throw new Error('no figures were taken');
  return figures;
};
const cellOf = async (name: string, column: number, input: HeatMapInput = {}): Promise<HeatCell> => {
  const { rows } = await map(input);
  const cell = rows.find((row) => row.name === name)?.cells[column];
  if (!cell) throw new Error(`no row of ${name}`);
  return cell;
};

/** Figures of two departments that may be told, beside one of three people. */
const releasedBeside = async (few: string): Promise<void> => {
  await joined(world, [
    ...people(few, [
      { count: 2, level: 2 },
      { count: 1, level: 1 },
    ]),
    ...people('Parks', [
      { count: 9, level: 2 },
      { count: 5, level: 0 },
    ]),
    ...people('Housing', [
      { count: 15, level: 3 },
      { count: 15, level: 0 },
    ]),
  ]);
  await world.service.releaseFigures();
};

describe('the heat map', () => {
  test('has nothing to show before the first figures, and says so', async () => {
    const { figures, columns } = await world.service.seeHeatMap(DINA, {});

    expect(figures).toBeNull();
    expect(columns.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  test('tells for each department who meets what is asked, with coverage, interval and date', async () => {
    await joined(world, [
      ...people('Parks', [{ count: 12, level: 2 }, { count: 8, level: 0 }, { count: 20 }]),
      ...people('Housing', [
        { count: 15, level: 3 },
        { count: 15, level: 1 },
      ]),
    ]);
    await world.service.releaseFigures();

    const cell = await cellOf('Parks', 0);

    // 12 of 20 assessed among 40: Wilson with z²·(40−20)/39, worked by hand.
    expect(cell).toMatchObject({
      ...{ suppressed: false, eligible: 40, assessed: 20, coverage: 0.5, met: 12 },
      ...{ levels: [8, 0, 12, 0, 0], middle: 2, evidence: { S: 20, K: 0, O: 0, A: 0 } },
      at: world.clock.now(),
    });
    if (cell.suppressed) throw new Error('kept back');
    expect(cell.share).toMatchObject({ share: 0.6, isIndicative: true });
    expect(cell.share?.low).toBeCloseTo(0.4441, 4);
    expect(cell.share?.high).toBeCloseTo(0.738, 4);
    expect((await map()).card).toMatchObject({ k: 5, framework: '2026.1', requirements: 1 });
  });

  test('tells how the same people have changed since their first assessment, and where that is chance', async () => {
    await joined(world, [
      ...people('Parks', [
        { count: 6, level: 2, first: 1 },
        { count: 6, level: 1, first: 1 },
        { count: 3, level: 1 },
      ]),
      ...people('Housing', [
        { count: 10, level: 2, first: 2 },
        { count: 5, level: 1 },
      ]),
    ]);
    await world.service.releaseFigures();

    const [parks, housing] = [await cellOf('Parks', 0), await cellOf('Housing', 0)];

    // Six of twelve one level up: mean 0.5, t(11) = 2.201, standard error √(3/11/12) = 0.1508.
    expect(parks).toMatchObject({ change: { paired: 12, lost: 3, mean: 0.5, verdict: 'better' } });
    expect(parks.suppressed || parks.change.suppressed || parks.change.interval?.low).toBeCloseTo(0.1682, 3);
    expect(housing).toMatchObject({ change: { paired: 10, mean: 0, verdict: 'no_reliable_difference' } });
  });

  test('keeps back a department of few, and another with it, so that no total gives it away', async () => {
    await releasedBeside('Legal');

    const { rows } = await map();

    expect(rows.map(({ name, cells }) => [name, cells[4]])).toEqual([
      ['Housing', expect.objectContaining({ suppressed: false, assessed: 30, met: 15 })],
      ['Legal', { suppressed: true, reason: 'few_staff' }],
      ['Parks', { suppressed: true, reason: 'protects_people' }],
    ]);
  });

  test('opens a department by its teams for a digital lead, each named by who manages it', async () => {
    const [red, blue] = [idOf('mona'), idOf('other')];
    await joined(world, [
      ...people('Parks', [{ count: 6, level: 2 }, { count: 4, level: 0 }, { count: 2 }], red),
      ...people(
        'Parks',
        [
          { count: 9, level: 3 },
          { count: 4, level: 0 },
        ],
        blue,
      ),
    ]);
    await world.service.releaseFigures();

    const { rows, whole } = await map({ department: 'Parks', area: 'E' });

    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      [red, 'Mona'],
      [blue, 'Someone'],
    ]);
    expect(rows[0]?.cells[0]).toMatchObject({ eligible: 12, assessed: 10, met: 6 });
    expect(whole.cells[0]).toMatchObject({ eligible: 25, assessed: 23, met: 15 });
  });

  test('tells in a file what the page tells, with [c] for what is kept back', async () => {
    await releasedBeside('=Legal');

    const { csv } = await world.service.exportHeatMap(DINA, {});

    const lines = csv.split('\r\n');
    expect(lines.find((line) => line.startsWith("'=Legal,A"))).toMatch(/^'=Legal,A [^,]*(,\[c\]){20,}$/);
    expect(lines.find((line) => line.startsWith('Housing,E'))).toMatch(/,30,30,1,15,0\.5,0\.5,0\.5,/);
  });

  test('is first made once somebody has told of their skills', async () => {
    await world.service.releaseFiguresWhenDue();
    expect((await world.service.seeHeatMap(DINA, {})).figures).toBeNull();

    await joined(world, people('Parks', [{ count: 6, level: 2 }]));
    await world.service.releaseFiguresWhenDue();

    expect((await world.service.seeHeatMap(DINA, {})).figures).not.toBeNull();
  });

  test('of another day keeps a figure until five people have moved', async () => {
    await joined(world, [
      ...people('Parks', [
        { count: 20, level: 2 },
        { count: 10, level: 0 },
      ]),
      ...people('Housing', [
        { count: 20, level: 3 },
        { count: 10, level: 0 },
      ]),
    ]);
    await world.service.releaseFigures();
    const { change: _, ...first } = (await cellOf('Parks', 0)) as Extract<HeatCell, { suppressed: false }>;
    await joined(world, people('Parks', [{ count: 4, level: 1 }], idOf('new')));
    world.clock.advance(86_400_000);
    await world.service.releaseFiguresWhenDue();

    expect(await cellOf('Parks', 0)).toMatchObject(first);

    await joined(world, people('Parks', [{ count: 1, level: 1 }], idOf('last')));
    world.clock.advance(86_400_000);
    await world.service.releaseFiguresWhenDue();

    expect(await cellOf('Parks', 0)).toMatchObject({ assessed: 35 });
  });
});

describe('figures', () => {
  test.each([
    ['a digital lead', DINA],
    ['a manager', MANAGER],
    ['HR', HR],
  ])('of the council are for %s', async (_, viewer) => {
    expect((await world.service.seeHeatMap(viewer, {})).columns).toHaveLength(6);
  });

  test.each([
    ['staff', ADA],
    ['councillors', COUNCILLOR],
  ])('of the council are not for %s', async (_, viewer) => {
    expect(await refusalOf(world.service.seeHeatMap(viewer, {}))).toBe('not_allowed');
    expect(await refusalOf(world.service.exportHeatMap(viewer, {}))).toBe('not_allowed');
  });

  test.each([
    ['managers', MANAGER],
    ['HR', HR],
  ])('of a department’s teams are not for %s', async (_, viewer) => {
    expect(await refusalOf(world.service.seeHeatMap(viewer, { department: 'Parks' }))).toBe('not_allowed');
  });

  test('of a department nobody works in are not there', async () => {
    await joined(world, people('Parks', [{ count: 20, level: 2 }]));
    await world.service.releaseFigures();

    expect((await world.service.seeHeatMap(DINA, { department: 'Nowhere' })).figures).toBeNull();
  });
});
