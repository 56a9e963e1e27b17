import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import type { MoveInput, Verb } from './desk.contract.ts';
import { policyOf } from './desk.views.ts';
import { handedOver, newsWithdrawn, passed, reviewAsked, sentBack } from './events.ts';
import type { Counted } from './head-count.ts';
import { removeImagesOf } from './image.records.ts';
import type { NewsPorts } from './ports.ts';
import { isOpen, whyNotFinished } from './publish.rules.ts';
import { callBack, publish, schedule, type Wanted } from './publishing.ts';
import { works } from './records.ts';
import { removeArticle, saveArticle } from './saving.ts';
import { asOf, revOf, withoutWork } from './state.rules.ts';
import { checkersOf } from './waiting.ts';

/** One thing an editor does to an article, in its transaction. */
interface Move {
  readonly t: Tx;
  readonly ports: NewsPorts;
  readonly viewer: Viewer;
  /** As of now, with nothing scheduled that has come. */
  readonly article: Article;
  readonly input: MoveInput;
  /** Taken before the transaction, of the working copy whose number the input names. */
  readonly counted: Counted | undefined;
}

/** Does it, or refuses; what it refuses stays as it was. */
export const move = async (given: Move): Promise<Article> => {
  const { viewer, input, ports } = given;
  const article = asOf(given.article, ports.clock.now());
  demand(policyOf(input.verb)(viewer, article));
  if (revOf(article) !== input.rev) throw new Refused('changed_meanwhile');
  if (!isOpen(article, input.verb, ports.clock.now())) throw new Refused('not_now');
  return MOVES[input.verb]({ ...given, article });
};

const MOVES: Readonly<Record<Verb, (move: Move) => Promise<Article>>> = {
  send_for_review: async (move) => {
    unless(whyNotFinished(move.article, found(await move.t.get(works, move.article.id))));
    const article = { ...move.article, ...staged(move, 'in_review') };
    for (const person of await checkersOf(move.t, move.ports.people, article))
      await move.ports.outbox.append(move.t, reviewAsked({ article: article.id, person }));
    return put(move, article);
  },

  return: async (move) => {
    const note = reasonOf(move);
    const { work } = staged(move, 'draft');
    await tellSender(move, sentBack);
    return put(move, { ...move.article, work: { ...work, note } });
  },

  publish: async (move) => {
    await tellSender(move, passed);
    return publish(move.t, move.ports, move.viewer, await wantedOf(move));
  },

  schedule: async (move) => {
    const from = move.input.publishAt;
    if (from === undefined || from <= move.ports.clock.now()) throw new Refused('not_in_future');
    await tellSender(move, passed);
    return schedule(move.t, move.ports, move.viewer, { ...(await wantedOf(move)), from });
  },

  unschedule: async (move) => {
    await audited(move, 'news.unschedule');
    return put(move, await callBack(move.t, move.article));
  },

  discard: async (move) => {
    const rest = withoutWork(move.article);
    await audited(move, 'news.discard');
    await move.t.remove(works, rest.id);
    if (rest.live) return put(move, rest);
    await removeImagesOf(move.t, rest.id);
    await removeArticle(move.t, rest.id);
    return rest;
  },

  withdraw: async (move) => {
    const { t, ports, viewer } = move;
    const withdrawn = { by: viewer.person, at: ports.clock.now(), reason: reasonOf(move) };
    const article = await callBack(t, move.article);
    const version = found(article.live).version;
    await audited(move, 'news.withdraw');
    await ports.outbox.append(t, newsWithdrawn({ article: article.id, version, by: viewer.person }));
    return put(move, { ...article, withdrawn });
  },

  confirm_review: async (move) => {
    const { clock } = move.ports;
    const { reviewOn } = move.input;
    if (reviewOn === undefined || reviewOn <= clock.now().slice(0, 10)) throw new Refused('not_in_future');
    const reviewed = { by: move.viewer.person, at: clock.now(), reason: reasonOf(move) };
    await audited(move, 'news.review');
    return put(move, { ...move.article, reviewOn, reviewed });
  },

  hand_over: async (move) => {
    const { t, ports, input } = move;
    const [owner] = input.to ? await ports.people.factsOf(t, [input.to]) : [];
    if (!owner?.isStaff) throw new Refused('unknown_owner');
    await audited(move, 'news.handover', { about: [owner.person] });
    const { ownerless, owner: before, ...rest } = move.article;
    const concerned = new Set([owner.person, ...(ownerless ? [] : [before])]);
    if (owner.person !== before || ownerless)
      for (const to of concerned)
        if (to !== move.viewer.person) await ports.outbox.append(t, handedOver({ article: rest.id, to }));
    return put(move, { ...rest, owner: owner.person });
  },
};

/** Whoever sent it for review hears what came of it, unless they know. */
const tellSender = async (
  { t, ports, viewer, article: { id, work } }: Move,
  fact: typeof passed | typeof sentBack,
): Promise<void> => {
  if (work?.stage !== 'in_review' || work.changedBy === viewer.person) return;
  await ports.outbox.append(t, fact({ article: id, to: work.changedBy }));
};

const put = ({ t }: Move, article: Article): Promise<Article> => saveArticle(t, article);

const staged = ({ article, viewer, ports }: Move, stage: 'draft' | 'in_review') => {
  const { note: _, ...work } = found(article.work);
  return { work: { ...work, stage, changedBy: viewer.person, changedAt: ports.clock.now() } };
};

const wantedOf = async ({ t, article, counted }: Move): Promise<Wanted> => ({
  ...{ article, counted: found(counted) },
  work: found(await t.get(works, article.id)),
});

const reasonOf = ({ input }: Move): string => {
  if (input.reason === undefined) throw new Refused('say_why');
  return input.reason;
};

type Action = 'news.unschedule' | 'news.discard' | 'news.withdraw' | 'news.review' | 'news.handover';

const audited = (
  { t, ports, viewer, article }: Move,
  action: Action,
  more: { readonly about?: readonly Article['owner'][] } = {},
): Promise<void> => ports.audit.record(t, viewer, { action, object: article.id, ...more });
