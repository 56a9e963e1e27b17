import type { Viewer } from '../contract/person.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import type { Article, Version, WorkingCopy } from './article.rules.ts';
import type { DeskArticle, DeskRow, Verb } from './desk.contract.ts';
import { newsPolicy } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { isOpen } from './publish.rules.ts';
import { versions, works } from './records.ts';
import { asOf, revOf, shownAt, stateOf } from './state.rules.ts';
import { versionRowOf } from './views.ts';

/** Everything an editors' view is made from. */
export interface Seeing {
  readonly reader: Reader;
  readonly viewer: Viewer;
  readonly ports: Pick<NewsPorts, 'clock' | 'people'>;
}

/** Articles as rows of the editors' list. */
export const deskRowsOf = async (
  { reader, ports }: Seeing,
  listed: readonly Article[],
): Promise<readonly DeskRow[]> => {
  const now = ports.clock.now();
  const nameOf = await ports.people.namesOf(
    reader,
    listed.map(({ owner }) => owner),
  );
  return listed.map((article) => {
    const { id, kind, owner, ownerless, department, work, live, next, createdAt, reviewOn } = asOf(
      article,
      now,
    );
    return {
      ...{ id, kind, title: work?.title ?? live?.title ?? '', department: department ?? null },
      owner: { id: owner, name: nameOf(owner) },
      ownerless: ownerless !== undefined,
      ...{ state: stateOf(article, now), work: work?.stage ?? null },
      changedAt: work?.changedAt ?? live?.from ?? createdAt,
      publishAt: next?.from ?? null,
      reviewOn: reviewOn ?? null,
    };
  });
};

/** One article with all that its editors fill in. */
export const deskArticleOf = async (seeing: Seeing, stored: Article): Promise<DeskArticle> => {
  const { reader, viewer, ports } = seeing;
  const now = ports.clock.now();
  const article = asOf(stored, now);
  const [[row], history, work] = await Promise.all([
    deskRowsOf(seeing, [article]),
    findAll(reader, versions, 'article', article.id),
    reader.get(works, article.id),
  ]);
  if (!row) throw new Error('a list of one article has one row');
  const { reviewOn: _, ...rest } = row;
  return {
    ...rest,
    rev: revOf(article),
    ...filledIn(article, article.work ? work : undefined, history),
    note: article.work?.note ?? null,
    withdrawn: article.withdrawn ? { at: article.withdrawn.at, reason: article.withdrawn.reason } : null,
    version: shownAt(article, now)?.version ?? null,
    versions: history
      .filter(({ at }) => at <= now)
      .map(versionRowOf)
      .reverse(),
    can: {
      check: newsPolicy.approve(viewer, article) === 'yes',
      save: newsPolicy.write(viewer, article) === 'yes' && (article.work?.stage ?? 'draft') === 'draft',
      move: VERBS.filter((verb) => policyOf(verb)(viewer, article) === 'yes' && isOpen(article, verb, now)),
      seeFigures: article.live !== undefined && newsPolicy.seeFigures(viewer, article) === 'yes',
    },
  };
};

const VERBS: readonly Verb[] = [
  'send_for_review',
  'return',
  'publish',
  'schedule',
  'unschedule',
  'discard',
  'withdraw',
  'confirm_review',
  'hand_over',
];

/** A second person looks, publishes and sends back; its owner answers for it; the rest is for who may write it. */
export const policyOf = (verb: Verb) => {
  if (verb === 'publish' || verb === 'schedule' || verb === 'return') return newsPolicy.approve;
  return verb === 'confirm_review' || verb === 'hand_over' ? newsPolicy.answer : newsPolicy.write;
};

type FilledIn = Pick<DeskArticle, 'content' | 'showing' | 'reviewOn' | 'change' | 'reason' | 'impact'>;

/** What is being written; while nothing is, what was published last, to begin from. */
const filledIn = (
  { live, reviewOn: reviewedOn }: Article,
  work: WorkingCopy | undefined,
  history: readonly Version[],
): FilledIn => {
  if (work) {
    const { content, showing, reviewOn, change, reason, impact } = work;
    return {
      ...{ content, showing },
      ...(reviewOn && { reviewOn }),
      ...(change && { change }),
      ...(reason !== undefined && { reason }),
      ...(impact && { impact }),
    };
  }
  const published = history.find(({ n }) => n === live?.version);
  const { visibleTo, promotedTo, topics, lead, expiresAt } = live ?? NOTHING_SHOWN;
  return {
    content: published?.content ?? { title: '', summary: '', markdown: '' },
    showing: { visibleTo, promotedTo, topics, ...(lead && { lead }), ...(expiresAt && { expiresAt }) },
    ...(reviewedOn && { reviewOn: reviewedOn }),
    ...(published?.impact && { impact: published.impact }),
  };
};

const EVERYONE = { everyone: true } as const;
const NOTHING_SHOWN: WorkingCopy['showing'] = { visibleTo: EVERYONE, promotedTo: EVERYONE, topics: [] };

/** What a new article is shown as until its editor says otherwise. */
export const shownAtFirst = (department: string | undefined): WorkingCopy['showing'] => {
  if (department === undefined) return NOTHING_SHOWN;
  const own = { any: [{ departments: [department] }] };
  return { visibleTo: own, promotedTo: own, topics: [] };
};
