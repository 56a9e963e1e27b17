import type { PersonId } from '../contract/ids.ts';
import type { Door } from '../contract/person.ts';
import { collection, type LogEntry, log } from '../platform/store/declare.ts';
import type { OpenedAs } from './briefing.contract.ts';
import type { Briefed } from './briefing.rules.ts';
import type { ArticleId } from './contract.ts';

export const briefedId = (article: ArticleId, person: PersonId): Briefed['id'] => `${article}|${person}`;

export const briefed = collection<Briefed>()('news_briefed', {
  index: {
    /** Whom a briefing was given to, those it was taken from again among them. */
    article: ({ article, person }) => ({ in: article, by: person }),
    /** What a member is given now, by when they were. */
    mine: ({ person, added, removed }) => (removed ? undefined : { in: person, by: added.at }),
    /** All that ever was, for their own data. */
    person: ({ person, added }) => ({ in: person, by: added.at }),
    /** Those that were taken back, by when: what retention looks through. A copy that counts is kept. */
    removed: ({ removed }) => (removed ? { in: 'all', by: removed.at } : undefined),
  },
});

/** The body of a restricted briefing was served to somebody. */
export interface Opening extends LogEntry {
  readonly article: ArticleId;
  readonly person: PersonId;
  readonly version: number;
  readonly hash: string;
  readonly as: OpenedAs;
  readonly door: Door;
}

/** Append-only: every opening, not the first alone, and nobody takes one back. */
export const openingLog = log<Opening>()('news_opening', {
  subjects: ({ article, person }) => [article, person, `${article}|${person}`],
});
