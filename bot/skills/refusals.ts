import { COMMON_REFUSALS, Refused } from '../../api/contract/problem.ts';
import { ASSESSMENT_REFUSALS } from '../../api/skills/assessment.contract.ts';
import type { Reply } from '../shell/turn.ts';
import { asSentence } from '../shell/words.ts';
import { sayingCard } from './cards.ts';

const TITLES = { ...COMMON_REFUSALS, ...ASSESSMENT_REFUSALS };

/** The answer, or the room's own sentence for why not. Faults pass. */
export const orSay = async (work: () => Promise<Reply>): Promise<Reply> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'staff_only') return staffOnlyCard();
    return sayingCard({ title: 'Nothing was changed', words: [wordsOf(error)] });
  }
};

/** Councillors have no skills here, and so no page of them. */
export const staffOnlyCard = (): Reply =>
  sayingCard({
    title: 'Digital skills are for staff',
    words: [
      asSentence(ASSESSMENT_REFUSALS.staff_only.title),
      'Training sessions are for councillors as well: write “find a session”.',
    ],
  });

export const wordsOf = ({ code, extras }: Refused): string =>
  asSentence(
    extras.detail ??
      (Object.hasOwn(TITLES, code) ? TITLES[code as keyof typeof TITLES] : COMMON_REFUSALS.not_allowed).title,
  );
