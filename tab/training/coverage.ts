import type { SkillId } from '../../api/skills/framework.contract.ts';
import type { Coverage } from '../../api/training/champion.contract.ts';
import type { FrameworkWords } from './use-framework.ts';

type Department = Coverage['departments'][number];

/** How far something is covered: by somebody for each part, for some, or by nobody. */
export type Cover = 'all' | 'some' | 'none';

/** One cell of the map: an area with its skills, or a skill with who offers it. */
export interface Cell {
  readonly id: string;
  readonly title: string;
  readonly cover: Cover;
  /** Skills somebody offers, of how many; for one skill, how many offer it. */
  readonly count: number;
  readonly of: number | null;
}

/** A department's cells: one for each area, or for each skill of one area. */
export const cellsOf = (
  { skills }: Pick<Department, 'skills'>,
  areas: FrameworkWords['areas'],
  area: string | undefined,
): readonly Cell[] => {
  const offering = (skill: SkillId) => skills.find((one) => one.skill === skill)?.champions ?? 0;
  const chosen = areas.find(({ id }) => id === area);
  if (chosen)
    return chosen.skills.map(({ id, title }) => {
      const count = offering(id);
      return { id, title, count, of: null, cover: count > 0 ? 'all' : 'none' };
    });
  return areas.map(({ id, title, skills: parts }) => {
    const count = parts.filter((part) => offering(part.id) > 0).length;
    const cover = count === 0 ? 'none' : count === parts.length ? 'all' : 'some';
    return { id, title, count, of: parts.length, cover };
  });
};

/** Departments without any champion: the gaps that come first. */
export const uncovered = ({ departments }: Coverage): readonly string[] =>
  departments.filter(({ champions }) => champions === 0).map(({ department }) => department);
