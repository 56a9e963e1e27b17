/** The council's framework of digital skills: the words in which everybody speaks of it. */

export const AREA_IDS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type AreaId = (typeof AREA_IDS)[number];

export const SKILL_IDS = [
  ...(['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4'] as const),
  ...(['E1', 'E2', 'E3', 'E4', 'F1', 'F2', 'F3', 'F4'] as const),
] as const;
/** Four in each area; the letter is the area. Never changed: what people were assessed in holds them. */
export type SkillId = (typeof SKILL_IDS)[number];

export const LEVELS = [0, 1, 2, 3, 4] as const;
/** 0 not yet, 1 awareness, 2 working, 3 practitioner, 4 expert. That a skill is not part of a job is no level. */
export type Level = (typeof LEVELS)[number];

export const ASKED_LEVELS = [1, 2, 3, 4] as const;
/** A level that can be asked for: nobody is asked whether they cannot do something. */
export type AskedLevel = (typeof ASKED_LEVELS)[number];

/** The area a skill belongs to. */
export const areaOf = (skill: SkillId): AreaId => skill.charAt(0) as AreaId;
