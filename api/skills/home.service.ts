import type { Viewer } from '../contract/person.ts';
import { assessments } from './assessment.records.ts';
import type { SkillsHomeCard } from './contract.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts } from './ports.ts';
import { baselineOf } from './scoring.rules.ts';
import { standingOf } from './standing.ts';
import { expiredIn, gapsIn } from './views.ts';

/** The card on Home; councillors have none. */
export const skillsHome =
  ({ store, people, clock }: SkillsPorts) =>
  async (viewer: Viewer): Promise<SkillsHomeCard | undefined> => {
    if (skillsPolicy.use(viewer) !== 'yes') return undefined;
    const [standing, open] = await Promise.all([
      people.factsOfViewer(store, viewer).then((facts) => standingOf(store, facts)),
      store.one(assessments, 'open', viewer.person),
    ]);
    const { profile, levels, essentials } = standing;
    const expired = expiredIn(levels, clock.now()).length;
    return {
      state: open ? 'open' : !profile ? 'never' : expired > 0 ? 'due' : 'done',
      baseline: baselineOf(levels, essentials),
      gaps: gapsIn(standing).length,
      expired,
    };
  };
