import type { Viewer } from '../contract/person.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { findAll, type Reader as StoreReader, type Tx } from '../platform/store/store.ts';
import type { Article, Shown } from './article.rules.ts';
import type {
  Acknowledged,
  AcknowledgeInput,
  BriefingInput,
  BriefingText,
  BriefingView,
  MyBriefings,
  MyBriefingsInput,
  OpenBriefingInput,
  OpenedAs,
} from './briefing.contract.ts';
import { briefingPolicy } from './briefing.policy.ts';
import { briefed, briefedId, openingLog } from './briefing.records.ts';
import { acknowledged, opened, readingState, seen, whyNotAcknowledge } from './briefing.rules.ts';
import { briefingRowsOf, briefingViewOf } from './briefing.views.ts';
import type { ArticleId } from './contract.ts';
import type { BriefedFact } from './events.ts';
import { feedOf } from './feed.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { canRead, isGiven } from './reading.rules.ts';
import { articles, versionId, versions } from './records.ts';
import { shownAt } from './state.rules.ts';

const DEFAULT_PAGE = 25;
/** More than anybody has waiting. */
const COUNTED = 100;

/** Restricted briefings as those read them to whom they are given. */
export const briefingService = (ports: NewsPorts) => ({ ...reading(ports), ...telling(ports) });

const reading = (ports: NewsPorts) => ({
  /** What is listed has been seen; what a member saw now is told to them as it stood before. */
  myBriefings: async (viewer: Viewer, { part, ...page }: MyBriefingsInput): Promise<MyBriefings> => {
    demand(briefingPolicy.use(viewer));
    return part === 'open' ? openOnes(ports, viewer, page) : givenOnes(ports, viewer, page);
  },

  seeBriefing: (viewer: Viewer, { id }: BriefingInput): Promise<BriefingView> =>
    ports.store.tx(async (t) => {
      const { article, shown, as } = await readable(t, ports, viewer, id);
      const before = as === 'member' ? await t.get(briefed, briefedId(id, viewer.person)) : undefined;
      const copy = before && seen(before, ports.clock.now());
      if (copy && copy !== before) await t.put(briefed, copy);
      const history = await findAll(t, versions, 'article', id);
      return briefingViewOf({ reader: t, viewer, ports }, { article, shown, as, copy, history });
    }),

  /** What it says; that it was opened is noted before it is given, however often. */
  openBriefing: (viewer: Viewer, { id, version: wanted }: OpenBriefingInput): Promise<BriefingText> =>
    ports.store.tx(async (t) => {
      const { shown, as } = await readable(t, ports, viewer, id, wanted);
      const {
        n: version,
        hash,
        content,
        html,
      } = found(await t.get(versions, versionId(id, wanted ?? shown.version)));
      const at = ports.clock.now();
      await t.append(openingLog, {
        ...{ id: ports.ids.next('opn'), at, article: id, person: viewer.person },
        ...{ version, hash, as, door: viewer.door },
      });
      const copy = as === 'member' ? await t.get(briefed, briefedId(id, viewer.person)) : undefined;
      if (copy) await t.put(briefed, opened(copy, { version, hash, at }));
      return { id, version, hash, title: content.title, html };
    }),

  acknowledgeBriefing: (viewer: Viewer, { id, ...named }: AcknowledgeInput): Promise<Acknowledged> =>
    ports.store.tx(async (t) => {
      const { shown } = await readable(t, ports, viewer, id);
      const copy = found(await t.get(briefed, briefedId(id, viewer.person)));
      unless(whyNotAcknowledge(copy, named, shown));
      const after = acknowledged(copy, { ...named, at: ports.clock.now() });
      await t.put(briefed, after);
      // Nothing of what it says: answers of writes are kept for a repeated request.
      return { id, state: readingState(after, shown.material) };
    }),
});

