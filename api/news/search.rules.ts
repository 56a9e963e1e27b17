import type { Article, Shown } from './article.rules.ts';
import type { AudienceRule } from './contract.ts';
import type { Reader } from './reading.rules.ts';

/**
 * Where the words of an article stand in the index, so that a search passes few that its reader may not read. These are
 * never a right: `canRead` is asked of each that was found. Restricted articles stand in places of their own.
 */
export const placesOf = (
  { restriction, createdBy }: Pick<Article, 'restriction' | 'createdBy'>,
  { visibleTo }: Pick<Shown, 'visibleTo'>,
): readonly string[] => {
  if (restriction)
    return [OFFICER, ...new Set([...restriction.circulation, createdBy].map((one) => `restricted ${one}`))];
  if ('everyone' in visibleTo) return visibleTo.andMembers ? [STAFF, MEMBERS] : [STAFF];
  return [...new Set(visibleTo.any.flatMap(placesOfRule))];
};

const OFFICER = 'restricted';
const STAFF = 'staff';
const MEMBERS = 'members';
/** For those who fit a rule that no single word tells. */
const SOME = 'some';

const placesOfRule = ({ people, departments }: AudienceRule): readonly string[] =>
  people?.map((one) => `person ${one}`) ?? departments?.map((one) => `department ${one}`) ?? [SOME];

/** The places in which there may be something for this reader. */
export const placesFor = (reader: Reader): readonly string[] => [
  ...[SOME, `person ${reader.person}`, `restricted ${reader.person}`],
  ...(reader.isStaff ? [STAFF] : []),
  ...(reader.roles.includes('Member') ? [MEMBERS] : []),
  ...(reader.department ? [`department ${reader.department}`] : []),
  ...(reader.isMonitoringOfficer ? [OFFICER] : []),
];
