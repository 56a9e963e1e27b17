import {
  CHECKED,
  type DeskFact,
  type DeskNews,
  NEWS_PASSED,
  NEWS_REVIEW_DUE,
  NEWS_SENT_BACK,
  REVIEWS,
} from '../../api/news/events.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import type { Notice } from '../shell/notice.ts';

/** What editors are told of their articles. */
export const DESK_FACTS = [NEWS_REVIEW_DUE, NEWS_PASSED, NEWS_SENT_BACK];

type Told = Pick<Notice, 'topic' | 'title' | 'words'>;

/** Nothing any more where somebody looked at it meanwhile, or went on writing. */
export const deskNotice = (
  { name, data }: Pick<Delivery<DeskFact>, 'name' | 'data'>,
  news: DeskNews,
): (Told & Pick<Notice, 'to'>) | undefined => {
  const told = wordsOf(name, news);
  // Whoever answers for it by now, as it may have been handed over since; while nobody does, an editor.
  return told && { ...told, to: name === NEWS_REVIEW_DUE ? (news.owner ?? data.to) : data.to };
};

const wordsOf = (name: string, news: DeskNews): Told | undefined => {
  const what = news.title === null ? 'A restricted briefing' : `“${news.title}”`;
  if (name === NEWS_PASSED)
    return { topic: CHECKED.id, title: 'Your article was published', words: `${what} passed its review.` };
  if (name === NEWS_SENT_BACK)
    return news.isSentBack
      ? {
          topic: CHECKED.id,
          title: 'Your article was sent back',
          words: `${what} needs something before it is published. Guildhall shows what was said.`,
        }
      : undefined;
  return news.isReviewDue
    ? {
        topic: REVIEWS.id,
        title: 'An article of yours is due for a review',
        words: `${what}: please say that it is still right, or change it.`,
      }
    : undefined;
};
