/** How figures of skills are laid out: fixed, so that nobody can ask for a group of their own making. */
import { AREA_IDS, type AreaId, areaOf, SKILL_IDS, type SkillId } from './framework.contract.ts';

export type ColumnId = AreaId | SkillId;

/** Of whom the directory says no department. */
export const NO_DEPARTMENT = 'No department';
/** Of whom it says no manager. */
export const NO_MANAGER = 'none';

export const skillsOf = (area: AreaId): readonly SkillId[] =>
  SKILL_IDS.filter((skill) => areaOf(skill) === area);

/** All columns: the areas, then the skills. */
export const COLUMN_IDS: readonly ColumnId[] = [...AREA_IDS, ...SKILL_IDS];
