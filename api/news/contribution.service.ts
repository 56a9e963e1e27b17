import type { Viewer } from '../contract/person.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import { beginArticle } from './beginning.ts';
import type { ArticleId } from './contract.ts';
import type {
  ContributionId,
  ContributionInput,
  ContributionMoveInput,
  Contributions,
  ContributionView,
  QueueInput,
  SendInput,
  SentInput,
} from './contribution.contract.ts';
import { contributionPolicy, queuesSeenBy } from './contribution.policy.ts';
import { type Contribution, contributions, queueOf } from './contribution.records.ts';
import { STATE_AFTER, whyNotMove, whyNotSend } from './contribution.rules.ts';
import { contributionViewsOf } from './contribution.views.ts';
import { type ContributionNews, contributionDecided, sentIn } from './events.ts';
import type { NewsPorts } from './ports.ts';
import { dealersOf } from './waiting.ts';

const DEFAULT_PAGE = 25;

/** What staff send to the editors, and what becomes of it. */
export const contributionService = (ports: NewsPorts) => ({
  ...sending(ports),
  ...lists(ports),
  moveContribution: (viewer: Viewer, input: ContributionMoveInput): Promise<ContributionView> =>
    ports.store.tx(async (t) => {
      const sent = await visible(t, viewer, input.id);
      demand(contributionPolicy.move(viewer, { sent, verb: input.verb }));
      unless(whyNotMove(sent, input));
      const article = input.verb === 'take' ? await draftOf(t, ports, viewer, sent) : undefined;
      return viewOf({ reader: t, viewer, ports }, await decide(t, ports, viewer, { sent, input, article }));
    }),

  /** For consumers, who tell whoever sent it: as it is by now; undefined once it is no longer kept. */
  contributionNews: async (id: ContributionId): Promise<ContributionNews | undefined> => {
    const sent = await ports.store.get(contributions, id);
    return sent && { from: sent.from, kind: sent.kind, title: sent.title, state: sent.state };
  },
});

const sending = (ports: NewsPorts) => ({
  sendContribution: (viewer: Viewer, input: SendInput): Promise<ContributionView> =>
    ports.store.tx(async (t) => {
      demand(contributionPolicy.send(viewer));
      const { ids, clock, people } = ports;
      const waiting = (await findAll(t, contributions, 'waiting', viewer.person)).length;
      unless(whyNotSend(input, { waiting, now: clock.now() }));
      const { department } = await people.factsOfViewer(t, viewer);
      const sent: Contribution = {
        ...{ id: ids.next('con'), from: viewer.person, ...input, state: 'sent', sentAt: clock.now() },
        ...(department !== undefined && { department }),
      };
      await t.put(contributions, sent);
      for (const person of await dealersOf(t, people, sent))
        await ports.outbox.append(t, sentIn({ contribution: sent.id, person }));
      return viewOf({ reader: t, viewer, ports }, sent);
    }),
});

const lists = (ports: NewsPorts) => ({
  listSent: async (viewer: Viewer, { after, limit = DEFAULT_PAGE }: SentInput): Promise<Contributions> => {
    demand(contributionPolicy.send(viewer));
    const { rows, next } = await ports.store.find(contributions, 'sent', viewer.person, {
      ...{ desc: true, limit },
      ...(after !== undefined && { after }),
    });
    return {
      contributions: await contributionViewsOf({ reader: ports.store, viewer, ports }, rows),
      can: { seeQueue: contributionPolicy.seeQueue(viewer) === 'yes' },
      ...(next !== undefined && { next }),
    };
  },

  seeQueue: async (
    viewer: Viewer,
    { kind, after, limit = DEFAULT_PAGE }: QueueInput,
  ): Promise<Contributions> => {
    demand(contributionPolicy.seeQueue(viewer));
    const queues = queuesSeenBy(viewer).map((department) => queueOf(department, kind));
    const { rows, next } = await ports.store.find(contributions, 'queue', queues, {
      limit,
      ...(after !== undefined && { after }),
    });
    return {
      contributions: await contributionViewsOf({ reader: ports.store, viewer, ports }, rows),
      can: { seeQueue: contributionPolicy.seeQueue(viewer) === 'yes' },
      ...(next !== undefined && { next }),
    };
  },

  seeContribution: async (viewer: Viewer, { id }: ContributionInput): Promise<ContributionView> =>
    viewOf({ reader: ports.store, viewer, ports }, await visible(ports.store, viewer, id)),
});

const visible = async (reader: Reader, viewer: Viewer, id: ContributionId): Promise<Contribution> => {
  const sent = found(await reader.get(contributions, id));
  demand(contributionPolicy.see(viewer, sent));
  return sent;
};

const viewOf = async (
  seeing: Parameters<typeof contributionViewsOf>[0],
  sent: Contribution,
): Promise<ContributionView> => found((await contributionViewsOf(seeing, [sent]))[0]);

/** An article that begins with the words that were sent in, for the editors whose queue it stood in. */
const draftOf = async (
  t: Tx,
  ports: NewsPorts,
  viewer: Viewer,
  { kind, title, text, event, department }: Contribution,
): Promise<ArticleId> => {
  const { id } = await beginArticle(t, ports, viewer, {
    kind: kind === 'event' ? 'event' : 'news',
    ...(department !== undefined && { department }),
    content: { title, summary: '', markdown: text, ...(event && { event }) },
  });
  return id;
};

const ACTIONS = {
  take: { action: 'news.contribution.take' },
  answer: { action: 'news.contribution.answer' },
  decline: { action: 'news.contribution.decline' },
  withdraw: { action: 'news.contribution.withdraw' },
} as const;

interface Decision {
  readonly sent: Contribution;
  readonly input: Pick<ContributionMoveInput, 'verb' | 'words'>;
  readonly article: ArticleId | undefined;
}

const decide = async (
  t: Tx,
  { clock, audit, outbox }: NewsPorts,
  viewer: Viewer,
  { sent, input: { verb, words }, article }: Decision,
): Promise<Contribution> => {
  const after: Contribution = {
    ...sent,
    state: STATE_AFTER[verb],
    outcome: {
      ...{ by: viewer.person, at: clock.now() },
      ...(words !== undefined && { words }),
      ...(article !== undefined && { article }),
    },
  };
  await t.put(contributions, after);
  await audit.record(t, viewer, {
    ...{ action: ACTIONS[verb].action, object: sent.id },
    ...(sent.from !== viewer.person && { about: [sent.from] }),
  });
  if (verb !== 'withdraw')
    await outbox.append(t, contributionDecided({ contribution: sent.id, to: after.state }));
  return after;
};
