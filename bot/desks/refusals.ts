import { COMMON_REFUSALS, Refused } from '../../api/contract/problem.ts';
import { DESK_REFUSALS } from '../../api/desks/contract.ts';
import type { Button } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';
import { asSentence } from '../shell/words.ts';
import { sayingCard } from './cards.ts';

const NEXT: readonly Button[] = [
  { title: 'Find a desk', verb: 'desks.ask' },
  { title: 'See my bookings', verb: 'desks.mine' },
];

/** The answer, or the room's own sentence for why not, with what can be done instead. Faults pass. */
export const refusalReply = async (work: () => Promise<Reply>, title: string): Promise<Reply> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return sayingCard(title, asSentence(error.extras.detail ?? titleOf(error.code)), NEXT);
  }
};

const TITLES = { ...COMMON_REFUSALS, ...DESK_REFUSALS };

const titleOf = (code: string): string =>
  Object.hasOwn(TITLES, code) ? TITLES[code as keyof typeof TITLES].title : COMMON_REFUSALS.not_allowed.title;
