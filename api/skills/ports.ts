import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { Reader, Store, Tx } from '../platform/store/store.ts';
import type { NextStep } from './contract.ts';
import type { SkillId } from './framework.contract.ts';
import type { Worker } from './requirement.rules.ts';
import type { Lane } from './words.contract.ts';

/** What this room needs to know of somebody who works here. */
export interface WorkerFacts extends Worker {
  readonly isStaff: boolean;
  readonly department?: string;
}

/** What this room needs to know of people. */
export interface People {
  factsOfViewer(reader: Reader, viewer: Viewer): Promise<WorkerFacts>;
  /** Of those of these people whose accounts are enabled. */
  factsOf(reader: Reader, people: readonly PersonId[]): Promise<readonly WorkerFacts[]>;
  /** Of everybody whose account is enabled, by page: for counting. */
  everybodysFacts(): AsyncIterable<readonly WorkerFacts[]>;
  /** What these people are called. */
  namesOf(reader: Reader, people: readonly PersonId[]): Promise<(person: PersonId) => string>;
  /** The names of those of these people whom the viewer may know by name. */
  namesKnownTo(
    reader: Reader,
    viewer: Viewer,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, string>>;
  /** Tells a person that somebody opened their record, in the transaction that reads it. */
  noteAccess(
    t: Tx,
    viewer: Viewer,
    opened: { readonly subject: PersonId; readonly what: string; readonly object: string },
  ): Promise<void>;
}

/** What the use cases stand on; `app.ts` hands it over. */
export interface SkillsPorts {
  readonly store: Store;
  /** A transaction whose answer is not kept for a repeated request: what is asked next tells what was answered. */
  readonly unkept: Store['tx'];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly people: People;
  /** Who is to see what is answered from now on: the council's choice, told to people before they begin. */
  readonly lane: Lane;
  /** Fewest people a figure may be about: five, or more where the council says so. */
  readonly fewest: number;
  /** What helps the viewer with these skills, the first of them first: sessions, links and champions. */
  readonly nextSteps: (viewer: Viewer, skills: readonly SkillId[]) => Promise<readonly NextStep[]>;
}
