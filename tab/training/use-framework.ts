import { seeFramework } from '../../api/skills/contract.ts';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import { useRead } from '../shell/api.tsx';

/** Skills and levels in words. */
export interface FrameworkWords {
  readonly areas: readonly {
    readonly id: string;
    readonly title: string;
    readonly skills: readonly { readonly id: SkillId; readonly title: string }[];
  }[];
  readonly titleOf: (skill: SkillId) => string;
  /** "level 2, Working". */
  readonly levelOf: (level: number) => string;
}

/** The words of the council's framework; until they are there a skill is called by its code, and nothing waits. */
export const useFramework = (): FrameworkWords => {
  const { data } = useRead(seeFramework, {});
  const { areas = [], levels = [] } = data ?? {};
  const skills = areas.flatMap((area) => area.skills);
  return {
    areas,
    titleOf: (skill) => skills.find(({ id }) => id === skill)?.title ?? skill,
    levelOf: (level) => {
      const title = levels.find((one) => one.level === level)?.title;
      return title === undefined ? `level ${level}` : `level ${level}, ${title}`;
    },
  };
};
