import {
  type ObligationFact,
  POLICIES,
  POLICY_REMINDED,
  POLICY_REQUIRED,
  type PolicyNews,
} from '../../api/news/events.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import type { Notice } from '../shell/notice.ts';
import { dateWords } from '../shell/time-words.ts';
import type { NewsNoticePorts } from './ports.ts';

export const POLICY_FACTS: readonly string[] = [POLICY_REQUIRED, POLICY_REMINDED];

/** Tells somebody which policy waits for them to acknowledge it; nothing any more once they did. */
export const policyNotice = async (
  { news, linkTo }: NewsNoticePorts,
  { name, data }: Delivery<ObligationFact>,
): Promise<Notice | undefined> => {
  const told = await news.policyNews(data.obligation);
  return (
    told && {
      ...(name === POLICY_REQUIRED ? askedWords(told) : reminderWords(told)),
      ...{ to: told.person, topic: POLICIES.id },
      url: linkTo(`/news/${told.article}`),
      action: 'Read it in Guildhall',
    }
  );
};

type Words = Pick<Notice, 'title' | 'words'>;

const askedWords = ({ title, due, isAgain }: PolicyNews): Words => ({
  title: isAgain ? 'A policy you acknowledged has changed' : 'A policy waits for you to read it',
  words: `“${title}”. Please read it and acknowledge it by ${dateWords(due)}.`,
});

const reminderWords = ({ title, due, state }: PolicyNews): Words => ({
  title: state === 'overdue' ? 'A policy is overdue' : 'A policy still waits for you',
  words:
    state === 'overdue'
      ? `“${title}” was due by ${dateWords(due)}. Please read it and acknowledge it.`
      : `“${title}”. Please read it and acknowledge it by ${dateWords(due)}.`,
});
