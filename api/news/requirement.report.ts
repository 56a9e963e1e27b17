import type { Viewer } from '../contract/person.ts';
import { COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { found } from '../contract/verdict.ts';
import { MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import { titleOf } from './live-policies.ts';
import type { NewsPorts } from './ports.ts';
import { articles } from './records.ts';
import type { RequirementRow, RequirementView } from './requirement.contract.ts';
import { maySeeNames, type Standing as Rights, type Scope, scopeOf } from './requirement.policy.ts';
import {
  inPart,
  type Obligation,
  obligationId,
  obligations,
  PARTS,
  type Requirement,
  standingAt,
  standingFrom,
} from './requirement.records.ts';
import { type Standing, type Tally, tallyOf } from './requirement.rules.ts';

/** How a viewer stands to a request to acknowledge a policy. */
export const standingFor = async (
  reader: Reader,
  viewer: Viewer,
  requirement: Requirement,
): Promise<Rights> => {
  const article = found(await reader.get(articles, requirement.article));
  return {
    article,
    team: (await teamOf(reader, viewer, requirement)).map(({ person }) => person),
  };
};

/** What those owe who report to the viewer; a team is a page at most. */
export const teamOf = (
  reader: Reader,
  { reports }: Viewer,
  { id }: Pick<Requirement, 'id'>,
): Promise<readonly Obligation[]> =>
  reader.getAll(
    obligations,
    reports.slice(0, MAX_LIMIT).map((person) => obligationId(id, person)),
  );

/** People who stand alike, and where they worked. */
type Group = Standing & { readonly people: number; readonly department: string };

/** Everybody, counted in groups: a report of 50,000 people reads no person's record. */
const groupsOf = async (reader: Reader, { id }: Requirement): Promise<readonly Group[]> => {
  const groups = await reader.group(obligations, 'standing', {
    within: PARTS.map((part) => inPart(id, part)),
  });
  return groups.map(({ in: within, by, count }) => ({ ...standingAt(within, by), people: count }));
};

const groupsFor = async (
  reader: Reader,
  viewer: Viewer,
  requirement: Requirement,
  scope: Scope,
): Promise<readonly Group[]> =>
  scope === 'all'
    ? groupsOf(reader, requirement)
    : (await teamOf(reader, viewer, requirement)).map((one) => ({
        ...standingFrom(one),
        ...{ people: 1, department: one.department ?? '' },
      }));

/** A request in a list, as far as this viewer may see it; undefined where they may not know of it. */
export const rowOf = async (
  reader: Reader,
  ports: NewsPorts,
  viewer: Viewer,
  requirement: Requirement,
): Promise<RequirementRow | undefined> => {
  const rights = await standingFor(reader, viewer, requirement);
  const scope = scopeOf(viewer, rights);
  if (scope === undefined) return undefined;
  const groups = await groupsFor(reader, viewer, requirement, scope);
  return shown(ports, requirement, { scope, groups, article: rights.article });
};

interface Counted {
  readonly scope: Scope;
  readonly groups: readonly Group[];
  readonly article: Article;
}

const shown = (
  { clock }: NewsPorts,
  requirement: Requirement,
  { scope, groups, article }: Counted,
): RequirementRow => {
  const { id, rounds, countedAt, ended } = requirement;
  const today = clock.today(COUNCIL_ZONE);
  return {
    ...{ id, article: article.id, scope, title: titleOf(article) },
    due: rounds.at(-1)?.due ?? today,
    tally: countedAt === undefined ? null : tallyOf(groups, rounds, today),
    ended: ended?.at ?? null,
  };
};

/** One request with its numbers, for who may see it. Percentages are left to readers: each number names its day. */
export const viewOf = async (
  reader: Reader,
  ports: NewsPorts,
  viewer: Viewer,
  requirement: Requirement,
): Promise<RequirementView> => {
  const rights = await standingFor(reader, viewer, requirement);
  const scope = found(scopeOf(viewer, rights));
  const groups = await groupsFor(reader, viewer, requirement, scope);
  const asOf = ports.clock.today(COUNCIL_ZONE);
  const names = maySeeNames(viewer, rights);
  return {
    ...shown(ports, requirement, { scope, groups, article: rights.article }),
    ...{ audience: requirement.audience, days: requirement.days, asOf, since: requirement.at },
    rounds: requirement.rounds,
    departments: names && requirement.countedAt ? byDepartment(groups, requirement, asOf) : [],
    can: [
      ...(names ? (['names'] as const) : []),
      ...(scope === 'all' && !requirement.ended ? (['end'] as const) : []),
    ],
  };
};

const byDepartment = (
  groups: readonly Group[],
  { rounds }: Requirement,
  today: PlainDate,
): readonly { readonly department: string | null; readonly tally: Tally }[] =>
  [...Map.groupBy(groups, ({ department }) => department)]
    .map(([department, of]) => ({ department: department || null, tally: tallyOf(of, rounds, today) }))
    .toSorted((a, b) => (a.department ?? '~').localeCompare(b.department ?? '~'));
