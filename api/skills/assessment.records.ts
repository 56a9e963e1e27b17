import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { AssessmentId, AssessmentState } from './assessment.contract.ts';
import type { SkillId } from './framework.contract.ts';
import type { AnswerValue, AssessmentKind, Lane } from './words.contract.ts';

/** What somebody said of one task. */
export interface TaskAnswer {
  readonly item: string;
  readonly value: AnswerValue;
  readonly at: Instant;
}

/** A knowledge check that this assessment asks; without a choice while it waits for one. */
export interface DrawnCheck {
  readonly check: string;
  readonly choice?: number;
  readonly correct?: boolean;
}

/** One person's answers. Nothing of it is read for anybody else: what comes of it stands in their profile. */
export interface Assessment {
  readonly id: AssessmentId;
  readonly person: PersonId;
  readonly kind: AssessmentKind;
  readonly framework: string;
  /** Who was to see what comes of it, as the person was told before the first answer. */
  readonly told: Lane;
  readonly state: AssessmentState;
  /** What it asks about, in this order. */
  readonly skills: readonly SkillId[];
  readonly answers: readonly TaskAnswer[];
  /** Drawn once the tasks are answered; absent before. */
  readonly checks?: readonly DrawnCheck[];
  readonly startedAt: Instant;
  /** When it was finished or given up. */
  readonly endedAt?: Instant;
}

export const assessments = collection<Assessment>()('skills_assessment', {
  index: {
    person: ({ person, startedAt }) => ({ in: person, by: startedAt }),
    /** By age: what retention looks through. */
    age: ({ startedAt }) => ({ in: 'all', by: startedAt }),
  },
  unique: {
    /** One at a time, on whichever device. */
    open: ({ person, state }) => (state === 'open' ? [person] : []),
  },
});
