import { SKILL_IDS, type SkillId } from './framework.contract.ts';
import { type Asked, type Cellsets, type Required, requiredOf, type Worker } from './requirement.rules.ts';

/** Of how many people a skill is asked otherwise: more, less, or the same level by another day or as another hint. */
export interface SkillEffect {
  readonly skill: SkillId;
  readonly more: number;
  readonly less: number;
  readonly other: number;
}

/** What a change would mean for people. Says nothing of whether they meet it: that would tell levels by trying. */
export interface Effect {
  readonly staff: number;
  readonly concerned: number;
  readonly skills: readonly SkillEffect[];
}

/** Of how many of these people more or less is asked after than before. */
export const effectOf = (before: Cellsets, after: Cellsets, workers: readonly Worker[]): Effect => {
  const groups = [...alike(workers, [before, after])].map(([worker, people]) => ({
    people,
    ways: waysOf(requiredOf(before, worker), requiredOf(after, worker)),
  }));
  const count = (is: (ways: Ways) => boolean): number =>
    groups.reduce((sum, { people, ways }) => sum + (is(ways) ? people : 0), 0);
  return {
    staff: workers.length,
    concerned: count((ways) => ways.size > 0),
    skills: SKILL_IDS.flatMap((skill) => {
      const [more, less, other] = WAYS.map((way) => count((ways) => ways.get(skill) === way));
      return more || less || other ? [{ skill, more: more ?? 0, less: less ?? 0, other: other ?? 0 }] : [];
    }),
  };
};

/** One of those of whom the same is asked, and how many they are: thousands of people are a few hundred kinds. */
const alike = (workers: readonly Worker[], versions: readonly Cellsets[]): ReadonlyMap<Worker, number> => {
  const managers = new Set(versions.flatMap(({ teams }) => teams.map(({ manager }) => manager)));
  const groups = Map.groupBy(workers, ({ person, manager, workStyle, jobTitle }) =>
    JSON.stringify([
      ...[workStyle, jobTitle],
      ...[person, manager].map((id) => (id && managers.has(id) ? id : null)),
    ]),
  );
  return new Map([...groups.values()].flatMap((all) => (all[0] ? [[all[0], all.length]] : [])));
};

const WAYS = ['more', 'less', 'other'] as const;
type Ways = ReadonlyMap<SkillId, (typeof WAYS)[number]>;
type RequiredSkills = ReadonlyMap<SkillId, Required>;

const waysOf = (before: RequiredSkills, after: RequiredSkills): Ways =>
  new Map(
    SKILL_IDS.flatMap((skill) => {
      const way = wayOf(before.get(skill), after.get(skill));
      return way ? [[skill, way] as const] : [];
    }),
  );

const wayOf = (was: Required = {}, is: Required = {}): (typeof WAYS)[number] | undefined => {
  const step = (is.essential?.level ?? 0) - (was.essential?.level ?? 0);
  if (step !== 0) return step > 0 ? 'more' : 'less';
  const isSame = isAlike(was.essential, is.essential) && isAlike(was.desirable, is.desirable);
  return isSame ? undefined : 'other';
};

const isAlike = (one: Asked | undefined, other: Asked | undefined): boolean =>
  one?.level === other?.level && one?.byWeeks === other?.byWeeks;
