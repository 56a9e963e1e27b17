import type { Shown } from './article.rules.ts';
import type { AudienceRule } from './contract.ts';
import type { Reader } from './reading.rules.ts';

/**
 * Where the words of an article stand in the index, so that a search passes few that its reader may not read. These are
 * never a right: `canRead` is asked of each that was found. Restricted briefings stand in none.
 */
export const placesOf = ({ visibleTo }: Pick<Shown, 'visibleTo'>): readonly string[] => {
  if ('everyone' in visibleTo) return visibleTo.andMembers ? [STAFF, MEMBERS] : [STAFF];
  return [...new Set(visibleTo.any.flatMap(placesOfRule))];
};

const STAFF = 'staff';
const MEMBERS = 'members';
/** For those who fit a rule that no single word tells. */
const SOME = 'some';

const placesOfRule = ({ people, departments }: AudienceRule): readonly string[] =>
  people?.map((one) => `person ${one}`) ?? departments?.map((one) => `department ${one}`) ?? [SOME];

/** The places in which there may be something for this reader. */
export const placesFor = (reader: Reader): readonly string[] => [
  ...[SOME, `person ${reader.person}`],
  ...(reader.isStaff ? [STAFF] : []),
  ...(reader.roles.includes('Member') ? [MEMBERS] : []),
  ...(reader.department ? [`department ${reader.department}`] : []),
];
