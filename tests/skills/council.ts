import type { PersonId } from '../../api/contract/ids.ts';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import type { AssessmentId } from '../../api/skills/assessment.contract.ts';
import { FRAMEWORK_VERSION } from '../../api/skills/framework/framework.ts';
import { type Level, SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import { moments, profiles } from '../../api/skills/records.ts';
import { assessed, type HeldLevels } from '../../api/skills/scoring.rules.ts';
import type { SkillsWorld } from './build.ts';

/** Somebody of a council that is there to be counted. */
export interface Colleague {
  readonly name: string;
  readonly department: string;
  readonly manager?: PersonId;
  /** One level for all skills, or by skill; absent where they were never assessed. */
  readonly level?: Level | Partial<Record<SkillId, Level>>;
  /** As they were at their first assessment, a year before. */
  readonly first?: Level;
}

const YEAR_MS = 365 * 86_400_000;

export const idOf = (name: string): PersonId =>
  `per_${name
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .padEnd(26, '0')}`;
const asmOf = (name: string, n: number) => `asm_${idOf(name).slice(4, 29)}${n}` as AssessmentId;

export const levelsOf = (level: Exclude<Colleague['level'], undefined>, at: Instant): HeldLevels =>
  Object.fromEntries(
    SKILL_IDS.flatMap((skill) => {
      const claim = typeof level === 'number' ? level : level[skill];
      if (claim === undefined) return [];
      return [[skill, assessed(skill, { claim }, { at, framework: FRAMEWORK_VERSION, told: 'named' })]];
    }),
  );

/** Puts them into the council, with what counts of them. */
export const joined = async (
  { store, clock, crowd }: Pick<SkillsWorld, 'store' | 'clock' | 'crowd'>,
  colleagues: readonly Colleague[],
): Promise<void> => {
  const at = clock.now();
  const framework = FRAMEWORK_VERSION;
  for (const { name, department, manager } of colleagues)
    crowd.push({ person: idOf(name), isStaff: true, department, ...(manager && { manager }) });
  await store.tx(async (t) => {
    for (const { name, level, first } of colleagues) {
      if (level === undefined) continue;
      const person = idOf(name);
      const levels = levelsOf(level, at);
      await t.put(profiles, { id: person, levels, assessment: asmOf(name, 2), at });
      await t.put(moments, { id: asmOf(name, 2), person, at, kind: 'recheck', framework, levels });
      if (first === undefined) continue;
      const then = addMillis(at, -YEAR_MS);
      const was = { kind: 'first' as const, framework, levels: levelsOf(first, then) };
      await t.put(moments, { id: asmOf(name, 1), person, at: then, ...was });
    }
  });
};

/** So many of one department, the first of them at one level and the others at another. */
export const people = (
  department: string,
  counts: readonly { readonly count: number; readonly level?: Level; readonly first?: Level }[],
  manager?: PersonId,
): readonly Colleague[] =>
  counts.flatMap(({ count, ...as }, group) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ ...as, department, name: `${department}${manager?.slice(4, 8) ?? ''}${group}x${n}` },
      ...(manager && { manager }),
    })),
  );
