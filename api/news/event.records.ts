import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { KeptEntry } from '../platform/calendar.ts';
import { collection } from '../platform/store/declare.ts';
import type { ArticleId } from './contract.ts';

export type DiaryId = `${PersonId}|${ArticleId}`;

/** That somebody took an event into a calendar, with what they knew of it: that is theirs whatever becomes of it. */
export interface DiaryEntry {
  readonly id: DiaryId;
  readonly person: PersonId;
  readonly article: ArticleId;
  readonly title: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly place: string;
  /** Since when Guildhall keeps it in their own calendar; absent where it does not, or no longer. */
  readonly calendar?: Instant;
  /** When they downloaded it last. */
  readonly file?: Instant;
}

export const diary = collection<DiaryEntry>()('news_diary', {
  index: {
    /** What somebody took, by when it ends. */
    person: ({ person, to }) => ({ in: person, by: to }),
    /** Who took an event. */
    article: ({ id, article }) => ({ in: article, by: id }),
    age: ({ to }) => ({ in: 'all', by: to }),
  },
});

export const diaryId = (person: PersonId, article: ArticleId): DiaryId => `${person}|${article}`;

/** The entry in a calendar that was made for it, under the same id. */
export interface EventEntry extends KeptEntry {
  readonly article: ArticleId;
  /** What the entry says: with another version it is written anew, in its place. */
  readonly version: number;
}

export const eventEntries = collection<EventEntry>()('news_calendar_entry', {
  index: { person: ({ id, personId }) => ({ in: personId, by: id }) },
});
