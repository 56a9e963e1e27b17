import type { Id, PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';

/** Why nothing about a person may be deleted, and until when that held. */
export interface HoldRecord {
  readonly id: Id<'hld'>;
  readonly person: PersonId;
  /** In an administrator's words. */
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** Absent while the hold is in force; then all three are there. */
  readonly endedAt?: Instant;
  readonly endedBy?: PersonId;
  readonly endReason?: string;
}

export const holds = collection<HoldRecord>()('people_hold', {
  index: {
    /** Open ones first, each newest first when read backwards. */
    all: ({ at, endedAt }) => ({ in: 'all', by: `${endedAt ? 0 : 1}|${at}` }),
    /** Those in force: a handful, so that every page of a run asks for all of them. */
    open: ({ person, endedAt }) => (endedAt ? undefined : { in: 'open', by: person }),
    person: ({ person, at }) => ({ in: person, by: at }),
    ended: ({ endedAt }) => (endedAt ? { in: 'ended', by: endedAt } : undefined),
  },
  /** A person is held or not: a second hold would end unseen behind the first. */
  unique: { open: ({ person, endedAt }) => (endedAt ? [] : [person]) },
});

/** A period that an administrator changed, under its own id. */
export interface PeriodRecord {
  readonly id: string;
  readonly days: number;
  readonly by: PersonId;
  readonly at: Instant;
}

export const periods = collection<PeriodRecord>()('people_retention');
