import { collection } from '../platform/store/declare.ts';
import type { Reader } from '../platform/store/store.ts';
import { FIRST_REQUIREMENTS } from './requirement.defaults.ts';
import type { RequirementsVersion } from './requirement.rules.ts';

const DIGITS = 6;

/** Versions that were made here, from the second on; the first is what Guildhall comes with. */
export const requirements = collection<RequirementsVersion>()('skills_requirement', {
  index: {
    n: ({ n }) => ({ in: 'all', by: String(n).padStart(DIGITS, '0') }),
    /** Who made it. */
    by: ({ by, n }) => (by ? { in: by, by: String(n).padStart(DIGITS, '0') } : undefined),
  },
  unique: { n: ({ n }) => [String(n)] },
});

/** What is asked for now. */
export const presentRequirements = async (reader: Reader): Promise<RequirementsVersion> =>
  (await reader.find(requirements, 'n', 'all', { desc: true, limit: 1 })).rows[0] ?? FIRST_REQUIREMENTS;
