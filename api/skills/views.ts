import type { Instant } from '../contract/time.ts';
import type { Mine, Scores, SkillResult } from './contract.ts';
import { AREAS, SKILLS } from './framework/framework.ts';
import { AREA_IDS, areaOf, SKILL_IDS, type SkillId } from './framework.contract.ts';
import { isExpired } from './recheck.rules.ts';
import type { SkillsMoment } from './records.ts';
import { areaScores, asRead, gapOf, type HeldLevels, levelOf, overallScore } from './scoring.rules.ts';
import type { Standing } from './standing.ts';
import { byUrgency } from './urgency.rules.ts';

/** All skills of the framework as their person sees them at this moment. */
export const resultsOf = (standing: Standing, now: Instant): readonly SkillResult[] =>
  SKILL_IDS.map((skill) => resultOf(standing, skill, now));

const UNKNOWN = {
  ...{ claim: null, effective: null, letter: null, at: null, expiresAt: null },
  ...{ isExpired: false, told: null },
} as const;

const resultOf = ({ levels, required, essentials }: Standing, skill: SkillId, now: Instant): SkillResult => {
  const held = levels[skill];
  const { essential = null, desirable = null } = required.get(skill) ?? {};
  const gap = gapOf(held, essentials.get(skill)) ?? null;
  const said = { skill, title: titleOf(skill), area: areaOf(skill), essential, desirable, gap };
  if (!held) return { ...said, ...UNKNOWN, state: 'unassessed' };
  if (held.state === 'not_my_job')
    return { ...said, ...UNKNOWN, state: 'not_my_job', at: held.at, told: held.told };
  const { claim, effective, letter, at, expiresAt, told, isExpired: isOld } = asRead(held, now);
  return { ...said, state: 'assessed', claim, effective, letter, at, expiresAt, told, isExpired: isOld };
};

export const titleOf = (skill: SkillId): string => SKILLS.get(skill)?.title ?? skill;

/** Area by area, as whole numbers: anything finer would promise more than twenty tasks can tell. */
export const scoresOf = (levels: HeldLevels): Scores => {
  const byArea = areaScores(levels);
  const rounded = (score: number | undefined) => (score === undefined ? null : Math.round(score));
  return {
    overall: rounded(overallScore(levels)),
    areas: AREA_IDS.map((area) => ({
      ...{ area, score: rounded(byArea.get(area)) },
      title: AREAS.find(({ id }) => id === area)?.title ?? '',
    })),
  };
};

/** How it was after an earlier assessment. */
export const pastOf = ({ id, at, kind, levels }: SkillsMoment): Mine['history'][number] => ({
  ...{ id, at, kind, overall: scoresOf(levels).overall },
  levels: SKILL_IDS.flatMap((skill) => {
    const effective = levelOf(levels[skill]);
    return effective === undefined ? [] : [{ skill, effective }];
  }),
});

/** Essential skills below what is asked for, the most urgent first. */
export const gapsIn = ({ levels, required }: Standing): readonly SkillId[] =>
  [...required]
    .flatMap(([skill, { essential: asked }]) => {
      const isGap = asked !== undefined && (gapOf(levels[skill], asked.level) ?? 0) > 0;
      return isGap ? [{ skill, asked, effective: levelOf(levels[skill]) ?? null }] : [];
    })
    .toSorted(byUrgency)
    .map(({ skill }) => skill);

/** What is out of date at this moment. */
export const expiredIn = (levels: HeldLevels, now: Instant): readonly SkillId[] =>
  SKILL_IDS.filter((skill) => isExpired(levels, skill, now));
