import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { Article, WorkingCopy } from './article.rules.ts';
import { asksOfNamed, isEveryone } from './audience.rules.ts';
import type { DeskRefusal, Stage, Verb } from './desk.contract.ts';
import { isTooLong } from './event.rules.ts';
import { stateOf } from './state.rules.ts';

/** From which stages of writing each of these is done. */
const FROM: Readonly<Partial<Record<Verb, readonly Stage[]>>> = {
  send_for_review: ['draft'],
  return: ['in_review'],
  publish: ['draft', 'in_review'],
  schedule: ['draft', 'in_review'],
  unschedule: ['scheduled'],
  discard: ['draft'],
};

/** Whether an article as it stands now lets this be done, whoever asks. */
export const isOpen = (article: Article, verb: Verb, now: Instant): boolean => {
  const stages = FROM[verb];
  if (stages) return article.work !== undefined && stages.includes(article.work.stage);
  if (verb === 'withdraw') return article.live !== undefined && !article.withdrawn;
  if (verb === 'confirm_review') return stateOf(article, now) === 'live';
  return true;
};

/** Of these a short impact assessment is kept. */
const ASSESSED: readonly Article['kind'][] = ['policy', 'page', 'briefing'];

/** What is published, and who publishes it. */
export interface Publication {
  readonly article: Article;
  readonly work: WorkingCopy;
  readonly by: PersonId;
  /** How many people may read it. */
  readonly readers: number;
  /** True where these are all who work here but a few, however the audience says so. */
  readonly isNearlyAll: boolean;
  /** When it is to be readable. */
  readonly from: Instant;
}

/** Why nobody could publish this, whoever looks it over; undefined where somebody could. */
export const whyNotFinished = (article: Article, work: WorkingCopy): Reason<DeskRefusal> | undefined => {
  const missing = missingFrom(article, work);
  return missing === undefined ? undefined : { code: 'unfinished', detail: missing };
};

/** Why this may not be published; undefined where it may. */
export const whyNotPublish = (publication: Publication): Reason<DeskRefusal> | undefined => {
  const { article, work, readers, from } = publication;
  const unfinished = whyNotFinished(article, work);
  if (unfinished) return unfinished;
  if (readers === 0) return { code: 'no_readers' };
  const { expiresAt } = work.showing;
  if (expiresAt !== undefined && expiresAt <= from) return { code: 'expires_too_soon' };
  return whyNotAlone(publication);
};

/** Whether what all or nearly all can read has been seen by two: nobody publishes it who wrote any of it. */
const whyNotAlone = ({ article, work, by, isNearlyAll }: Publication): Reason<DeskRefusal> | undefined => {
  if (article.restriction || !(isEveryone(work.showing.visibleTo) || isNearlyAll)) return undefined;
  if (article.work?.authors.includes(by)) {
    return { code: article.work.stage === 'in_review' ? 'own_work' : 'needs_second_person' };
  }
  return article.work?.stage === 'in_review' ? undefined : { code: 'needs_second_person' };
};

const isAnswered = (impact: WorkingCopy['impact']): boolean =>
  impact !== undefined && Object.values(impact).every((answer) => answer.trim() !== '');

const missingFrom = (
  article: Article,
  { content, showing, change, reason, impact }: WorkingCopy,
): string | undefined => {
  if (content.title.trim() === '') return 'Give it a title.';
  if (content.summary.trim() === '') return 'Say in a sentence what it is about.';
  if (content.markdown.trim() === '') return 'There is no text yet.';
  if (asksOfNamed(showing.visibleTo))
    return 'Name people, or say where and how they work: not both in one group.';
  if (article.kind === 'event' && !content.event) return 'Say when the event is.';
  if (content.event && content.event.to <= content.event.from) return 'The event ends before it begins.';
  if (content.event && isTooLong(content.event)) return 'An event lasts 31 days at most. Make it a page.';
  if (ASSESSED.includes(article.kind) && !isAnswered(impact)) return 'Fill in the digital impact assessment.';
  if (article.live && (change === undefined || (reason ?? '').trim() === ''))
    return 'Say whether the change is minor or material, and why it was made.';
  return undefined;
};
