import type { Reader } from '../platform/store/store.ts';
import type { SkillId } from './framework.contract.ts';
import type { WorkerFacts } from './ports.ts';
import { profiles, type SkillsProfile } from './records.ts';
import { presentRequirements } from './requirement.records.ts';
import { essentialsOf, type Required, requiredOf } from './requirement.rules.ts';
import type { Essentials, HeldLevels } from './scoring.rules.ts';

/** Where somebody stands: what is known of them, and what is asked of them now. */
export interface Standing {
  readonly profile: SkillsProfile | undefined;
  readonly levels: HeldLevels;
  readonly required: ReadonlyMap<SkillId, Required>;
  readonly essentials: Essentials;
}

/** Of one person. */
export const standingOf = async (reader: Reader, worker: WorkerFacts): Promise<Standing> => {
  const [profile, version] = await Promise.all([
    reader.get(profiles, worker.person),
    presentRequirements(reader),
  ]);
  return standing(profile, requiredOf(version, worker));
};

/** Of several people at once, by the order of their facts. */
export const standingsOf = async (
  reader: Reader,
  workers: readonly WorkerFacts[],
): Promise<readonly Standing[]> => {
  const version = await presentRequirements(reader);
  const known = new Map(
    (
      await reader.getAll(
        profiles,
        workers.map(({ person }) => person),
      )
    ).map((profile) => [profile.id, profile]),
  );
  return workers.map((worker) => standing(known.get(worker.person), requiredOf(version, worker)));
};

const standing = (
  profile: SkillsProfile | undefined,
  required: ReadonlyMap<SkillId, Required>,
): Standing => ({
  profile,
  levels: profile?.levels ?? {},
  required,
  essentials: essentialsOf(required),
});
