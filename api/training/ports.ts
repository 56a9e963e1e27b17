import type { Id, PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { Reader, Store } from '../platform/store/store.ts';

/** What the room needs to know of a person to say what is for them. */
export interface Facts {
  readonly person: PersonId;
  readonly isStaff: boolean;
  readonly department?: string;
}

/** What this room needs to know of people. */
export interface People {
  factsOfViewer(reader: Reader, viewer: Viewer): Promise<Facts>;
  /** Of those of these people whose accounts are enabled. */
  factsOf(reader: Reader, people: readonly PersonId[]): Promise<readonly Facts[]>;
  /** The names of those of these people whom the viewer may know by name. */
  namesKnownTo(
    reader: Reader,
    viewer: Viewer,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, string>>;
}

/** What the use cases stand on; `app.ts` hands it over. */
export interface TrainingPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly people: People;
  /** The council's buildings. */
  readonly sites: () => Promise<readonly { readonly id: Id<'sit'>; readonly name: string }[]>;
}
