import type { Id, PersonId } from '../contract/ids.ts';
import type { Topic } from '../contract/notices.ts';
import type { PlainDate } from '../contract/time.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { ArticleId } from './contract.ts';
import type { ContributionId, ContributionKind, ContributionState } from './contribution.contract.ts';

/** Ids alone: whoever acts on a fact reads the article as it is by then. */
export interface ArticleFact {
  readonly article: ArticleId;
  /** Which version it is about. */
  readonly version: number;
  readonly by: PersonId | 'system';
}

export const NEWS_PUBLISHED = 'news.published';
export const NEWS_WITHDRAWN = 'news.withdrawn';

/** A version can be read from now on. */
export const newsPublished = (data: ArticleFact): Fact<ArticleFact> => ({
  ...{ name: NEWS_PUBLISHED, stream: data.article },
  data,
});

/** An article can be read no longer. */
export const newsWithdrawn = (data: ArticleFact): Fact<ArticleFact> => ({
  ...{ name: NEWS_WITHDRAWN, stream: data.article },
  data,
});

/** What an editor hears of an article: ids alone, as above. */
export interface DeskFact {
  readonly article: ArticleId;
  readonly to: PersonId;
}

export const NEWS_REVIEW_DUE = 'news.review_due';
export const NEWS_PASSED = 'news.passed';
export const NEWS_SENT_BACK = 'news.sent_back';

export const NEWS_HANDED_OVER = 'news.handed_over';

/** Each person has a stream of their own, so that the quiet hours of one hold nobody else's. */
const deskFact =
  (name: Fact<DeskFact>['name']) =>
  (data: DeskFact): Fact<DeskFact> => ({ name, stream: `${data.article}|${data.to}`, data });

/** The day has come on which its owner looks whether it is still right. */
export const reviewDue = deskFact(NEWS_REVIEW_DUE);
/** A second person published, or scheduled, what was sent for review. */
export const passed = deskFact(NEWS_PASSED);
/** A second person sent it back. */
export const sentBack = deskFact(NEWS_SENT_BACK);
/** Somebody answers for it from now on, or does so no longer. */
export const handedOver = deskFact(NEWS_HANDED_OVER);

/** Told to whoever answers for it. */
export const REVIEWS: Topic = {
  id: 'news.reviews',
  title: 'An article of yours is due for a review',
  usual: 'bot',
  for: 'staff',
};

/** Told to whoever answers for it now, and to whoever did. */
export const OWNERS: Topic = {
  id: 'news.owners',
  title: 'You answer for an article from now on, or no longer',
  usual: 'feed',
  for: 'staff',
};

/** Told to whoever sent it for review. */
export const CHECKED: Topic = {
  id: 'news.checked',
  title: 'What you sent for review was published or sent back',
  usual: 'bot',
  for: 'staff',
};

/** An article as its editors are told of it: what is restricted has no title on a locked screen. */
export interface DeskNews {
  readonly title: string | null;
  /** Null where nobody answers for it any more. */
  readonly owner: PersonId | null;
  /** True while a review is due that nobody has done. */
  readonly isReviewDue: boolean;
  /** True while it waits to be written on after it was sent back. */
  readonly isSentBack: boolean;
}

/** What somebody sent in was taken, answered or declined. */
export interface ContributionFact {
  readonly contribution: ContributionId;
  readonly to: ContributionState;
}

export const NEWS_CONTRIBUTION_DECIDED = 'news.contribution_decided';

export const contributionDecided = (data: ContributionFact): Fact<ContributionFact> => ({
  ...{ name: NEWS_CONTRIBUTION_DECIDED, stream: data.contribution, data },
});

/** Told to whoever sent it. */
export const SENT_IN: Topic = {
  id: 'news.sent-in',
  title: 'An editor dealt with what you sent in',
  usual: 'bot',
  for: 'staff',
};

/** A contribution as its sender is told of it. */
export interface ContributionNews {
  readonly from: PersonId;
  readonly kind: ContributionKind;
  readonly title: string;
  readonly state: ContributionState;
}

/** Somebody took an event into a calendar or out of it, or one they took is another by now. */
export interface EventTakenFact {
  /** The person and the event. */
  readonly entry: `${PersonId}|${ArticleId}`;
  readonly what: 'added' | 'removed' | 'changed' | 'moved' | 'called_off';
}

