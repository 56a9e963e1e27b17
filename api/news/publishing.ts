import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import type { Instant } from '../contract/time.ts';
import { unless } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import type { Article, Shown, Version, WorkingCopy } from './article.rules.ts';
import { mayPublish, reportOn } from './content/checks.ts';
import { compile } from './content/compile.ts';
import { hashOf } from './content/hash.ts';
import { newsPublished } from './events.ts';
import type { Counted } from './head-count.ts';
import { images } from './image.records.ts';
import type { NewsPorts } from './ports.ts';
import { type Publication, whyNotPublish } from './publish.rules.ts';
import { versionId, versions, works } from './records.ts';
import { saveArticle } from './saving.ts';
import { withoutWork } from './state.rules.ts';

type Ports = Pick<NewsPorts, 'clock' | 'outbox' | 'audit'>;

/** What is to be published, as the transaction has it, with the head count that was taken before. */
export interface Wanted {
  readonly article: Article;
  readonly work: WorkingCopy;
  readonly counted: Counted;
}

/** Publishes what was written: from now on it can be read. */
export const publish = async (t: Tx, ports: Ports, viewer: Viewer, wanted: Wanted): Promise<Article> => {
  const now = ports.clock.now();
  const shown = await writeVersion(t, viewer, wanted, now);
  const { next: _, withdrawn: __, ...rest } = withoutWork(wanted.article);
  const after: Article = { ...withReview(rest, wanted.work), live: shown };
  await saveArticle(t, after);
  await t.remove(works, after.id);
  await ports.audit.record(t, viewer, {
    action: 'news.publish',
    object: after.id,
    facts: { version: shown.version, readers: wanted.counted.readers },
  });
  await ports.outbox.append(
    t,
    newsPublished({ article: after.id, version: shown.version, by: viewer.person }),
  );
  return after;
};

/** Publishes what was written at a moment ahead; until then it can be called back. */
export const schedule = async (
  t: Tx,
  ports: Ports,
  viewer: Viewer,
  wanted: Wanted & { readonly from: Instant },
): Promise<Article> => {
  const { article, from } = wanted;
  const shown = await writeVersion(t, viewer, wanted, from);
  const after: Article = {
    ...withReview(article, wanted.work),
    ...(article.work && { work: { ...article.work, stage: 'scheduled' as const } }),
    next: shown,
  };
  await saveArticle(t, after);
  await ports.audit.record(t, viewer, {
    action: 'news.schedule',
    object: article.id,
    facts: { version: shown.version, readers: wanted.counted.readers, from },
  });
  return after;
};

/** Calls a scheduled version back: it was never published, so it never was a version. */
export const callBack = async (t: Tx, article: Article): Promise<Article> => {
  const { next, ...rest } = article;
  if (next) await t.remove(versions, versionId(article.id, next.version));
  return rest.work ? { ...rest, work: { ...rest.work, stage: 'draft' } } : rest;
};

const withReview = <A extends Pick<Article, 'reviewOn'>>(article: A, { reviewOn }: WorkingCopy): A => {
  const { reviewOn: _, ...rest } = article;
  return { ...rest, ...(reviewOn && { reviewOn }) } as A;
};

/** Writes what was written down as a version that never changes. Refuses where something is missing from it. */
export const writeVersion = async (
  t: Tx,
  viewer: Viewer,
  { article, work, counted }: Wanted,
  from: Instant,
): Promise<Shown> => {
  const publication: Publication = {
    ...{ article, work, from, by: viewer.person },
    ...{ readers: counted.readers, isNearlyAll: counted.isNearlyAll },
  };
  unless(whyNotPublish(publication));
  if (!mayPublish(reportOn(work.content.markdown))) throw new Refused('shuts_out');
  const version = versionFrom(publication);
  await unlessForeign(t, version);
  await t.put(versions, version);
  return shownFrom(publication, version);
};

/** Readers could not see a picture that belongs to another article, or to none. */
const unlessForeign = async (t: Tx, { article, images: within, content }: Version): Promise<void> => {
  const wanted = [...new Set([...within, ...(content.image ? [content.image.id] : [])])];
  const own = (await t.getAll(images, wanted)).filter((image) => image.article === article);
  if (own.length < wanted.length)
    throw new Refused('unfinished', { detail: 'A picture is not of this article. Add it again.' });
};

const versionFrom = ({ article, work, by, from }: Publication): Version => {
  const n = (article.live?.version ?? 0) + 1;
  const isFirst = article.live === undefined;
  const isSecond = !article.work?.authors.includes(by);
  return {
    ...{ id: versionId(article.id, n), article: article.id, n, at: from },
    ...{ content: work.content, visibleTo: work.showing.visibleTo },
    ...compile(work.content.markdown),
    hash: hashOf(work.content),
    author: work.savedBy,
    ...(isSecond && { approver: by }),
    change: isFirst ? 'material' : (work.change ?? 'material'),
    reason: isFirst ? 'First published' : (work.reason ?? ''),
    ...(work.impact && { impact: work.impact }),
  };
};

const shownFrom = ({ article: { live }, work, from }: Publication, version: Version): Shown => {
  const { markdown: _, ...content } = work.content;
  const isMinor = live !== undefined && version.change === 'minor';
  return {
    ...content,
    ...work.showing,
    ...{ version: version.n, hash: version.hash, from },
    publishedAt: isMinor ? live.publishedAt : from,
    material: isMinor ? live.material : version.n,
  };
};
