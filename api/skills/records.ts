import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { AssessmentId } from './assessment.contract.ts';
import { nextExpiry } from './recheck.rules.ts';
import type { HeldLevels } from './scoring.rules.ts';
import type { AssessmentKind } from './words.contract.ts';

/** What counts of somebody now. Levels are as they were when they were given: readers judge by the clock what expired. */
export interface SkillsProfile {
  /** The person's own id: one record each. */
  readonly id: PersonId;
  readonly levels: HeldLevels;
  /** The last finished assessment, and when. */
  readonly assessment: AssessmentId;
  readonly at: Instant;
  /** The expiry of which the person was told, so that each is told of once. */
  readonly toldOf?: Instant;
}

export const profiles = collection<SkillsProfile>()('skills_profile', {
  index: {
    /** By when something of it is out of date, while the person has not been told. */
    due: (profile) => {
      const due = nextExpiry(profile.levels);
      return due && due !== profile.toldOf ? { in: 'due', by: due } : undefined;
    },
    /** By age: what retention looks through. */
    age: ({ at }) => ({ in: 'all', by: at }),
  },
});

/** All levels of somebody after one assessment. Written once and never again, so that growth is not overwritten. */
export interface SkillsMoment {
  readonly id: AssessmentId;
  readonly person: PersonId;
  readonly at: Instant;
  readonly kind: AssessmentKind;
  readonly framework: string;
  readonly levels: HeldLevels;
}

export const moments = collection<SkillsMoment>()('skills_history', {
  index: {
    person: ({ person, at }) => ({ in: person, by: at }),
    age: ({ at }) => ({ in: 'all', by: at }),
  },
});
