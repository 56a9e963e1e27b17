import {
  type BriefedFact,
  type DeskFact,
  NEWS_BRIEFED,
  NEWS_HANDED_OVER,
  type ObligationFact,
} from '../../api/news/events.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import type { RoomNotices } from '../shell/notices.ts';
import { briefingNotice } from './briefing-notices.ts';
import { DESK_FACTS, deskNotice } from './desk-notices.ts';
import { POLICY_FACTS, policyNotice } from './policy-notices.ts';
import type { NewsNoticePorts } from './ports.ts';
import { READER_FACTS, type ReaderFact, readerNotice } from './reader-notices.ts';
import { WAITING_FACTS, type WaitingFact, waitingNotice } from './waiting-notices.ts';

/** Tells editors what waits for them, came of what they wrote or is due for a review, and readers what concerns them alone. */
export const newsNotices = (ports: NewsNoticePorts): RoomNotices => ({
  room: 'news',
  facts: [...DESK_FACTS, ...READER_FACTS, ...POLICY_FACTS, ...WAITING_FACTS, NEWS_BRIEFED],
  noticeOf: async (fact: Delivery<DeskFact | ReaderFact | ObligationFact | WaitingFact | BriefedFact>) => {
    if (POLICY_FACTS.includes(fact.name)) return policyNotice(ports, fact as Delivery<ObligationFact>);
    if (WAITING_FACTS.includes(fact.name)) return waitingNotice(ports, fact as Delivery<WaitingFact>);
    if (fact.name === NEWS_BRIEFED) return briefingNotice(ports, fact.data as BriefedFact);
    return READER_FACTS.includes(fact.name)
      ? readerNotice(ports, fact as Delivery<ReaderFact>)
      : toEditor(ports, fact as Delivery<DeskFact>);
  },
});

const toEditor = async ({ news, linkTo }: NewsNoticePorts, fact: Delivery<DeskFact>) => {
  const { article } = fact.data;
  const told = await news.deskNews(article);
  const notice = told && deskNotice(fact, told);
  // Whoever answers for it no longer may have no desk any more.
  const isGone = fact.name === NEWS_HANDED_OVER && told?.owner !== notice?.to;
  const url = linkTo(isGone ? `/news/${article}` : `/news/desk/${article}`);
  return notice && { ...notice, url, action: 'Open in Guildhall' };
};
