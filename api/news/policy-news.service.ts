import { COUNCIL_ZONE } from '../contract/time.ts';
import type { PolicyNews } from './events.ts';
import { livePolicy } from './live-policies.ts';
import type { NewsPorts } from './ports.ts';
import { canRead } from './reading.rules.ts';
import { type Obligation, obligations, requirements, standingFrom } from './requirement.records.ts';
import { dueOf, standingOf } from './requirement.rules.ts';

/** Policies for consumers, who tell people of them. */
export const policyNewsService = (ports: NewsPorts) => ({
  /** What somebody still owes, as it is by now; undefined once there is nothing to say: they did, left, or may not read it. */
  policyNews: async (id: Obligation['id']): Promise<PolicyNews | undefined> => {
    const { store, clock } = ports;
    const owed = await store.get(obligations, id);
    const requirement = owed && (await store.get(requirements, owed.requirement));
    if (!owed || owed.goneAs || !requirement || requirement.ended) return undefined;
    const standing = standingFrom(owed);
    const state = standingOf(standing, requirement.rounds, clock.today(COUNCIL_ZONE));
    const policy = await livePolicy(store, ports, owed.article);
    const [reader] = await ports.people.factsOf(store, [owed.person]);
    if (state === 'done' || state === 'left' || !policy || !reader) return undefined;
    if (!canRead(reader, policy.article, 'live', clock.now())) return undefined;
    return {
      ...{ person: owed.person, article: owed.article, title: policy.shown.title, state },
      due: dueOf(standing, requirement.rounds),
      isAgain: owed.receipts.length > 0,
    };
  },
});
