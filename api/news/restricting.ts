import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import { unless } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import type { RestrictionInput } from './circulation.contract.ts';
import type { NewsPorts } from './ports.ts';
import { type Restriction, whyNotRestrict } from './restriction.rules.ts';

/** The restriction that stands, and whether readers have the briefing. */
interface Before {
  readonly known: Restriction;
  readonly isGivenOut: boolean;
}

/** The restriction as it is from now on; the very one that was known where nothing of it changed. */
export const restrictionOf = async (
  t: Tx,
  { clock, people }: Pick<NewsPorts, 'clock' | 'people'>,
  wish: RestrictionInput,
  before?: Before,
): Promise<Restriction> => {
  const isSame =
    before && Object.entries(wish).every(([field, value]) => isSameWord(before.known, field, value));
  if (isSame) return before.known;
  const isMoved = before?.isGivenOut && wish.reviewOn !== before.known.reviewOn;
  if (isMoved) throw new Refused('review_moved');
  const [decider] = await people.factsOf(t, [wish.decidedBy]);
  unless(whyNotRestrict({ ...wish, decider }, clock.today(COUNCIL_ZONE), before?.known.reviewOn));
  const decided = { ...wish, decidedAt: clock.now() };
  return before ? { ...before.known, ...decided } : { ...decided, circulation: [], reviews: [] };
};

const isSameWord = (known: Restriction, field: string, value: unknown): boolean =>
  JSON.stringify(known[field as keyof Restriction]) === JSON.stringify(value);
