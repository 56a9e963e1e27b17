import type { Framework } from '../../../api/skills/contract.ts';
import type { SkillId } from '../../../api/skills/framework.contract.ts';

export type TitleOf = (skill: SkillId) => string;

/** What skills are called in the framework. */
export const titlesIn = ({ areas }: Framework): TitleOf => {
  const titles = new Map(areas.flatMap(({ skills }) => skills.map(({ id, title }) => [id, title])));
  return (skill) => titles.get(skill) ?? skill;
};
