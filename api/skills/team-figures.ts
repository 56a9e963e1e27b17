import type { Viewer } from '../contract/person.ts';
import { NO_DEPARTMENT } from './cube.contract.ts';
import { newestCube, type SkillsCube } from './cube.records.ts';
import { areaOf, SKILL_IDS } from './framework.contract.ts';
import { cardOf, columnsOf, type RowOf, rowOf } from './heat-map.views.ts';
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
  const name = departmentOf(staff);
  const department = await newestCube(ports.store, name);
  const around =
    (department && teamIn(department, viewer, named)) ?? (await aroundDepartment(ports, name, named));
  const skills = byNeed(required, around).map(({ skill }) => skill);
  return {
    ...{ required, around, invited: staff.length },
    answered: department ? answeredIn(department, viewer) : null,
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

/** The one in which most of them work: a team is counted within its department. */
const departmentOf = (staff: readonly WorkerFacts[]): string => {
  const names = staff.map(({ department = NO_DEPARTMENT }) => department);
  const count = (one: string) => names.filter((name) => name === one).length;
  const [most = NO_DEPARTMENT] = names.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return most;
};

const COLUMNS = columnsOf(undefined);
type Shown = NonNullable<Team['around']>;

/**
 * The team's own figures; null where they may not be told. Figures less those seen by name tell of the others, who were
 * promised that nothing is shown of them alone: so never beside names.
 */
const teamIn = (department: SkillsCube, { person }: Viewer, named: number): Shown | null =>
  named === 0 && department.groups.some(({ name }) => name === person)
    ? shownIf(department, named, { kind: 'team', id: person, name: 'Your team', part: person })
    : null;

/** Those of the department, else of the council. */
const aroundDepartment = async (
  { store }: Pick<SkillsPorts, 'store'>,
  name: string,
  named: number,
): Promise<Shown | null> => {
  const council = await newestCube(store);
  if (!council) return null;
  return (
    shownIf(council, named, { kind: 'department', id: name, name, part: name }) ??
    shownIf(council, named, { kind: 'council', id: null, name: 'The council' })
  );
};

const shownIf = (
  cube: SkillsCube,
  named: number,
  { kind, ...of }: RowOf & Pick<Shown, 'kind'>,
): Shown | null => {
  const row = rowOf(cube, of, COLUMNS);
  const card = cardOf(cube);
  const isOfOthers = (assessed: number) => named === 0 || assessed === 0 || assessed - named >= card.k;
  const isTold =
    row.cells.some((cell) => !cell.suppressed && cell.assessed > 0) &&
    row.cells.every((cell) => cell.suppressed || isOfOthers(cell.assessed));
  return isTold ? { kind, row, columns: COLUMNS.columns, card } : null;
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
