import type { PersonId } from '../contract/ids.ts';
import type { RecheckNews } from './events.ts';
import type { SkillsPorts } from './ports.ts';
import { profiles } from './records.ts';
import { expiredIn } from './views.ts';

/** What somebody is told of their skills who asked nothing. */
export const newsService = ({ store, clock }: SkillsPorts) => ({
  /** Undefined once nothing is out of date any more. */
  recheckNews: async (person: PersonId): Promise<RecheckNews | undefined> => {
    const profile = await store.get(profiles, person);
    const expired = profile ? expiredIn(profile.levels, clock.now()).length : 0;
    return expired > 0 ? { person, expired } : undefined;
  },
});
