import { COMMON_REFUSALS, Refused } from '../../api/contract/problem.ts';
import { REQUEST_REFUSALS } from '../../api/requests/contract.ts';
import type { Reply } from '../shell/turn.ts';
import { asSentence } from '../shell/words.ts';
import { sayingCard } from './cards.ts';
import type { RequestLinks } from './ports.ts';

const TITLES = { ...COMMON_REFUSALS, ...REQUEST_REFUSALS };

/** The answer, or the room's own sentence for why not, with what can be done instead. Faults pass. */
export const orSay = async (
  linkTo: RequestLinks,
  title: string,
  work: () => Promise<Reply>,
): Promise<Reply> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return sayingCard({ title, words: wordsOf(error), ...wayOn(error, linkTo) });
  }
};

/** Which field of a form has to change, or why not at all. */
export const wordsOf = ({ code, extras }: Refused): string => {
  const fields = extras.fields?.map(({ message }) => asSentence(message)) ?? [];
  if (fields.length > 0) return fields.join(' ');
  const known = Object.hasOwn(TITLES, code)
    ? TITLES[code as keyof typeof TITLES]
    : COMMON_REFUSALS.not_allowed;
  return asSentence(extras.detail ?? known.title);
};

const wayOn = ({ code }: Refused, linkTo: RequestLinks) => {
  // Councillors have no requests, and so no page of them.
  if (code === 'staff_only') return {};
  if (code === 'no_contract') return { link: { title: 'Ask HR', url: linkTo('/requests/new/hr-query') } };
  return { link: { title: 'See your requests', url: linkTo('/requests') } };
};
