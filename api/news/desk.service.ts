import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import { demand, found } from '../contract/verdict.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import type { Article, WorkingCopy } from './article.rules.ts';
import { isMixed, isOfProfiles } from './audience.rules.ts';
import { beginArticle } from './beginning.ts';
import type { ArticleId } from './contract.ts';
import type {
  Desk,
  DeskArticle,
  DeskArticleInput,
  DeskInput,
  HeadCount,
  HeadCountInput,
  MoveInput,
  SaveInput,
  StartInput,
} from './desk.contract.ts';
import { deskArticleOf, deskRowsOf } from './desk.views.ts';
import type { DeskNews } from './events.ts';
import { countReadersOf } from './head-count.ts';
import { move } from './moves.ts';
import { departmentsOf, newsPolicy } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { articles, works } from './records.ts';
import { saveArticle } from './saving.ts';
import { asOf, revOf } from './state.rules.ts';

const DEFAULT_PAGE = 25;
/** Fewer than this who fit a rule could be told by name from what they told of themselves (design, section 11). */
const FEW = 5;

/** What editors do. */
export const deskService = (ports: NewsPorts) => ({
  ...writing(ports),
  ...lists(ports),
  ...deciding(ports),
  ...telling(ports),
});

const lists = (ports: NewsPorts) => ({
  seeDesk: async (viewer: Viewer, { view, after, limit = DEFAULT_PAGE }: DeskInput): Promise<Desk> => {
    demand(newsPolicy.useDesk(viewer));
    const { rows, next } = await ports.store.find(articles, 'desk', listsOf(viewer, view), {
      ...{ desc: true, limit },
      ...(after !== undefined && { after }),
    });
    const theirs = rows.filter((article) => newsPolicy.see(viewer, article) === 'yes');
    return {
      articles: await deskRowsOf({ reader: ports.store, viewer, ports }, theirs),
      ...(next !== undefined && { next }),
      can: { start: await startable(ports, viewer) },
    };
  },

  seeWork: async (viewer: Viewer, { id }: DeskArticleInput): Promise<DeskArticle> => {
    const article = found(await ports.store.get(articles, id));
    demand(newsPolicy.see(viewer, article));
    return deskArticleOf({ reader: ports.store, viewer, ports }, article);
  },
});

/** What there is to tell editors of an article by now; undefined where it is gone. */
const telling = ({ store, clock }: NewsPorts) => ({
  deskNews: async (id: ArticleId): Promise<DeskNews | undefined> => {
    const article = await store.get(articles, id);
    if (!article) return undefined;
    const { owner, ownerless, restriction, live, work, withdrawn, reviewOn } = article;
    return {
      title: restriction ? null : (live?.title ?? work?.title ?? ''),
      owner: ownerless ? null : owner,
      isReviewDue: !withdrawn && reviewOn !== undefined && reviewOn <= clock.today(COUNCIL_ZONE),
      isSentBack: work?.stage === 'draft' && work.note !== undefined,
    };
  },
});

const writing = (ports: NewsPorts) => ({
  startArticle: (viewer: Viewer, { title, ...rest }: StartInput): Promise<DeskArticle> =>
    ports.store.tx(async (t) => {
      const content = { title, summary: '', markdown: '' };
      return deskArticleOf(
        { reader: t, viewer, ports },
        await beginArticle(t, ports, viewer, { ...rest, content }),
      );
    }),

  /** Saves all of the working copy. Who saves on top of what they have not seen is refused, and nothing is lost. */
  saveWork: (viewer: Viewer, { id, rev, ...filledIn }: SaveInput): Promise<DeskArticle> =>
    ports.store.tx(async (t) => {
      const now = ports.clock.now();
      const article = asOf(found(await t.get(articles, id)), now);
      demand(newsPolicy.write(viewer, article));
      if (revOf(article) !== rev) throw new Refused('changed_meanwhile');
      if (article.work && article.work.stage !== 'draft') throw new Refused('not_now');
      const work: WorkingCopy = { id, ...filledIn, savedBy: viewer.person, savedAt: now };
      const after: Article = { ...article, work: workedOn(article, work) };
      await t.put(works, work);
      await saveArticle(t, after);
      return deskArticleOf({ reader: t, viewer, ports }, after);
    }),
});

const deciding = (ports: NewsPorts) => ({
  /** Does one of the things the article lets this viewer do. */
  moveArticle: async (viewer: Viewer, input: MoveInput): Promise<DeskArticle> => {
    // Everybody is counted before the transaction, of the very copy it will name: a long look would hold others up.
    const counted = await countedFor(ports, viewer, input);
    return ports.store.tx(async (t) => {
      const article = found(await t.get(articles, input.id));
      const after = await move({ t, ports, viewer, article, input, counted });
      return deskArticleOf({ reader: t, viewer, ports }, after);
    });
  },

  /** How many an audience is now; of few who told something of themselves it says nothing. */
  countReaders: async (viewer: Viewer, { id, audience }: HeadCountInput): Promise<HeadCount> => {
    const article = await approvable(ports.store, viewer, id);
    // One who may count can count again with one person more, so of these it says nothing at all.
    if (isMixed(audience)) return { people: null, needsSecond: false };
    const { readers, isNearlyAll, byRule } = await countReadersOf(ports.people, article, audience);
    const tells = byRule.some(({ rule, people }) => isOfProfiles(rule) && people > 0 && people < FEW);
    return { people: tells ? null : readers, needsSecond: isNearlyAll };
  },
});

const approvable = async (reader: Reader | Tx, viewer: Viewer, id: ArticleId): Promise<Article> => {
  const article = found(await reader.get(articles, id));
  demand(newsPolicy.approve(viewer, article));
  return article;
};

const countedFor = async ({ store, people }: NewsPorts, viewer: Viewer, { id, verb }: MoveInput) => {
  if (verb !== 'publish' && verb !== 'schedule') return undefined;
  const article = await approvable(store, viewer, id);
  const work = await store.get(works, id);
  return work && countReadersOf(people, article, work.showing.visibleTo);
};

/** The article's part of what was saved: whoever changes the text is no second person to it. */
const workedOn = (
  article: Article,
  { content, savedBy, savedAt }: WorkingCopy,
): NonNullable<Article['work']> => ({
  ...{ stage: 'draft', rev: revOf(article) + 1, title: content.title },
  authors: [...new Set([...(article.work?.authors ?? []), savedBy])],
  ...{ changedBy: savedBy, changedAt: savedAt },
  ...(article.work?.note !== undefined && { note: article.work.note }),
});

const listsOf = (viewer: Viewer, view: DeskInput['view']): readonly string[] => {
  if (view === 'mine') return [viewer.person];
  if (view === 'review') return ['in_review'];
  if (view === 'ownerless') return ['ownerless'];
  return viewer.roles.includes('Editor') ? ['all'] : departmentsOf(viewer).map((one) => `of ${one}`);
};

const startable = async ({ store, people }: NewsPorts, viewer: Viewer): Promise<Desk['can']['start']> =>
  newsPolicy.start(viewer, {}) === 'yes'
    ? { council: true, departments: await people.departments(store) }
    : { council: false, departments: departmentsOf(viewer) };
