import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../api/news/contract.ts';
import { NEWS_BRIEFED } from '../../api/news/events.ts';
import { newsNotices } from '../../bot/news/notices.ts';
import { replyOf } from '../../bot/shell/notice.ts';
import { CARL, EDDIE, MONA, type Newsroom, newsroom } from './newsroom.ts';

const SECRET = 'Zzsecret';
const WHY = `${SECRET} bidders would learn what the others offer`;

let news: Newsroom;
let id: ArticleId;
beforeEach(async () => {
  news = await newsroom();
  ({ id } = await news.service.writeBriefing(EDDIE, {
    content: { title: `${SECRET} sale`, summary: `${SECRET} bids`, markdown: SECRET },
    impact: { affects: SECRET, barriers: SECRET, actions: SECRET },
    restriction: {
      ...{ nation: 'wales', secrecy: 'exempt', grounds: ['wales.14'], publicInterest: WHY },
      ...{ decidedBy: MONA.person, reviewOn: '2027-03-01', challenge: WHY },
    },
    circulation: [CARL.person],
  }));
  const first = { version: 0, rev: 1, change: 'material', reason: SECRET } as const;
  await news.service.circulateBriefing(EDDIE, { id, ...first });
});

const noticeOf = () => {
  const linkTo = (path: string) => `https://teams.example${path}`;
  const fact = { article: id, person: CARL.person, version: 1 };
  const told = {
    name: NEWS_BRIEFED,
    stream: `${id}|${CARL.person}`,
    data: fact,
    key: 'k',
    attempt: 1,
  } as const;
  return newsNotices({ news: news.service, linkTo }).noticeOf({ ...told, at: news.clock.now() } as never);
};

describe('the notice of a confidential briefing', () => {
  test('says that something waits, to the councillor alone, and not a word of what it is', async () => {
    const notice = await noticeOf();

    expect(notice).toMatchObject({ to: CARL.person, title: 'A confidential briefing is waiting' });
    expect(notice?.url).toBe('https://teams.example/news/briefings');
    const card = notice && JSON.stringify(replyOf(notice));
    expect(card).toContain('Open in Guildhall');
    // Not the briefing's id either: it would tell which of two it is.
    expect([SECRET, id, EDDIE.name].filter((word) => card?.includes(word))).toEqual([]);
  });

  test('is not sent any more once the councillor was taken off', async () => {
    await news.service.withdrawBriefing(EDDIE, { id, reason: 'It is public now' });

    expect(await noticeOf()).toBeUndefined();
  });
});
