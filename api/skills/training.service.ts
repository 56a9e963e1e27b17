import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Reader } from '../platform/store/store.ts';
import { type Level, SKILL_IDS, type SkillId } from './framework.contract.ts';
import type { SkillsPorts } from './ports.ts';
import { profiles } from './records.ts';
import { isConfirmed, levelOf } from './scoring.rules.ts';
import { standingOf } from './standing.ts';
import { byUrgency } from './urgency.rules.ts';

/** A skill of which somebody has less than is asked of them, or of which nothing is known. */
export interface Gap {
  readonly skill: SkillId;
  /** Null where it was never assessed. */
  readonly effective: Level | null;
  readonly required: Level;
  readonly essential: boolean;
}

/** What who plans training may know of somebody's skills: for that person's own plan. */
export const trainingService = (ports: SkillsPorts) => ({
  /** When somebody's levels were last written; null where they never were. */
  checkedAt: async (reader: Reader, person: PersonId): Promise<Instant | null> =>
    (await reader.get(profiles, person))?.at ?? null,

  /** What somebody lacks, the most urgent first. What is no part of their job is no gap. */
  gapsOf: async (reader: Reader, person: PersonId): Promise<readonly Gap[]> => {
    const [facts] = await ports.people.factsOf(reader, [person]);
    if (!facts) return [];
    const { levels, required } = await standingOf(reader, facts);
    return [...required]
      .flatMap(([skill, { essential, desirable }]) => {
        const asked = essential ?? desirable;
        const effective = levelOf(levels[skill]) ?? null;
        if (!asked || levels[skill]?.state === 'not_my_job' || (effective ?? -1) >= asked.level) return [];
        return [{ skill, effective, asked }];
      })
      .toSorted(byUrgency)
      .map(
        ({ skill, effective, asked: { level, need } }): Gap => ({
          ...{ skill, effective, required: level, essential: need === 'essential' },
        }),
      );
  },

  /**
   * The skills of somebody that another person has seen, or a certificate shows, at this level or a higher one, and that
   * are not out of date. Nothing else of their levels is told.
   */
  confirmedOf: async (reader: Reader, person: PersonId, least: Level): Promise<readonly SkillId[]> => {
    const { levels = {} } = (await reader.get(profiles, person)) ?? {};
    const now = ports.clock.now();
    return SKILL_IDS.filter((skill) => isConfirmed(levels[skill], least, now));
  },
});
