import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { Reader } from '../platform/store/store.ts';
import type { Figures } from './releasing.ts';

const DIGITS = 9;

/**
 * Figures of the council, or of one department, as they may be told: a heat map is one of these and is never counted
 * for whoever looks. Written once for each release.
 */
export interface SkillsCube {
  /** `cube.<release>`, and after a bar the department; the council's own has none. */
  readonly id: `cube.${string}`;
  readonly release: number;
  readonly at: Instant;
  /** Fewest people a figure was about. */
  readonly k: number;
  readonly framework: string;
  /** Which version of what is asked for it was held against. */
  readonly requirements: number;
  /** Departments, or the managers of a department's teams, with how many work there. */
  readonly groups: readonly { readonly name: string; readonly staff: number }[];
  readonly figures: Figures;
}

export const cubes = collection<SkillsCube>()('skills_cube', {
  index: {
    /** The council's and each department's, by release. */
    place: ({ id, release }) => ({ in: placeOf(departmentOf(id)), by: padded(release) }),
    /** By age: what retention looks through. */
    age: ({ at }) => ({ in: 'all', by: at }),
  },
});

const padded = (release: number): string => String(release).padStart(DIGITS, '0');

const placeOf = (department?: string): string => (department === undefined ? 'council' : `of ${department}`);

export const cubeId = (release: number, department?: string): SkillsCube['id'] =>
  `cube.${padded(release)}${department === undefined ? '' : `|${department}`}`;

/** The department that figures are of; undefined for the council's own. */
export const departmentOf = (id: SkillsCube['id']): string | undefined =>
  id.includes('|') ? id.slice(id.indexOf('|') + 1) : undefined;

/** The newest figures of the council, or of a department; undefined where there were none. */
export const newestCube = async (reader: Reader, department?: string): Promise<SkillsCube | undefined> =>
  (await reader.find(cubes, 'place', placeOf(department), { desc: true, limit: 1 })).rows[0];
