import {
  CHECKED,
  type DeskFact,
  type DeskNews,
  NEWS_HANDED_OVER,
  NEWS_PASSED,
  NEWS_REVIEW_DUE,
  NEWS_SENT_BACK,
  OWNERS,
  REVIEWS,
} from '../../api/news/events.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import type { Notice } from '../shell/notice.ts';

/** What editors are told of their articles. */
export const DESK_FACTS = [NEWS_REVIEW_DUE, NEWS_PASSED, NEWS_SENT_BACK, NEWS_HANDED_OVER];

type Told = Pick<Notice, 'topic' | 'title' | 'words'>;

/** Nothing any more where somebody looked at it meanwhile, or went on writing. */
export const deskNotice = (
  { name, data }: Pick<Delivery<DeskFact>, 'name' | 'data'>,
  news: DeskNews,
): (Told & Pick<Notice, 'to'>) | undefined => {
  const told = name === NEWS_HANDED_OVER ? ownerWords(data.to, news) : wordsOf(name, news);
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

/** As it is by now: an article may have gone through several hands since. */
const ownerWords = (to: DeskFact['to'], { title, owner }: DeskNews): Told | undefined => {
  if (title === null || owner === null) return undefined;
  return owner === to
    ? {
        ...{ topic: OWNERS.id, title: 'You answer for an article now' },
        words: `“${title}”. You hear when it is due for a review.`,
      }
    : {
        ...{ topic: OWNERS.id, title: 'Somebody else answers for an article now' },
        words: `“${title}” was yours until now.`,
      };
};
