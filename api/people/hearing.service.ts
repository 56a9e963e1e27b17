import type { PersonId } from '../contract/ids.ts';
import type { Hearing } from '../contract/notices.ts';
import { quietMinutesLeft } from './hearing.rules.ts';
import type { PeoplePorts } from './ports.ts';
import { profiles } from './profile.records.ts';
import { waysOf } from './profile.rules.ts';
import { people } from './records.ts';

/** How people want to hear of what rooms tell them. */
export const hearings = ({
  store,
  clock,
  places,
  topics,
}: Pick<PeoplePorts, 'store' | 'clock' | 'places' | 'topics'>) => ({
  /**
   * Asked anew at each delivery, as people change their mind, and leave. A topic that no room has any more is told in
   * chat.
   */
  hearing: async (person: PersonId, topic: string): Promise<Hearing> => {
    const record = await store.get(people, person);
    if (!record?.enabled) return { way: 'none', quietSeconds: 0 };
    const profile = await store.get(profiles, person);
    const time = clock.timeOfDay(await places.zone());
    return {
      way: waysOf(topics(), profile?.notices)[topic] ?? 'bot',
      quietSeconds: quietMinutesLeft(profile?.quietHours, time) * 60,
    };
  },
});
