import type { WriteInput } from '../../api/news/circulation.contract.ts';
import { CARL, MONA } from './newsroom.ts';

export const WHY = 'Bidders would learn what the others offer while we still negotiate.';
/** Written by Eddie and given to Carl. */
export const BID: WriteInput = {
  content: {
    title: 'Sale of the depot',
    summary: 'Two bids came in.',
    markdown: '## Bids\n\nThe higher is **2**.',
  },
  impact: { affects: 'Councillors', barriers: 'None known', actions: 'None needed' },
  restriction: {
    ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: WHY },
    ...{ decidedBy: MONA.person, reviewOn: '2027-03-01', challenge: WHY },
  },
  circulation: [CARL.person],
};
/** How a briefing is circulated for the first time. */
export const FIRST = { version: 0, rev: 1, change: 'material', reason: 'First version' } as const;
