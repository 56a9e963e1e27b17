import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { ArticleId, EventDetails } from './contract.ts';
import type { ContributionId, ContributionKind, ContributionState } from './contribution.contract.ts';

/** What somebody sent to the editors. Its words are never changed: a draft made of it is another record. */
export interface Contribution {
  readonly id: ContributionId;
  readonly kind: ContributionKind;
  readonly from: PersonId;
  /** Of whoever sent it, as it was then. */
  readonly department?: string;
  readonly title: string;
  readonly text: string;
  readonly event?: EventDetails;
  readonly sentAt: Instant;
  readonly state: ContributionState;
  readonly outcome?: Outcome;
}

export interface Outcome {
  readonly by: PersonId | 'system';
  readonly at: Instant;
  /** The answer, or why it was declined. */
  readonly words?: string;
  /** What was made of it. */
  readonly article?: ArticleId;
}

export const contributions = collection<Contribution>()('news_contribution', {
  index: {
    /** What somebody sent in, by when. */
    sent: ({ from, sentAt }) => ({ in: from, by: sentAt }),
    /** What of it waits for an editor. */
    waiting: ({ id, from, state }) => (state === 'sent' ? { in: from, by: id } : undefined),
    /** What waits, by when it was sent: for the council's editors, for those of a department, and of each kind. */
    queue: (contribution) =>
      contribution.state === 'sent'
        ? queuesOf(contribution).map((queue) => queueEntry(queue, contribution))
        : [],
    /** What an article was made of. */
    article: ({ outcome }) => outcome?.article && { in: outcome.article, by: outcome.at },
    /** What is done with, by since when. */
    ended: ({ outcome }) => outcome && { in: 'ended', by: outcome.at },
  },
});

const queuesOf = ({ department, kind }: Contribution): readonly string[] =>
  [undefined, ...(department === undefined ? [] : [department])].flatMap((of) => [
    queueOf(of),
    queueOf(of, kind),
  ]);

/** The partition of what waits: of a department or of all, of one kind or all. */
export const queueOf = (department: string | undefined, kind?: ContributionKind): string =>
  `${kind ?? 'all'}|${department ?? ''}`;

const queueEntry = (queue: string, { sentAt }: Contribution) => ({ in: queue, by: sentAt });
