import type { Id, PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { PersonCalendar } from '../platform/calendar.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { Reader, Store, Tx } from '../platform/store/store.ts';
import type { SkillId } from '../skills/framework.contract.ts';

/** What the room needs to know of a person to say what is for them. */
export interface Facts {
  readonly person: PersonId;
  readonly isStaff: boolean;
  readonly department?: string;
}

/** A champion's right, for a department. */
export interface HeldAppointment {
  readonly person: PersonId;
  readonly scope: string;
  /** Exclusive; absent while open-ended. */
  readonly to?: PlainDate;
}

/** How somebody is reached at work. */
export interface Addresses {
  readonly signIn?: string;
  readonly mail?: string;
}

/** What this room needs to know of people. */
export interface People {
  factsOfViewer(reader: Reader, viewer: Viewer): Promise<Facts>;
  /** Of those of these people whose accounts are enabled. */
  factsOf(reader: Reader, people: readonly PersonId[]): Promise<readonly Facts[]>;
  /** What these people are called: for whoever teaches them, and decides about them. */
  namesOf(reader: Reader, people: readonly PersonId[]): Promise<(person: PersonId) => string>;
  /** The names of those of these people whom the viewer may know by name. */
  namesKnownTo(
    reader: Reader,
    viewer: Viewer,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, string>>;
  /** For champions, who are there to be asked; of those whose accounts are enabled. */
  addressesOf(reader: Reader, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Addresses>>;
  /** Whom a person reports to; undefined where nobody is known, or they have left. */
  managerOf(reader: Reader, person: PersonId): Promise<PersonId | undefined>;
  /** How many work in each department. */
  departmentSizes(
    reader: Reader,
  ): Promise<readonly { readonly department: string; readonly staff: number }[]>;
  /** Whose appointment as champion is in force. */
  championsNow(reader: Reader): Promise<readonly HeldAppointment[]>;
  /** Gives the appointment, in the caller's transaction; whoever holds it already keeps it. */
  appointChampion(
    t: Tx,
    viewer: Viewer,
    appointment: { readonly person: PersonId; readonly department: string; readonly to?: PlainDate },
  ): Promise<void>;
  /** Ends it, where it is still held. */
  endChampion(
    t: Tx,
    viewer: Viewer,
    appointment: { readonly person: PersonId; readonly department: string },
  ): Promise<void>;
}

/** What calendars stand on beside the rest of the room. */
export interface CalendarPorts {
  readonly calendar: PersonCalendar;
  /** The address of a page of Guildhall, to be followed from a calendar. */
  readonly linkTo: (path: `/training/${string}`) => string;
}

/** How a skill changed for people who were assessed before and after, with a 95 % interval. */
export interface Change {
  readonly paired: number;
  /** Assessed before, and not counted again yet. */
  readonly lost: number;
  readonly mean: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly verdict: 'better' | 'worse' | 'no_reliable_difference';
}

/** What the skills room tells: of somebody for their own plan, and of many in sum. */
export interface Skills {
  /** What somebody lacks, the most urgent first; `effective` is null where it was never assessed. */
  gapsOf(
    reader: Reader,
    person: PersonId,
  ): Promise<
    readonly {
      readonly skill: SkillId;
      readonly effective: number | null;
      readonly required: number;
      readonly essential: boolean;
    }[]
  >;
  /** When somebody last told what they can do; null where they never did. */
  checkedAt(reader: Reader, person: PersonId): Promise<Instant | null>;
  /** Which skills of somebody another person, or a certificate, has shown to be at this level or above; no levels. */
  confirmedOf(reader: Reader, person: PersonId, least: 1 | 2 | 3 | 4): Promise<readonly SkillId[]>;
  /** Null while it would tell of few. */
  changeOf(
    reader: Reader,
    people: readonly PersonId[],
    what: { readonly skill: SkillId; readonly around: Instant },
  ): Promise<Change | null>;
}

/** What the use cases stand on; `app.ts` hands it over. */
export interface TrainingPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly people: People;
  readonly skills: Skills;
  /** The council's buildings. */
  readonly sites: (reader: Reader) => Promise<readonly { readonly id: Id<'sit'>; readonly name: string }[]>;
}
