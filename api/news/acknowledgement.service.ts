import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { unless } from '../contract/verdict.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import type { Shown } from './article.rules.ts';
import type { ArticleId } from './contract.ts';
import { type LivePolicy, readablePolicies, readablePolicy } from './live-policies.ts';
import type { NewsPorts } from './ports.ts';
import { readingId, readings } from './reading.records.ts';
import { versionId, versions } from './records.ts';
import type {
  AcknowledgeInput,
  MyPoliciesAnswer,
  MyPolicy,
  PolicyInput,
  PolicyView,
} from './requirement.contract.ts';
import { isOwnerOrEditor, scopeOf } from './requirement.policy.ts';
import {
  type Obligation,
  obligationId,
  obligations,
  type Receipt,
  type Requirement,
  requirements,
  standingFrom,
} from './requirement.records.ts';
import { standingFor } from './requirement.report.ts';
import { dueOf, standingOf, whyNotAcknowledge } from './requirement.rules.ts';

/** Policies as those see them who are asked to acknowledge them; for the tab and the bot. */
export const acknowledgementService = (ports: NewsPorts) => ({
  /** What the viewer is asked to acknowledge, or was; what waits first, and of that what is due first. */
  listMyPolicies: (viewer: Viewer): Promise<MyPoliciesAnswer> => myPolicies(ports.store, ports, viewer),

  seePolicy: async (viewer: Viewer, { id }: PolicyInput): Promise<PolicyView> =>
    viewOf(ports.store, ports, viewer, await readablePolicy(ports.store, ports, viewer, id)),

  /** Two at once are one; what was acknowledged before stays as it was. */
  acknowledge: (viewer: Viewer, { id, version, hash }: AcknowledgeInput): Promise<PolicyView> =>
    ports.store.tx(async (t) => {
      const policy = await readablePolicy(t, ports, viewer, id);
      const asked = await askedOf(t, viewer.person, id);
      if (!asked) throw new Refused('not_asked');
      const reading = await t.get(readings, readingId(viewer.person, id));
      unless(
        whyNotAcknowledge(
          { version, hash },
          { material: policy.shown.material, served: reading?.served ?? [] },
        ),
      );
      await give(t, ports, viewer, asked.obligation, { version, hash });
      return viewOf(t, ports, viewer, policy);
    }),
});

/** What somebody owes to a policy under the request that is open, and that request. */
interface Asked {
  readonly requirement: Requirement;
  readonly obligation: Obligation;
}

const askedOf = async (reader: Reader, person: PersonId, article: ArticleId): Promise<Asked | undefined> => {
  const requirement = await reader.one(requirements, 'open', article);
  const obligation = requirement && (await reader.get(obligations, obligationId(requirement.id, person)));
  return obligation && !obligation.goneAs ? { requirement, obligation } : undefined;
};

const give = async (
  t: Tx,
  { clock, audit }: NewsPorts,
  viewer: Viewer,
  obligation: Obligation,
  { version, hash }: Pick<Receipt, 'version' | 'hash'>,
): Promise<void> => {
  if (obligation.receipts.some((receipt) => receipt.version >= version)) return;
  const { next: _, ...rest } = obligation;
  const receipt: Receipt = { version, hash, at: clock.now(), door: viewer.door };
  await t.put(obligations, { ...rest, receipts: [...obligation.receipts, receipt] });
  await audit.record(t, viewer, {
    ...{ action: 'news.policy.acknowledge', object: obligation.article },
    facts: { version, hash },
  });
};

const lastOf = ({ receipts }: Pick<Obligation, 'receipts'>): MyPolicy['acknowledged'] => {
  const last = receipts.at(-1);
  return last ? { version: last.version, at: last.at } : null;
};

const stateOf = ({ obligation, requirement }: Asked, today: PlainDate) => {
  const standing = standingFrom(obligation);
  return {
    state: standingOf(standing, requirement.rounds, today),
    due: dueOf(standing, requirement.rounds),
  };
};

const viewOf = async (
  reader: Reader,
  ports: NewsPorts,
  viewer: Viewer,
  { article, shown }: LivePolicy,
): Promise<PolicyView> => {
  const asked = await askedOf(reader, viewer.person, article.id);
  const how = asked && stateOf(asked, ports.clock.today(COUNCIL_ZONE));
  const isOpen = how !== undefined && how.state !== 'done';
  const open = await reader.one(requirements, 'open', article.id);
  const rights = open && (await standingFor(reader, viewer, open));
  const mayAsk = isOwnerOrEditor(viewer, article);
  return {
    ...{ article: article.id, title: shown.title, version: shown.version, hash: shown.hash },
    asked: how ?? null,
    acknowledged: asked ? lastOf(asked.obligation) : null,
    changed: asked && isOpen ? await changedWords(reader, shown, asked) : null,
    requirement: open && rights && scopeOf(viewer, rights) ? open.id : null,
    departments: mayAsk && !open ? await ports.people.departments(reader) : [],
    can: [...(isOpen ? (['acknowledge'] as const) : []), ...(mayAsk && !open ? (['ask'] as const) : [])],
  };
};

/** Why it has to be acknowledged again; nothing for who acknowledges it for the first time. */
const changedWords = async (
  reader: Reader,
  { material }: Shown,
  { obligation }: Asked,
): Promise<string | null> => {
  if (obligation.receipts.length === 0) return null;
  return (await reader.get(versions, versionId(obligation.article, material)))?.reason ?? null;
};

/** Policies that somebody is asked for, and those they acknowledged, if they may still read them; each once. */
export const myPolicies = async (
  reader: Reader,
  ports: NewsPorts,
  viewer: Viewer,
): Promise<MyPoliciesAnswer> => {
  const own = await findAll(reader, obligations, 'person', viewer.person);
  // Most people on most days: Home asks this of everybody.
  if (own.length === 0) return { policies: [] };
  // By when they were asked: of one policy the last counts.
  const latest = [...new Map(own.map((one) => [one.article, one])).values()];
  const readable = await readablePolicies(
    reader,
    ports,
    viewer,
    latest.map(({ article }) => article),
  );
  const asking = new Map(
    (
      await reader.getAll(
        requirements,
        latest.map(({ requirement }) => requirement),
      )
    ).map((one) => [one.id, one]),
  );
  const today = ports.clock.today(COUNCIL_ZONE);
  const rows = latest.flatMap((obligation): readonly MyPolicy[] => {
    const [policy, requirement] = [readable.get(obligation.article), asking.get(obligation.requirement)];
    if (!policy || !requirement) return [];
    const how = stateOf({ obligation, requirement }, today);
    // What is asked no more stays only where it was done.
    if (requirement.ended && how.state !== 'done') return [];
    return [
      { article: obligation.article, title: policy.shown.title, ...how, acknowledged: lastOf(obligation) },
    ];
  });
  return { policies: rows.toSorted(waitingFirst) };
};

const RANK = { overdue: 0, open: 1, done: 2, left: 3 } as const;
const waitingFirst = (a: MyPolicy, b: MyPolicy): number =>
  RANK[a.state] - RANK[b.state] || a.due.localeCompare(b.due) || a.title.localeCompare(b.title);
