import type { Clock } from '../../api/platform/clock.ts';

/** A line in a person's activity feed, as Teams shows it. */
export interface FeedLine {
  readonly title: string;
  readonly preview: string;
  /** Where a press leads. */
  readonly url: string;
  /** When it came, as the clock on the wall says. */
  readonly at: string;
  /** A later line of the same chain takes this one's place. */
  readonly chainId: number | null;
}

/** Everybody's activity feed, by object id, in memory: it begins anew with each start, as the chats do. */
export interface Feeds {
  /** Newest first. */
  of(personId: string): readonly FeedLine[];
  add(personId: string, line: Omit<FeedLine, 'at'>): void;
}

const ZONE = 'Europe/London';

export const feedsOf = (clock: Clock): Feeds => {
  const feeds = new Map<string, readonly FeedLine[]>();
  const of = (personId: string) => feeds.get(personId) ?? [];
  return {
    of,
    add: (personId, line) => {
      const others = of(personId).filter(({ chainId }) => chainId === null || chainId !== line.chainId);
      feeds.set(personId, [{ ...line, at: clock.timeOfDay(ZONE) }, ...others]);
    },
  };
};
