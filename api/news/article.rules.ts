import type { PersonId } from '../contract/ids.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import type { ArticleId, Audience, EventDetails, Image, ImageId, Kind, TopicId } from './contract.ts';
import type { Impact, Stage } from './desk.contract.ts';
import type { Restriction } from './restriction.rules.ts';

/** What a version says. Its hash is of exactly this. */
export interface Content {
  readonly title: string;
  readonly summary: string;
  readonly markdown: string;
  readonly image?: Image;
  /** Of an event. */
  readonly event?: EventDetails;
}

/** Whom a version is shown to, where and until when. */
export interface Showing {
  /** Security: who may read it at all. */
  readonly visibleTo: Audience;
  /** Relevance: for whom it stands first, as far as they may read it. */
  readonly promotedTo: Audience;
  readonly topics: readonly TopicId[];
  readonly lead?: true;
  /** Exclusive. */
  readonly expiresAt?: Instant;
}

/** A published version as lists show it: the body stays with the version. */
export interface Shown extends Showing, Omit<Content, 'markdown'> {
  readonly version: number;
  readonly hash: string;
  /** Inclusive; judged by the clock, so a scheduled one needs no job to become visible. */
  readonly from: Instant;
  /** Where it stands in lists: a minor change leaves it in its place. */
  readonly publishedAt: Instant;
  /** The version of the last material change: who was given it, or a later one, has read the article. */
  readonly material: number;
}

/** What is being written, as lists show it. */
export interface Work {
  readonly stage: Stage;
  /** One more with each save: who writes or moves says which one they saw. */
  readonly rev: number;
  readonly title: string;
  /** Whoever changed the text since it was last published: none of them is its second person. */
  readonly authors: readonly PersonId[];
  readonly changedBy: PersonId;
  readonly changedAt: Instant;
  /** What was said when it was sent back. */
  readonly note?: string;
}

/** News, an event, a page, a policy or a briefing. What it says stands in its versions and its working copy. */
export interface Article {
  readonly id: ArticleId;
  readonly kind: Kind;
  /** Whose editors may write it; absent where only the council's do. */
  readonly department?: string;
  /** Answers for it. */
  readonly owner: PersonId;
  /** Since when nobody does: its owner left, and has no manager it could go to. Until somebody takes it over. */
  readonly ownerless?: Instant;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  readonly work?: Work;
  /** The number of the last save of a working copy that is gone: the next one goes on from it, so no number comes twice. */
  readonly lastRev?: number;
  /** The version that was published last. */
  readonly live?: Shown;
  /** The version that is published from its `from` on: then it is `live`, whoever has written that down. */
  readonly next?: Shown;
  readonly withdrawn?: { readonly by: PersonId; readonly at: Instant; readonly reason: string };
  /** When its owner looks whether it is still right. */
  readonly reviewOn?: PlainDate;
  /** The review date its owner was told of. */
  readonly reviewToldOf?: PlainDate;
  /** That somebody looked last, and why nothing had to change. */
  readonly reviewed?: { readonly by: PersonId; readonly at: Instant; readonly reason: string };
  /** Of a briefing that few may read: those of its circulation, beside its author and the monitoring officer. */
  readonly restriction?: Restriction;
}

/** What somebody is writing, under the article's id; gone once it is published. */
export interface WorkingCopy {
  readonly id: ArticleId;
  readonly content: Content;
  readonly showing: Showing;
  readonly reviewOn?: PlainDate;
  readonly change?: 'minor' | 'material';
  /** Why the change was made, for whoever reads the history. */
  readonly reason?: string;
  readonly impact?: Impact;
  readonly savedBy: PersonId;
  readonly savedAt: Instant;
}

/** A published version: written once and never changed. One that was scheduled and called back was never published. */
export interface Version {
  readonly id: `${ArticleId}.${number}`;
  readonly article: ArticleId;
  readonly n: number;
  readonly content: Content;
  readonly visibleTo: Audience;
  readonly html: string;
  readonly text: string;
  /** The pictures within its text. */
  readonly images: readonly ImageId[];
  /** SHA-256 of the canonical content. */
  readonly hash: string;
  readonly author: PersonId;
  /** The second person, where there was one. */
  readonly approver?: PersonId;
  readonly change: 'minor' | 'material';
  readonly reason: string;
  readonly impact?: Impact;
  /** Since when it can be read. */
  readonly at: Instant;
}

/** A version that was given to a person to read, and when first. */
export interface Served {
  readonly version: number;
  readonly hash: string;
  readonly at: Instant;
}

/** That one person opened one article. What nobody was given, nobody can be said to have read. */
export interface Reading {
  readonly id: `${PersonId}|${ArticleId}`;
  readonly person: PersonId;
  readonly article: ArticleId;
  /** Each version once, in the order they were given. */
  readonly served: readonly Served[];
  /** When the last version they had not had before was given to them. */
  readonly openedAt: Instant;
  readonly useful?: 'yes' | 'no';
}
