import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import { NO_MANAGER } from './cube.contract.ts';
import { newestCube, type SkillsCube } from './cube.records.ts';
import type { HeatMap, HeatMapExport, HeatMapInput } from './heat-map.contract.ts';
import { exportedMap } from './heat-map.export.ts';
import { cardOf, columnsOf, type RowOf, rowOf } from './heat-map.views.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts } from './ports.ts';

/** Figures of skills for those who plan. They are read as they were released: no question changes what is told. */
export const heatMapService = (ports: SkillsPorts) => ({
  seeHeatMap: (viewer: Viewer, input: HeatMapInput): Promise<HeatMap> => heatMap(ports, viewer, input),

  /** The same figures and no other; what is suppressed stands as `[c]`. */
  exportHeatMap: async (viewer: Viewer, input: HeatMapInput): Promise<HeatMapExport> =>
    exportedMap(await heatMap(ports, viewer, input)),
});

const heatMap = async (
  ports: SkillsPorts,
  viewer: Viewer,
  { department, area }: HeatMapInput,
): Promise<HeatMap> => {
  demand(department === undefined ? skillsPolicy.seeFigures(viewer) : skillsPolicy.seeTeamFigures(viewer));
  const cube = await newestCube(ports.store, department);
  const columns = columnsOf(area);
  const asked = { department: department ?? null, area: area ?? null, columns: columns.columns };
  const can = skillsPolicy.seeTeamFigures(viewer) === 'yes' ? (['see_teams'] as const) : [];
  if (!cube) return { ...asked, figures: null, can };
  const name = department ?? 'The council';
  const rows = department === undefined ? departmentsIn(cube) : await teamsIn(ports, cube);
  // By name alone: any order by figures would tell of those that are kept back.
  const byName = rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const figures = {
    card: cardOf(cube),
    whole: rowOf(cube, { id: department ?? null, name }, columns),
    rows: byName.map((row) => rowOf(cube, row, columns)),
  };
  return { ...asked, figures, can };
};

const departmentsIn = ({ groups }: SkillsCube): readonly RowOf[] =>
  groups.map(({ name }) => ({ id: name, name, part: name }));

/** A team is named by who manages it. */
const teamsIn = async (
  { store, people }: Pick<SkillsPorts, 'store' | 'people'>,
  { groups }: SkillsCube,
): Promise<readonly RowOf[]> => {
  const managers = groups.flatMap(({ name }) => (name === NO_MANAGER ? [] : [name as PersonId]));
  const nameOf = await people.namesOf(store, managers);
  return groups.map(({ name: part }) =>
    part === NO_MANAGER
      ? { id: null, name: 'No manager known', part }
      : { id: part, name: nameOf(part as PersonId), part },
  );
};
