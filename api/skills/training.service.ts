import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { type Level, SKILL_IDS, type SkillId } from './framework.contract.ts';
import type { SkillsPorts } from './ports.ts';
import { moments, profiles } from './records.ts';
import { asRead, levelOf } from './scoring.rules.ts';
import { standingOf } from './standing.ts';
import type { Letter } from './words.contract.ts';

/** A skill of which somebody has less than is asked of them, or of which nothing is known. */
export interface Gap {
  readonly skill: SkillId;
  /** Null where it was never assessed. */
  readonly effective: Level | null;
  readonly required: Level;
  readonly essential: boolean;
}

/** The level of one skill of one person around a moment; whose it is does not stand here. */
export interface LevelPair {
  readonly before: Level | null;
  readonly after: Level | null;
}

/** What who plans training may know of somebody's skills: for their own plan, for figures, and of champions. */
export const trainingService = (ports: SkillsPorts) => ({
  /** What somebody lacks, in the order of the framework. What is no part of their job is no gap. */
  gapsOf: async (reader: Reader, person: PersonId): Promise<readonly Gap[]> => {
    const [facts] = await ports.people.factsOf(reader, [person]);
    if (!facts) return [];
    const { levels, required } = await standingOf(reader, facts);
    return SKILL_IDS.flatMap((skill): readonly Gap[] => {
      const { essential, desirable } = required.get(skill) ?? {};
      const asked = essential ?? desirable;
      const effective = levelOf(levels[skill]) ?? null;
      if (!asked || levels[skill]?.state === 'not_my_job' || (effective ?? -1) >= asked.level) return [];
      return [{ skill, effective, required: asked.level, essential: essential !== undefined }];
    });
  },

  /** What these people's level of a skill was up to a moment, and is since an assessment after it: for a figure of change. */
  levelsOf: async (
    reader: Reader,
    people: readonly PersonId[],
    { skill, around }: { readonly skill: SkillId; readonly around: Instant },
  ): Promise<readonly LevelPair[]> => {
    const pairs: LevelPair[] = [];
    for (const person of people) {
      const all = await findAll(reader, moments, 'person', person);
      const last = (isIt: (at: Instant) => boolean): Level | null =>
        levelOf(all.findLast(({ at }) => isIt(at))?.levels[skill]) ?? null;
      pairs.push({ before: last((at) => at <= around), after: last((at) => at > around) });
    }
    return pairs;
  },

  /** The level of a skill that counts of somebody now, and on what it stands; undefined where none is known. */
  effectiveOf: async (
    reader: Reader,
    person: PersonId,
    skill: SkillId,
  ): Promise<{ readonly level: Level; readonly letter: Letter } | undefined> => {
    const held = (await reader.get(profiles, person))?.levels[skill];
    if (held?.state !== 'assessed') return undefined;
    const { effective, letter } = asRead(held, ports.clock.now());
    return { level: effective, letter };
  },
});
