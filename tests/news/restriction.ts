import type { PersonId } from '../../api/contract/ids.ts';
import type { Restriction } from '../../api/news/restriction.rules.ts';

const WHY = 'Bidders would learn what the others offer while we still negotiate.';

/** That few may read something: these. */
export const restrictedTo = (...circulation: readonly PersonId[]): Restriction => ({
  ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: WHY },
  ...{ decidedBy: `per_${'0'.repeat(26)}`, decidedAt: '2026-11-01T09:00:00.000Z' },
  ...{ reviewOn: '2027-03-01', challenge: WHY, circulation, reviews: [] },
});
