import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { COMMON_REFUSALS, Refused } from '../../api/contract/problem.ts';
import { idOf } from '../../api/contract/schemas.ts';
import { type MyPolicy, POLICY_REFUSALS, type PolicyView } from '../../api/news/requirement.contract.ts';
import type { CardAction, Reply } from '../shell/turn.ts';
import { wordsOf } from '../shell/words.ts';
import { sayingCard } from './cards.ts';
import { policiesCard } from './policy-cards.ts';
import type { NewsCommandPorts } from './ports.ts';

/** As many as one card holds with a button each. */
const SHOWN = 3;

/** The policies that wait for somebody: those they named, or all where none of these words is in a title. */
export const waitingPolicies = async (
  { news, linkTo }: NewsCommandPorts,
  viewer: Viewer,
  about = '',
): Promise<Reply> => {
  const { policies } = await news.listMyPolicies(viewer);
  const waiting = policies.filter(({ state }) => state === 'open' || state === 'overdue');
  const named = waiting.filter((policy) => isAbout(policy, about));
  const shown = (named.length > 0 ? named : waiting).slice(0, SHOWN);
  const all = linkTo('/news/policies');
  if (shown.length === 0)
    return sayingCard('No policy waits for you', 'What you acknowledged stands in Guildhall.', all);
  const views = await Promise.all(shown.map(({ article }) => news.seePolicy(viewer, { id: article })));
  return policiesCard(views, { linkTo: ({ article }) => linkTo(`/news/${article}`), all });
};

/** Short words are in most titles. */
const TELLING_LETTERS = 4;

const isAbout = ({ title }: Pick<MyPolicy, 'title'>, about: string): boolean => {
  const words = wordsOf(title.toLowerCase());
  return wordsOf(about).some((word) => word.length >= TELLING_LETTERS && words.includes(word));
};

const acknowledged = z.object({
  article: idOf('art'),
  version: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Acknowledges what a card named, where this person was given that version to read; else says what to do first. */
export const pressed = async (
  { news, linkTo }: NewsCommandPorts,
  { viewer, verb, data }: CardAction,
): Promise<Reply> => {
  const read = acknowledged.safeParse(data);
  if (verb !== 'news.acknowledge' || !read.success) throw new Refused('bad_input');
  const { article, version, hash } = read.data;
  try {
    const { title } = await news.acknowledge(viewer, { id: article, version, hash });
    return sayingCard(`You have acknowledged “${title}”`, 'Thank you.', linkTo('/news/policies'));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return sayingCard('It is not acknowledged yet', `${titleOf(error)}.`, linkTo(`/news/${article}`));
  }
};

const TITLES: Readonly<Record<string, Pick<PolicyView, 'title'>>> = {
  ...COMMON_REFUSALS,
  ...POLICY_REFUSALS,
};

const titleOf = ({ code }: Refused): string => (TITLES[code] ?? COMMON_REFUSALS.not_allowed).title;
