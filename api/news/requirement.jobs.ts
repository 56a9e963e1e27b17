import { COUNCIL_ZONE } from '../contract/time.ts';
import type { Consumer, Delivery } from '../platform/outbox/outbox.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { findAll } from '../platform/store/store.ts';
import { type ArticleFact, NEWS_PUBLISHED } from './events.ts';
import { livePolicy } from './live-policies.ts';
import type { NewsPorts } from './ports.ts';
import { articles } from './records.ts';
import { requirements } from './requirement.records.ts';
import { roundsAfter } from './requirement.rules.ts';
import { tellEverybody } from './requirement.telling.ts';
import { enterEverybody } from './requirement.walk.ts';
import { addWorkingDays } from './working-days.rules.ts';

const HOUR = 3_600;
/** How soon people are entered after they were asked for. */
const SOON = 10;

/** Work the clock asks for. Each of it may run twice, late, or be killed: it goes on where it was. */
export const requirementJobs = (ports: NewsPorts): readonly Job[] => [
  { name: 'news.policy-audiences', everySeconds: SOON, run: () => goOn(ports) },
  { name: 'news.policy-joiners', everySeconds: HOUR, run: () => lookForJoiners(ports) },
];

/** Enters people where a walk is under way, then tells whoever is due to hear. */
const goOn = async (ports: NewsPorts): Promise<void> => {
  for (const { id } of await findAll(ports.store, requirements, 'walking', 'walking')) {
    await enterEverybody(ports, id);
    await tellEverybody(ports, id);
  }
};

/** Begins a walk for each policy that is asked for; reminders are told at its end. */
const lookForJoiners = async ({ store, clock }: NewsPorts): Promise<void> => {
  for (const { id } of await findAll(store, requirements, 'open', 'open'))
    await store.tx(async (t) => {
      const requirement = await t.get(requirements, id);
      if (!requirement || requirement.ended || requirement.walkFrom) return;
      const now = clock.now();
      // An article that is kept no longer is asked of nobody.
      const isKept = await t.get(articles, requirement.article);
      await t.put(requirements, {
        ...requirement,
        ...(isKept ? { walkFrom: now } : { ended: { at: now, by: 'system' as const } }),
      });
    });
};

/** A material change of a policy opens it again for everybody who is asked; a minor one asks nothing of anybody. */
export const changesConsumer = (ports: NewsPorts): Consumer => ({
  name: 'news.policies',
  facts: [NEWS_PUBLISHED],
  deliver: ({ data }: Delivery<ArticleFact>) =>
    ports.store.tx(async (t) => {
      const requirement = await t.one(requirements, 'open', data.article);
      const policy = requirement && (await livePolicy(t, ports, data.article));
      if (!requirement || !policy) return;
      const now = ports.clock.now();
      const closed = new Set(await ports.closedDays(t));
      const due = addWorkingDays(ports.clock.today(COUNCIL_ZONE), requirement.days, closed);
      const rounds = roundsAfter(requirement.rounds, policy.shown.material, { from: now, due });
      if (rounds === requirement.rounds) return;
      await t.put(requirements, { ...requirement, rounds, walkFrom: requirement.walkFrom ?? now });
    }),
});
