import type { Viewer } from '../contract/person.ts';
import { NO_DEPARTMENT } from './cube.contract.ts';
import { cubeId, cubes, newestCube, type SkillsCube } from './cube.records.ts';
import { areaOf, SKILL_IDS } from './framework.contract.ts';
import { cardOf, columnsOf, rowOf } from './heat-map.views.ts';
import type { SkillsPorts, WorkerFacts } from './ports.ts';
import { presentRequirements } from './requirement.records.ts';
import { essentialsOf, requiredOf } from './requirement.rules.ts';
import type { Team } from './team.contract.ts';
import { titleOf } from './views.ts';

type Around = Pick<Team, 'answered' | 'invited' | 'required' | 'around' | 'steps'>;

interface Seen {
  readonly staff: readonly WorkerFacts[];
  /** Of how many of them the manager sees levels by name. */
  readonly named: number;
}

/** What a manager has of their team beside names: never nothing, and never more than figures tell. */
export const aroundTeam = async (
  ports: SkillsPorts,
  viewer: Viewer,
  { staff, named }: Seen,
): Promise<Around> => {
  const required = await requiredOfTeam(ports, staff);
  const figures = await figuresOf(ports, staff);
  const around = figures ? smallestTold(figures, viewer, named) : null;
  const skills = byNeed(required, around).map(({ skill }) => skill);
  return {
    ...{ required, around, invited: staff.length },
    answered: figures?.department ? answeredIn(figures.department, viewer) : null,
    steps: skills.length > 0 ? await ports.nextSteps(viewer, skills) : [],
  };
};

const requiredOfTeam = async (
  { store }: Pick<SkillsPorts, 'store'>,
  staff: readonly WorkerFacts[],
): Promise<Around['required']> => {
  const version = await presentRequirements(store);
  const all = staff.map((worker) => essentialsOf(requiredOf(version, worker)));
  return SKILL_IDS.flatMap((skill) => {
    const [level] = all.flatMap((essentials) => essentials.get(skill) ?? []).toSorted((a, b) => b - a);
    return level ? [{ skill, title: titleOf(skill), area: areaOf(skill), level }] : [];
  });
};

interface Figures {
  readonly council: SkillsCube;
  readonly department: SkillsCube | undefined;
  readonly name: string;
}

/** Of the department in which most of them work: a team is counted within its department. */
const figuresOf = async (
  { store }: Pick<SkillsPorts, 'store'>,
  staff: readonly WorkerFacts[],
): Promise<Figures | undefined> => {
  const council = await newestCube(store);
  if (!council) return undefined;
  const names = staff.map(({ department = NO_DEPARTMENT }) => department);
  const count = (one: string) => names.filter((name) => name === one).length;
  const [name = NO_DEPARTMENT] = names.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return { council, name, department: await store.get(cubes, cubeId(council.release, name)) };
};

const COLUMNS = columnsOf(undefined);

/**
 * The team's own figures, else the department's, else the council's. Figures less those seen by name tell of the others,
 * who were promised that nothing is shown of them alone: so never the team's own beside names.
 */
const smallestTold = (
  { council, department, name }: Figures,
  { person }: Viewer,
  named: number,
): Team['around'] => {
  const rows = [
    ...(named === 0 && department?.groups.some((group) => group.name === person)
      ? [
          {
            kind: 'team' as const,
            row: rowOf(department, { id: person, name: 'Your team', part: person }, COLUMNS),
          },
        ]
      : []),
    { kind: 'department' as const, row: rowOf(council, { id: name, name, part: name }, COLUMNS) },
    { kind: 'council' as const, row: rowOf(council, { id: null, name: 'The council' }, COLUMNS) },
  ];
  const card = cardOf(council);
  const isOfOthers = (assessed: number) => named === 0 || assessed === 0 || assessed - named >= card.k;
  const told = rows.find(
    ({ row: { cells } }) =>
      cells.some((cell) => !cell.suppressed && cell.assessed > 0) &&
      cells.every((cell) => cell.suppressed || isOfOthers(cell.assessed)),
  );
  return told ? { ...told, columns: COLUMNS.columns, card } : null;
};

const answeredIn = (department: SkillsCube, { person }: Viewer): number | null => {
  const { reach } = rowOf(department, { id: person, name: '', part: person }, COLUMNS);
  return reach.suppressed || !department.groups.some(({ name }) => name === person) ? null : reach.assessed;
};

/** By the figures that are told alone: an order by those that are not would tell of them. */
const byNeed = (required: Around['required'], around: Team['around']): Around['required'] => {
  const shareIn = (area: string) => {
    const cell = around?.row.cells[COLUMNS.columns.findIndex(({ id }) => id === area)];
    return !cell || cell.suppressed ? 1 : (cell.share?.share ?? 1);
  };
  return required.toSorted((a, b) => shareIn(a.area) - shareIn(b.area));
};
