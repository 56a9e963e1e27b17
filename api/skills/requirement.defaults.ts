import { type AskedLevel, SKILL_IDS, type SkillId } from './framework.contract.ts';
import type { Cell, Cells } from './requirement.contract.ts';
import { FIRST_REASONS } from './requirement.reasons.ts';
import type { RequirementsVersion } from './requirement.rules.ts';

/** Levels of the 24 skills in order, an area a word; 0 asks for nothing. */
const cellsOf = (levels: string): Cells =>
  Object.fromEntries(
    [...levels.replaceAll(' ', '')].flatMap((level, place): readonly (readonly [SkillId, Cell])[] => {
      const skill = SKILL_IDS[place];
      return skill && level !== '0'
        ? [[skill, { level: Number(level) as AskedLevel, need: 'essential', byWeeks: weeksOf(skill) }]]
        : [];
    }),
  );

/** Keeping accounts and people's data safe is needed on the first day; the rest within a probation's first quarter. */
const weeksOf = (skill: SkillId): number => (skill.startsWith('E') ? 0 : 12);

/** What Guildhall comes with; a council makes it its own by changing it. */
export const FIRST_REQUIREMENTS: RequirementsVersion = {
  id: 'req.1',
  n: 1,
  reason: 'As Guildhall comes',
  reasons: FIRST_REASONS,
  corporate: cellsOf('1100 1100 1000 1010 2221 1000'),
  workStyles: {
    static: cellsOf('2111 2111 2111 1211 2221 1101'),
    flexible: cellsOf('2221 2222 2111 1221 2222 2111'),
    mobile: cellsOf('2221 2221 2111 1222 2232 2101'),
    agile: cellsOf('2221 2222 2221 1221 2222 2211'),
  },
  roles: [],
  teams: [],
};
