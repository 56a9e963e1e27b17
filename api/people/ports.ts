import type { SensitiveRead } from '../contract/accesses.ts';
import type { AppointmentKind } from '../contract/appointments.ts';
import type { Id, PersonId } from '../contract/ids.ts';
import type { Topic } from '../contract/notices.ts';
import type { Half, PlainDate } from '../contract/time.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { RecordFields } from '../platform/catalogue.ts';
import type { Clock } from '../platform/clock.ts';
import type { AppGraph, PersonGraph } from '../platform/graph/graph.ts';
import type { Ids } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { AnyRule } from '../platform/log-retention.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { Store } from '../platform/store/store.ts';
import type { TrailVerdict } from './audit.contract.ts';

/** The desk a person holds for half a day. */
export interface DeskPlace {
  readonly site: string;
  readonly floor: { readonly id: Id<'flr'>; readonly name: string };
  readonly desk: string;
}

/** What this room needs to know of places; who may be told is decided here. */
export interface Places {
  /** The buildings of the council, in its order. */
  sites(): Promise<readonly { readonly id: Id<'sit'>; readonly name: string }[]>;
  /** The council's time zone (IANA). */
  zone(): Promise<string>;
  /** Today where the council is, and the desks this person holds then. */
  deskToday(person: PersonId): Promise<{ readonly date: PlainDate } & Partial<Record<Half, DeskPlace>>>;
}

/** What the use cases stand on; `app.ts` hands it over. */
export interface PeoplePorts {
  readonly store: Store;
  /** A transaction that is a part of a write, before the one that is its effect and keeps its answer. */
  readonly step: Store['tx'];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly log: Log;
  /** The small picture of an account, with the app's own right; undefined where there is none. */
  readonly photoOf: AppGraph['photoOf'];
  /** The whole directory, with the app's own right. */
  readonly directory: Pick<
    AppGraph,
    'users' | 'user' | 'changesLink' | 'changes' | 'roleAssignments' | 'groupMembers'
  >;
  /** The same for a person who waits: it gives up soon. */
  readonly directoryNow: Pick<AppGraph, 'user' | 'roleAssignments' | 'groupMembers'>;
  /** Graph for whoever signed in with this token, while they wait. */
  readonly graphOf: (assertion: string) => PersonGraph;
  readonly allowGuests: boolean;
  readonly places: Places;
  /** What any room tells people of; asked late, as rooms are built one after the other. */
  readonly topics: () => readonly Topic[];
  /** Every record of the installation, field by field. */
  readonly catalogue: () => readonly RecordFields[];
  /** Recomputes the seals of the whole record of changes. `head` is a hash that must be among them. */
  readonly verifyTrail: (head?: string) => Promise<TrailVerdict>;
  /** The looks at records of which their person is told, of every room; asked late like topics. */
  readonly sensitiveReads: () => readonly SensitiveRead[];
  /** The appointments of every room, asked late like topics. */
  readonly appointmentKinds: () => readonly AppointmentKind[];
  /** What ends in each room, and when; asked late, as `topics`. */
  readonly retention: () => readonly AnyRule[];
}
