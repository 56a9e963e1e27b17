import type { Viewer } from '../contract/person.ts';
import { COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { found } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import type { Article, Shown, Version } from './article.rules.ts';
import type { BriefingRow, BriefingView, OpenedAs, RestrictionStatement } from './briefing.contract.ts';
import { briefingPolicy } from './briefing.policy.ts';
import { type Briefed, readingState } from './briefing.rules.ts';
import type { ArticleId } from './contract.ts';
import { isMonitoringOfficer } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { groundsOf, isOverdue, namedGrounds, type Restriction } from './restriction.rules.ts';
import { versionRowOf } from './views.ts';

/** Everything a view of a briefing is made from. */
export interface Seeing {
  readonly reader: Reader;
  readonly viewer: Viewer;
  readonly ports: Pick<NewsPorts, 'people' | 'clock'>;
}

/** Members' copies as rows of their list. */
export const briefingRowsOf = (
  copies: readonly Briefed[],
  given: ReadonlyMap<ArticleId, { readonly article: Article; readonly shown: Shown }>,
): readonly BriefingRow[] =>
  copies.flatMap((copy) => {
    const one = given.get(copy.article);
    if (!one) return [];
    const { article, shown } = one;
    return [
      {
        ...{ id: article.id, title: shown.title, publishedAt: shown.publishedAt },
        secrecy: article.restriction?.secrecy ?? null,
        state: readingState(copy, shown.material),
      },
    ];
  });

export interface Read {
  readonly article: Article;
  readonly shown: Shown;
  readonly as: OpenedAs;
  /** Of a member. */
  readonly copy: Briefed | undefined;
  readonly history: readonly Version[];
}

/** A restricted briefing without what it says; every field is named, so that none slips through. */
export const briefingViewOf = async (
  seeing: Seeing,
  { article, shown, as, copy, history }: Read,
): Promise<BriefingView> => {
  const { reader, viewer, ports } = seeing;
  const nameOf = await ports.people.namesOf(reader, [article.createdBy]);
  const state = copy ? readingState(copy, shown.material) : null;
  return {
    ...{ id: article.id, title: shown.title, summary: shown.summary, version: shown.version },
    publishedAt: shown.publishedAt,
    restriction: await statementOf(seeing, found(article.restriction)),
    author: { id: article.createdBy, name: nameOf(article.createdBy) },
    ...{ as, state },
    versions: history.map(versionRowOf).reverse(),
    can: [
      ...(copy && state !== 'acknowledged' ? (['acknowledge'] as const) : []),
      ...(briefingPolicy.manage(viewer, article) === 'yes' ? (['manage'] as const) : []),
      ...(isMonitoringOfficer(viewer) ? (['see_all_openings'] as const) : []),
    ],
  };
};

/** Why it is private, by whom it was decided, to whom it is given, until when, and how to object. */
export const statementOf = async (
  { reader, ports }: Seeing,
  restriction: Restriction,
): Promise<RestrictionStatement> => {
  const { nation, secrecy, publicInterest, decidedBy, decidedAt, reviewOn, challenge, circulation } =
    restriction;
  const nameOf = await ports.people.namesOf(reader, [decidedBy, ...circulation]);
  const { law, source } = groundsOf(restriction);
  const today: PlainDate = ports.clock.today(COUNCIL_ZONE);
  return {
    ...{ nation, secrecy, law, source, grounds: namedGrounds(restriction), publicInterest },
    decidedBy: { id: decidedBy, name: nameOf(decidedBy) },
    ...{ decidedAt, reviewOn, isOverdue: isOverdue(restriction, today), challenge },
    circulation: circulation
      .map((id) => ({ id, name: nameOf(id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  };
};