export const EVENT_TAKEN = 'news.event_taken';

export const eventTaken = (data: EventTakenFact): Fact<EventTakenFact> => ({
  ...{ name: EVENT_TAKEN, stream: data.entry, data },
});

/** Told to whoever took it. */
export const EVENT_CHANGED: Topic = {
  id: 'news.event-changed',
  title: 'An event in your calendar was moved or called off',
  usual: 'bot',
};

/** An event as whoever took it is told of it. */
export interface EventNews {
  readonly person: PersonId;
  readonly article: ArticleId;
  readonly title: string;
  /** On which it begins, where the council is. */
  readonly day: PlainDate;
}

/** What one person owes to one policy; who tells them of it reads how it stands by then. */
export interface ObligationFact {
  readonly obligation: `${Id<'nrq'>}.${PersonId}`;
}

export const POLICY_REQUIRED = 'news.required';
export const POLICY_REMINDED = 'news.reminded';

/** Somebody is asked to acknowledge a policy, or asked again after a material change. */
export const policyRequired = (obligation: ObligationFact['obligation']): Fact<ObligationFact> => ({
  ...{ name: POLICY_REQUIRED, stream: obligation },
  data: { obligation },
});

/** Somebody who has not acknowledged a policy yet is reminded. */
export const policyReminded = (obligation: ObligationFact['obligation']): Fact<ObligationFact> => ({
  ...{ name: POLICY_REMINDED, stream: obligation },
  data: { obligation },
});

/** Told to whoever is asked; councillors may be. */
export const POLICIES: Topic = {
  id: 'news.policies',
  title: 'A policy waits for you to acknowledge it',
  usual: 'bot',
};

/** What somebody still owes, for who tells them of it. */
export interface PolicyNews {
  readonly person: PersonId;
  readonly article: ArticleId;
  readonly title: string;
  readonly state: 'open' | 'overdue';
  readonly due: PlainDate;
  /** True where they acknowledged an earlier version. */
  readonly isAgain: boolean;
}

/** A version was given to one member. Whoever acts on it asks whether it still is. */
export interface BriefedFact {
  readonly article: ArticleId;
  readonly person: PersonId;
  readonly version: number;
}

export const NEWS_BRIEFED = 'news.briefed';

/** One for each member, so that the quiet hours of one hold nobody else's. */
export const memberBriefed = (data: BriefedFact): Fact<BriefedFact> => ({
  name: NEWS_BRIEFED,
  stream: `${data.article}|${data.person}`,
  data,
});

/** Told to councillors. */
export const BRIEFINGS: Topic = {
  id: 'news.briefings',
  title: 'A confidential briefing is waiting for you',
  usual: 'bot',
  for: 'Member',
};

/** An article waits for somebody to look it over: one fact for each who may, so quiet hours of one hold nobody else's. */
export interface ReviewAskedFact {
  readonly article: ArticleId;
  readonly person: PersonId;
}

export const NEWS_REVIEW_ASKED = 'news.review_asked';

export const reviewAsked = (data: ReviewAskedFact): Fact<ReviewAskedFact> => ({
  ...{ name: NEWS_REVIEW_ASKED, stream: `${data.article}|${data.person}`, data },
});

/** Told to editors and second approvers. */
export const TO_CHECK: Topic = {
  id: 'news.to-check',
  title: 'An article waits for you to look it over',
  usual: 'bot',
  for: 'staff',
};

/** Something that staff sent in waits for an editor: one fact for each whose queue it stands in. */
export interface SentInFact {
  readonly contribution: ContributionId;
  readonly person: PersonId;
}

export const NEWS_SENT_IN = 'news.sent_in';

export const sentIn = (data: SentInFact): Fact<SentInFact> => ({
  ...{ name: NEWS_SENT_IN, stream: `${data.contribution}|${data.person}`, data },
});

/** Told to editors; in the feed, as a chat full of them would be read by nobody. */
export const TO_DEAL: Topic = {
  id: 'news.to-deal',
  title: 'Something that staff sent in waits for an editor',
  usual: 'feed',
  for: 'staff',
};
