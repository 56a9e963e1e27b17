import type { Consumer, Delivery } from '../../api/platform/outbox/outbox.ts';
import type { Deliver } from './deliver.ts';
import type { Notice } from './notice.ts';

/**
 * What a room tells people of on its own account, in its `notices.ts`. One fact is told to one person at most: a room
 * that has something to tell many appends one fact for each, so that what one of them cannot be told is not told the
 * others twice.
 */
export interface RoomNotices {
  readonly room: string;
  /** Names of the facts it tells of. */
  readonly facts: readonly string[];
  /** What there is to say by now, read from the record as it is; undefined where that is nothing any more. */
  noticeOf(fact: Delivery<never>): Promise<Notice | undefined>;
}

/** Tells what the room has to say, as each person chose; a notice that has to wait holds those of its record alone. */
export const noticesConsumer = ({ room, facts, noticeOf }: RoomNotices, deliver: Deliver): Consumer => ({
  name: `${room}.notices`,
  facts,
  deliver: async (fact) => {
    const notice = await noticeOf(fact);
    if (notice) await deliver(notice, fact.key);
  },
});
