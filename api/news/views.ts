import type { Viewer } from '../contract/person.ts';
import { findAll, type Reader as StoreReader } from '../platform/store/store.ts';
import type { Reading, Version } from './article.rules.ts';
import type { ArticlePage, ArticleRow, VersionPage } from './contract.ts';
import { type Candidate, isUnread } from './feed.rules.ts';
import type { NewsPorts } from './ports.ts';
import { canRead, type Reader } from './reading.rules.ts';
import { versions } from './records.ts';

/** An article as a row of a list; every field is named, so that none slips through. */
export const rowOf = (
  { article, shown, promoted }: Candidate,
  reading: Pick<Reading, 'served'> | undefined,
): ArticleRow => ({
  ...{ id: article.id, kind: article.kind, title: shown.title, summary: shown.summary },
  image: shown.image ?? null,
  topics: shown.topics,
  department: article.department ?? null,
  lead: shown.lead === true,
  promoted,
  unread: isUnread(reading, shown),
  version: shown.version,
  publishedAt: shown.publishedAt,
  event: shown.event ?? null,
});

/** Everything an article's page is made from. */
export interface Opened {
  readonly viewer: Viewer;
  readonly reader: Reader;
  readonly candidate: Candidate;
  readonly version: Version;
  readonly reading: Reading;
}

/** An article with its text, as whoever may read it sees it. */
export const pageOf = async (
  t: StoreReader,
  { people, clock }: Pick<NewsPorts, 'people' | 'clock'>,
  { viewer, reader, candidate, version, reading }: Opened,
): Promise<ArticlePage> => {
  const { article, shown } = candidate;
  const names = await people.namesKnownTo(t, viewer, [article.owner]);
  const name = names.get(article.owner);
  const history = (await findAll(t, versions, 'article', article.id)).filter((one) =>
    canRead(reader, article, one, clock.now()),
  );
  return {
    ...rowOf(candidate, reading),
    ...{ html: version.html, hash: version.hash },
    owner: name === undefined ? null : { id: article.owner, name },
    reviewOn: article.reviewOn ?? null,
    expiresAt: shown.expiresAt ?? null,
    useful: reading.useful ?? null,
    versions: history.map(versionRowOf).reverse(),
  };
};

export const versionRowOf = ({ n, at, change, reason }: Version): ArticlePage['versions'][number] => ({
  ...{ n, at, change, reason },
});

/** A version by itself. */
export const versionPageOf = (
  { article, shown }: Pick<Candidate, 'article' | 'shown'>,
  version: Version,
): VersionPage => ({
  ...{ id: article.id, kind: article.kind },
  ...{ title: version.content.title, summary: version.content.summary },
  image: version.content.image ?? null,
  ...versionRowOf(version),
  ...{ html: version.html, hash: version.hash },
  isCurrent: version.n === shown.version,
});
