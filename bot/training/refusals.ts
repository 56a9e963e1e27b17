import { COMMON_REFUSALS, Refused } from '../../api/contract/problem.ts';
import { TRAINING_REFUSALS } from '../../api/training/contract.ts';
import type { Reply } from '../shell/turn.ts';
import { asSentence } from '../shell/words.ts';
import { FIND, MINE, sayingCard } from './cards.ts';

const TITLES = { ...COMMON_REFUSALS, ...TRAINING_REFUSALS };

/** The answer, or the room's own sentence for why not, with what can be done instead. Faults pass. */
export const orSay = async (title: string, work: () => Promise<Reply>): Promise<Reply> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return sayingCard({ title, words: wordsOf(error), actions: [FIND, MINE] });
  }
};

const wordsOf = ({ code, extras }: Refused): string => {
  const known = Object.hasOwn(TITLES, code)
    ? TITLES[code as keyof typeof TITLES]
    : COMMON_REFUSALS.not_allowed;
  return asSentence(extras.detail ?? known.title);
};
