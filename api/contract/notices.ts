import type { Role } from './person.ts';

/** How a person hears of something: a message of the bot, an entry in Teams' activity feed, or not at all. */
export const NOTICE_WAYS = ['bot', 'feed', 'none'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** Something a room tells people of on its own account. A room declares its topics; each person chooses the way. */
export interface Topic {
  /** `room.what`, such as `desks.closed`. */
  readonly id: string;
  /** What happened, for the person who chooses: "A desk you booked was closed". */
  readonly title: string;
  /** The way while the person has chosen none. */
  readonly usual: NoticeWay;
  /** Whom it can concern: everyone where absent, all staff, or who holds a role. Others are not asked. */
  readonly for?: 'staff' | Role;
}

/** How one person is to hear of one topic now. */
export interface Hearing {
  readonly way: NoticeWay;
  /** Seconds until their quiet hours end; 0 outside of them. */
  readonly quietSeconds: number;
}
