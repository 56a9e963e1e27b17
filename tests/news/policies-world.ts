import type { PersonId } from '../../api/contract/ids.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import { type ArticleId, type Audience, readArticle } from '../../api/news/contract.ts';
import { moveArticle, saveWork, seeWork, startArticle } from '../../api/news/desk.contract.ts';
import {
  acknowledgePolicy,
  listObligations,
  type ObligationFilter,
  type RequirementId,
  requirePolicy,
  seePolicy,
  seeRequirement,
} from '../../api/news/requirement.contract.ts';
import { me } from '../../api/people/contract.ts';
import { startWorld } from '../support/world.ts';

const TEN_SECONDS_MS = 10_000;
const AN_HOUR_MS = 3_600_000;
/** A Friday, three weeks and a half after the test clock's Tuesday. */
export const DUE: PlainDate = '2026-12-18';

/** A council whose editor publishes policies and asks people to acknowledge them. */
export const policiesWorld = async () => {
  const world = await startWorld({ limits: { address: 1_000_000, person: 1_000_000, public: 1_000_000 } });
  await world.settle();
  const { clock, sandbox } = world;
  const { directory } = sandbox.world;
  // Asked for each time: a token ends within the hours that some of these promises take.
  const editor = () => world.as('editor');
  const publish = async (id: ArticleId, rev: number, said: Said): Promise<void> => {
    const { title = 'Use of generative AI', change, reason } = said;
    const saved = await (await editor()).ok(saveWork, {
      ...{ id, rev, content: { title, summary: 'What is fine.', markdown: said.words } },
      showing: { visibleTo: said.visibleTo, promotedTo: said.visibleTo, topics: [] },
      impact: { affects: 'All staff', barriers: 'None', actions: 'None' },
      ...(change && { change, reason: reason ?? 'Wrong date' }),
    });
    await (await editor()).ok(moveArticle, { id, rev: saved.rev, verb: 'publish' });
    await world.settle();
  };
  const after = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await world.settle();
  };
  return {
    ...{ ...world, editor, directory, after },
    /** Runs what is done soon after somebody asked for it. */
    soon: () => after(TEN_SECONDS_MS),
    /** Looks for joiners, enters them and reminds: jobs that each other wait for. */
    anHourLater: async () => {
      await after(AN_HOUR_MS);
      await after(TEN_SECONDS_MS);
    },
    personOf: async (key: string): Promise<PersonId> => (await (await world.as(key)).ok(me, {})).id,
    write: async (said: Said): Promise<ArticleId> => {
      const title = said.title ?? 'Use of generative AI';
      const { id, rev } = await (await editor()).ok(startArticle, { kind: 'policy', title });
      await publish(id, rev, said);
      return id;
    },
    /** Publishes the next version. */
    change: async (id: ArticleId, said: Said) => {
      const { rev } = await (await editor()).ok(seeWork, { id });
      await publish(id, rev, said);
    },
    ask: async (article: ArticleId, audience: Audience, due: PlainDate = DUE): Promise<RequirementId> =>
      (await (await editor()).ok(requirePolicy, { article, audience, due, days: 10 })).id,
    read: async (key: string, id: ArticleId) => (await world.as(key)).ok(readArticle, { id }),
    /** Acknowledges what they are given to read now. */
    acknowledge: async (key: string, id: ArticleId) => {
      const caller = await world.as(key);
      const { version, hash } = await caller.ok(readArticle, { id });
      return caller.ok(acknowledgePolicy, { id, version, hash });
    },
    see: async (key: string, id: ArticleId) => (await world.as(key)).ok(seePolicy, { id }),
    report: async (id: RequirementId, key = 'editor') => (await world.as(key)).ok(seeRequirement, { id }),
    who: async (id: RequirementId, state: ObligationFilter, key = 'editor') =>
      (await (await world.as(key)).ok(listObligations, { id, state, limit: 100 })).people,
  };
};

export type PoliciesWorld = Awaited<ReturnType<typeof policiesWorld>>;

/** A version of a policy, as far as it matters. */
interface Said {
  readonly title?: string;
  readonly words: string;
  readonly visibleTo: Audience;
  readonly change?: 'minor' | 'material';
  readonly reason?: string;
}
