import type { Id, PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { SkillId } from '../skills/framework.contract.ts';
import type { MarkSource } from './attendance.contract.ts';
import type { CompletionId, CourseId, SessionId } from './contract.ts';
import type { EvidenceRule } from './course.contract.ts';

/** One thing that was said of somebody's presence. None is ever changed: what counts is chosen among them. */
export interface Mark {
  readonly id: Id<'mrk'>;
  readonly session: SessionId;
  readonly person: PersonId;
  readonly source: MarkSource;
  /** 0 is not there at all; absent where the source does not tell. */
  readonly minutes?: number;
  /** Takes back what its source said before: nothing is known by it any more. */
  readonly isTakenBack?: true;
  readonly by: PersonId;
  readonly at: Instant;
}

export const marks = collection<Mark>()('training_mark', {
  index: {
    session: ({ id, session }) => ({ in: session, by: id }),
    person: ({ id, person }) => ({ in: person, by: id }),
    age: ({ at }) => ({ in: 'all', by: at }),
  },
});

/** That somebody completed a session, with what a certificate says: it outlives course and session. */
export interface Completion {
  readonly id: CompletionId;
  readonly session: SessionId;
  readonly course: CourseId;
  readonly person: PersonId;
  readonly title: string;
  readonly skills: readonly { readonly skill: SkillId; readonly targetLevel: number }[];
  readonly start: Instant;
  readonly end: Instant;
  readonly lead: PersonId;
  readonly evidence: EvidenceRule;
  readonly source: MarkSource;
  readonly minutes?: number;
  readonly at: Instant;
}

/** One person completes one session once. */
export const completedKey = ({ session, person }: Pick<Completion, 'session' | 'person'>): string =>
  `${session}|${person}`;

export const completions = collection<Completion>()('training_completion', {
  index: {
    person: ({ person, end }) => ({ in: person, by: end }),
    session: ({ id, session }) => ({ in: session, by: id }),
    age: ({ end }) => ({ in: 'all', by: end }),
  },
  unique: { once: (completion) => [completedKey(completion)] },
});