const telling = (ports: NewsPorts) => ({
  countBriefings: async (viewer: Viewer): Promise<{ readonly waiting: number }> => ({
    waiting: await briefingsWaiting(ports, viewer),
  }),

  /** Whether a member still has to hear of a version that was given to them. */
  briefingWaits: async ({ article: id, person, version }: BriefedFact): Promise<boolean> => {
    const { store, people, clock } = ports;
    const [article, copy] = [await store.get(articles, id), await store.get(briefed, briefedId(id, person))];
    const [reader] = await people.factsOf(store, [person]);
    if (!article?.restriction || !copy || copy.removed || !reader) return false;
    const shown = shownAt(article, clock.now());
    const isTheirs = isGiven(reader, article.restriction) && canRead(reader, article, 'live', clock.now());
    // A small correction since tells nobody: who had not heard of what it corrects still does.
    if (!isTheirs || !shown || version < shown.material) return false;
    return ['circulated', 'seen'].includes(readingState(copy, shown.material));
  },
});

/** How many wait for this member to acknowledge them, and nothing else of them: for chat and Home. */
export const briefingsWaiting = async (ports: NewsPorts, viewer: Viewer): Promise<number> => {
  if (briefingPolicy.use(viewer) !== 'yes') return 0;
  const { store } = ports;
  const { rows } = await store.find(briefed, 'mine', viewer.person, { limit: COUNTED, desc: true });
  const given = await givenNow(
    store,
    ports,
    viewer,
    rows.map(({ article }) => article),
  );
  return rows.filter((copy) => {
    const shown = given.get(copy.article)?.shown;
    return shown && readingState(copy, shown.material) !== 'acknowledged';
  }).length;
};

type Page = Omit<MyBriefingsInput, 'part'>;

/** Part I: briefings without a restriction, by the same rule as everything that is read. */
const openOnes = async (ports: NewsPorts, viewer: Viewer, page: Page): Promise<MyBriefings> => {
  const { articles: rows, next } = await feedOf(ports, viewer, { ...page, kind: 'briefing' });
  return {
    briefings: rows.map(({ id, title, publishedAt }) => ({
      ...{ id, title, publishedAt, secrecy: null, state: null },
    })),
    ...(next !== undefined && { next }),
  };
};

/** Part II: those given to the viewer by name. */
const givenOnes = (
  ports: NewsPorts,
  viewer: Viewer,
  { after, limit = DEFAULT_PAGE }: Page,
): Promise<MyBriefings> =>
  ports.store.tx(async (t) => {
    const { rows, next } = await t.find(briefed, 'mine', viewer.person, {
      ...{ desc: true, limit },
      ...(after !== undefined && { after }),
    });
    const given = await givenNow(
      t,
      ports,
      viewer,
      rows.map(({ article }) => article),
    );
    const shown = rows.filter(({ article }) => given.has(article));
    for (const copy of shown) if (!copy.seenAt) await t.put(briefed, seen(copy, ports.clock.now()));
    return { briefings: briefingRowsOf(shown, given), ...(next !== undefined && { next }) };
  });

/** A restricted briefing with the version that may be read. */
export interface Given {
  readonly article: Article;
  readonly shown: Shown;
}

const givenNow = async (
  from: StoreReader,
  ports: Pick<NewsPorts, 'people' | 'clock'>,
  viewer: Viewer,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, Given>> => {
  const [reader, now] = [await readerOf(from, ports, viewer), ports.clock.now()];
  const given = new Map<ArticleId, Given>();
  for (const article of await from.getAll(articles, [...ids])) {
    const shown = shownAt(article, now);
    const isTheirs = article.restriction && isGiven(reader, article.restriction);
    if (shown && isTheirs && canRead(reader, article, 'live', now)) given.set(article.id, { article, shown });
  }
  return given;
};

/** The briefing, or its version `n`, as this viewer may read it now, and as what. Hidden is the same as missing. */
export const readable = async (
  t: Tx,
  ports: Pick<NewsPorts, 'people' | 'clock'>,
  viewer: Viewer,
  id: ArticleId,
  n?: number,
): Promise<Given & { readonly as: OpenedAs }> => {
  const [article, now] = [found(await t.get(articles, id)), ports.clock.now()];
  const reader = await readerOf(t, ports, viewer);
  const version = n === undefined ? undefined : found(await t.get(versions, versionId(id, n)));
  demand(briefingPolicy.read(viewer, { article, reader, now, ...(version && { version }) }));
  const shown = found(shownAt(article, now));
  if (isGiven(reader, found(article.restriction))) return { article, shown, as: 'member' };
  return { article, shown, as: article.createdBy === viewer.person ? 'author' : 'monitoring_officer' };
};
