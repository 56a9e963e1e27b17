import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import { isFor } from './audience.rules.ts';
import type { ArticleId } from './contract.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { canRead } from './reading.rules.ts';
import { articles } from './records.ts';
import type { RequireInput, RequirementInput, RequirementView } from './requirement.contract.ts';
import { requirementPolicy } from './requirement.policy.ts';
import { type Requirement, requirements } from './requirement.records.ts';
import { standingFor, viewOf } from './requirement.report.ts';
import { roundsAfter, whyNotAudience, whyNotDue } from './requirement.rules.ts';
import { shownAt } from './state.rules.ts';

/** What owners and editors do: ask people to acknowledge a policy, and ask no more. */
export const requirementService = (ports: NewsPorts) => ({
  /** Says who is asked and by when. Who these people are is entered afterwards, in steps: a council has thousands. */
  requirePolicy: async (viewer: Viewer, input: RequireInput): Promise<RequirementView> => {
    await mayAsk(ports.store, ports, viewer, input.article);
    // Outside the transaction: it may look through the whole council.
    const hasSomebody = await isAnybody(ports, input);
    return ports.store.tx(async (t) => {
      const requirement = await newRequirement(t, ports, viewer, input);
      if (!hasSomebody) throw new Refused('nobody_to_ask');
      await t.put(requirements, requirement);
      await ports.audit.record(t, viewer, {
        ...{ action: 'news.policy.require', object: input.article },
        facts: { requirement: requirement.id, due: input.due },
      });
      return viewOf(t, ports, viewer, requirement);
    });
  },

  /** Nobody is asked or reminded any more. What was acknowledged stays. */
  endRequirement: (viewer: Viewer, { id }: RequirementInput): Promise<RequirementView> =>
    ports.store.tx(async (t) => {
      const requirement = found(await t.get(requirements, id));
      demand(requirementPolicy.end(viewer, await standingFor(t, viewer, requirement)));
      if (requirement.ended) return viewOf(t, ports, viewer, requirement);
      const { walkFrom: _, ...rest } = requirement;
      const ended = { ...rest, ended: { at: ports.clock.now(), by: viewer.person } };
      await t.put(requirements, ended);
      await ports.audit.record(t, viewer, {
        ...{ action: 'news.policy.end', object: requirement.article },
        facts: { requirement: id },
      });
      return viewOf(t, ports, viewer, ended);
    }),
});

const newRequirement = async (
  t: Tx,
  ports: NewsPorts,
  viewer: Viewer,
  { article: id, audience, due, days }: RequireInput,
): Promise<Requirement> => {
  const { clock, ids } = ports;
  const article = await mayAsk(t, ports, viewer, id);
  if (article.kind !== 'policy') throw new Refused('not_a_policy');
  const shown = shownAt(article, clock.now());
  if (!shown) throw new Refused('not_live');
  if (await t.one(requirements, 'open', id)) throw new Refused('already_asked');
  unless(whyNotAudience(audience));
  const [now, today] = [clock.now(), clock.today(COUNCIL_ZONE)];
  unless(whyNotDue(due, { today, closed: new Set(await ports.closedDays(t)) }));
  return {
    ...{ id: ids.next('nrq'), article: id, audience, days, by: viewer.person, at: now, walkFrom: now },
    rounds: roundsAfter([], shown.material, { from: now, due }),
  };
};

/** The article, for who may ask others to acknowledge it. */
const mayAsk = async (reader: Reader, ports: NewsPorts, viewer: Viewer, id: ArticleId): Promise<Article> => {
  const article = found(await reader.get(articles, id));
  const who = await readerOf(reader, ports, viewer);
  const mayRead = canRead(who, article, 'live', ports.clock.now());
  demand(requirementPolicy.ask(viewer, { article, mayRead }));
  return article;
};

/** Whether anybody fits the audience and can read the policy; stops at the first. */
const isAnybody = async (
  { store, clock, people }: NewsPorts,
  { article: id, audience }: RequireInput,
): Promise<boolean> => {
  const article = await store.get(articles, id);
  if (!article) return false;
  for await (const page of people.everybodysFacts())
    if (page.some((one) => isFor(one, audience) && canRead(one, article, 'live', clock.now()))) return true;
  return false;
};
