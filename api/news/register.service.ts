import type { SensitiveRead } from '../contract/accesses.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { findAll, type Page } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import type { Openings, OpeningsInput } from './briefing.contract.ts';
import { briefingPolicy } from './briefing.policy.ts';
import { type Opening, openingLog } from './briefing.records.ts';
import type { Register, RegisterInput, RegisterRow, ReviewInput, Saved } from './circulation.contract.ts';
import { manageable, savedOf } from './circulation.service.ts';
import { briefingStateOf, isOpenTo } from './circulation.views.ts';
import { isMonitoringOfficer } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { articles } from './records.ts';
import { isOverdue, namedGrounds, whyNotReviewOn } from './restriction.rules.ts';
import { saveArticle } from './saving.ts';

/** The monitoring officer's look at when somebody opened a briefing, of which they are told. */
export const OPENINGS_READ: SensitiveRead = {
  id: 'news.openings',
  title: 'When you opened a confidential briefing',
};

const DEFAULT_PAGE = 25;

/** What the monitoring officer keeps an eye on: restrictions that fall due, and who opened what. */
export const registerService = (ports: NewsPorts) => ({
  ...keeping(ports),

  /** One's own openings; the monitoring officer sees all, and those whose they are hear of it. */
  seeOpenings: async (viewer: Viewer, input: OpeningsInput): Promise<Openings> => {
    const { store, people, clock } = ports;
    const article = found(await store.get(articles, input.id));
    const reader = await readerOf(store, ports, viewer);
    const isReader = briefingPolicy.read(viewer, { article, reader, now: clock.now() });
    if (isReader !== 'yes') demand(briefingPolicy.manage(viewer, article));
    const { rows, next } = await openingsOf(ports, viewer, input);
    const others = new Set(rows.map(({ person }) => person).filter((person) => person !== viewer.person));
    for (const subject of others)
      await people.tellOnce(viewer, { subject, what: OPENINGS_READ.id, object: article.id });
    const nameOf = await people.namesOf(store, [...others, viewer.person]);
    return {
      openings: rows.map(({ id, at, person, version, as, door }) => ({
        ...{ id, at, version, as, door },
        person: { id: person, name: nameOf(person) },
      })),
      ...(next !== undefined && { next }),
    };
  },
});

const keeping = (ports: NewsPorts) => ({
  restrictionRegister: async (viewer: Viewer, input: RegisterInput): Promise<Register> => {
    demand(briefingPolicy.keepRegister(viewer));
    const { store, people } = ports;
    const { view, after, limit = DEFAULT_PAGE } = input;
    const today = ports.clock.today(COUNCIL_ZONE);
    const { rows, next } = await store.find(articles, 'restricted', 'restricted', {
      ...{ limit, ...(view === 'overdue' && { to: today }) },
      ...(after !== undefined && { after }),
    });
    const nameOf = await people.namesOf(
      store,
      rows.flatMap(({ createdBy, restriction }) => [createdBy, found(restriction).decidedBy]),
    );
    return {
      restrictions: rows.map((article) => registerRowOf(article, nameOf, today)),
      overdue: (await findAll(store, articles, 'restricted', 'restricted', { to: today })).length,
      ...(next !== undefined && { next }),
    };
  },

  /** It was looked at again and stays: until when, and why. Nothing is released by a date alone. */
  reviewRestriction: (viewer: Viewer, { id, reviewOn, reason }: ReviewInput): Promise<Saved> =>
    ports.store.tx(async (t) => {
      const article = await manageable(t, viewer, id);
      demand(briefingPolicy.review(viewer, article));
      if (!isOpenTo(article, 'review')) throw new Refused('not_possible_now');
      unless(whyNotReviewOn(reviewOn, ports.clock.today(COUNCIL_ZONE)));
      const restriction = found(article.restriction);
      const review = { by: viewer.person, at: ports.clock.now(), reason, reviewOn };
      const after: Article = {
        ...article,
        restriction: { ...restriction, reviewOn, reviews: [...restriction.reviews, review] },
      };
      await saveArticle(t, after);
      await ports.audit.record(t, viewer, {
        ...{ action: 'news.briefing.review', object: id, facts: { reviewOn } },
      });
      return savedOf(after);
    }),
});

type NameOf = Awaited<ReturnType<NewsPorts['people']['namesOf']>>;

const registerRowOf = (article: Article, nameOf: NameOf, today: PlainDate): RegisterRow => {
  const { id, live, work, createdBy } = article;
  const restriction = found(article.restriction);
  const { secrecy, decidedBy, decidedAt, reviewOn, circulation } = restriction;
  return {
    ...{ id, title: live?.title ?? work?.title ?? '', state: briefingStateOf(article) },
    author: { id: createdBy, name: nameOf(createdBy) },
    ...{ secrecy, cited: namedGrounds(restriction).map(({ cited }) => cited) },
    decidedBy: { id: decidedBy, name: nameOf(decidedBy) },
    ...{ decidedAt, reviewOn, isOverdue: isOverdue(restriction, today), circulation: circulation.length },
  };
};

/** All of a briefing for the monitoring officer; for everybody else their own of it. */
const openingsOf = (
  { store }: Pick<NewsPorts, 'store'>,
  viewer: Viewer,
  { id, after, limit = DEFAULT_PAGE }: OpeningsInput,
): Promise<Page<Opening>> =>
  store.read(openingLog, {
    ...{ subject: isMonitoringOfficer(viewer) ? id : `${id}|${viewer.person}`, desc: true, limit },
    ...(after !== undefined && { after }),
  });
