import type { ContributionKind } from '../../api/news/contribution.contract.ts';
import {
  type ArticleFact,
  NEWS_PUBLISHED,
  NEWS_REVIEW_ASKED,
  NEWS_SENT_IN,
  type ReviewAskedFact,
  SENT_IN,
  type SentInFact,
  TO_CHECK,
  TO_DEAL,
} from '../../api/news/events.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import type { Notice } from '../shell/notice.ts';
import type { NewsNoticePorts } from './ports.ts';

export const WAITING_FACTS: readonly string[] = [NEWS_REVIEW_ASKED, NEWS_SENT_IN, NEWS_PUBLISHED];

export type WaitingFact = ReviewAskedFact | SentInFact | ArticleFact;

/** What waits for editors, and that what somebody sent in is out; nothing any more where it was dealt with. */
export const waitingNotice = (
  ports: NewsNoticePorts,
  { name, data }: Pick<Delivery<WaitingFact>, 'name' | 'data'>,
): Promise<Notice | undefined> => {
  if (name === NEWS_REVIEW_ASKED) return toCheck(ports, data as ReviewAskedFact);
  return name === NEWS_SENT_IN ? toDeal(ports, data as SentInFact) : isOut(ports, data as ArticleFact);
};

const toCheck = async (
  { news, linkTo }: NewsNoticePorts,
  asked: ReviewAskedFact,
): Promise<Notice | undefined> => {
  const title = await news.reviewNews(asked);
  if (title === undefined) return undefined;
  return {
    ...{ to: asked.person, topic: TO_CHECK.id, title: 'An article waits for a second person' },
    words: `“${title}” was sent for review. Read it, then publish it or send it back.`,
    ...{ url: linkTo(`/news/desk/${asked.article}`), action: 'Look it over' },
  };
};

const KINDS: Readonly<Record<ContributionKind, string>> = {
  news: 'A colleague sent in news',
  event: 'A colleague sent in an event',
  feedback: 'A colleague sent feedback',
};

/** Without its words: nobody has looked at them yet, and they would stand on a locked screen. */
const toDeal = async ({ news, linkTo }: NewsNoticePorts, sent: SentInFact): Promise<Notice | undefined> => {
  const kind = await news.queueNews(sent);
  if (!kind) return undefined;
  return {
    ...{ to: sent.person, topic: TO_DEAL.id, title: KINDS[kind] },
    words: 'It waits for an editor. Whoever sent it hears what you decide.',
    ...{ url: linkTo('/news/queue'), action: 'See what waits' },
  };
};

const isOut = async ({ news, linkTo }: NewsNoticePorts, fact: ArticleFact): Promise<Notice | undefined> => {
  const out = await news.outNews(fact);
  if (!out) return undefined;
  return {
    ...{ to: out.from, topic: SENT_IN.id, title: `It is out: ${out.title}` },
    words: 'What you sent in became an article. Thank you.',
    ...{ url: linkTo(`/news/${out.article}`), action: 'Read it in Guildhall' },
  };
};
