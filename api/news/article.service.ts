import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { found } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import type { Reading, Version } from './article.rules.ts';
import type {
  ArticleId,
  ArticleInput,
  ArticlePage,
  Feed,
  FeedInput,
  UsefulInput,
  VersionInput,
  VersionPage,
} from './contract.ts';
import { type Candidate, candidate } from './feed.rules.ts';
import { feedOf } from './feed.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { readingId, readings } from './reading.records.ts';
import { canRead, type Reader } from './reading.rules.ts';
import { articles, versionId, versions } from './records.ts';
import { shownAt } from './state.rules.ts';
import { pageOf, versionPageOf } from './views.ts';

/** What people read. */
export const articleService = (ports: NewsPorts) => ({
  readFeed: (viewer: Viewer, input: FeedInput): Promise<Feed> => feedOf(ports, viewer, input),

  /** An article as it is now. What was given to whom is noted before it is given. */
  readArticle: (viewer: Viewer, { id }: ArticleInput): Promise<ArticlePage> =>
    ports.store.tx(async (t) => {
      const { reader, candidate } = await readable(t, ports, viewer, id);
      const version = await versionOf(t, id, candidate.shown.version);
      const reading = await noteServed(t, ports, reader, version);
      return pageOf(t, ports, { viewer, reader, candidate, version, reading });
    }),

  /** A version as it was published, to whoever may read the article now and might have read it then. */
  readVersion: (viewer: Viewer, { id, n }: VersionInput): Promise<VersionPage> =>
    ports.store.tx(async (t) => {
      const { reader, candidate } = await readable(t, ports, viewer, id);
      const version = await versionOf(t, id, n);
      if (!canRead(reader, candidate.article, version, ports.clock.now())) throw new Refused('not_found');
      await noteServed(t, ports, reader, version);
      return versionPageOf(candidate, version);
    }),

  /** Whoever was given an article says whether it helped. */
  sayUseful: (viewer: Viewer, { id, useful }: UsefulInput): Promise<ArticlePage> =>
    ports.store.tx(async (t) => {
      const { reader, candidate } = await readable(t, ports, viewer, id);
      const version = await versionOf(t, id, candidate.shown.version);
      const { useful: _, ...before } = await noteServed(t, ports, reader, version);
      const reading: Reading = { ...before, ...(useful && { useful }) };
      await t.put(readings, reading);
      return pageOf(t, ports, { viewer, reader, candidate, version, reading });
    }),
});

/**
 * The article as this viewer may read it now. Hidden is the same as missing, and so is a restricted briefing: whoever may
 * read it does so at a door of its own, which asks Entra anew and notes every opening.
 */
export const readable = async (
  t: Tx,
  ports: Pick<NewsPorts, 'clock' | 'people'>,
  viewer: Viewer,
  id: ArticleId,
): Promise<{ readonly reader: Reader; readonly candidate: Candidate }> => {
  const [article, reader] = [found(await t.get(articles, id)), await readerOf(t, ports, viewer)];
  const now = ports.clock.now();
  const shown = found(shownAt(article, now));
  if (article.restriction || !canRead(reader, article, 'live', now)) throw new Refused('not_found');
  return { reader, candidate: candidate(reader, article, shown) };
};

const versionOf = async (t: Tx, id: ArticleId, n: number): Promise<Version> =>
  found(await t.get(versions, versionId(id, n)));

/** Notes that this version was given to this person, once. */
const noteServed = async (
  t: Tx,
  { clock }: Pick<NewsPorts, 'clock'>,
  { person }: Pick<Reader, 'person'>,
  { article, n, hash }: Version,
): Promise<Reading> => {
  const id = readingId(person, article);
  const before = await t.get(readings, id);
  if (before?.served.some(({ version }) => version === n)) return before;
  const at = clock.now();
  const reading: Reading = {
    ...{ id, person, article, openedAt: at },
    served: [...(before?.served ?? []), { version: n, hash, at }],
    ...(before?.useful && { useful: before.useful }),
  };
  await t.put(readings, reading);
  return reading;
};
