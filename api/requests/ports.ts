import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { PlainDate } from '../contract/time.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { Reader, Store, Tx } from '../platform/store/store.ts';
import type { Claim, LeavePlan, Segment } from './contract.ts';
import type { EmploymentPeople } from './employment.service.ts';
import type { Answers } from './form.contract.ts';
import type { StaffRequest } from './records.ts';
import type { Catalogue } from './types.ts';

/** What this room needs to know of people. Names are for those who are part of a request; policy says who is. */
export interface People extends EmploymentPeople {
  /** Who decides for a person now, or that it is HR and why. */
  approverOf(
    person: PersonId,
    reader: Reader,
  ): Promise<
    { readonly manager: PersonId } | { readonly queue: 'HR'; readonly why: 'no_manager' | 'manager_left' }
  >;
  /** What these people are called. */
  namesOf(reader: Reader, people: readonly PersonId[]): Promise<(person: PersonId) => string>;
  /** Those with the same manager, and that manager; without the person. */
  teamOf(reader: Reader, person: PersonId): Promise<readonly PersonId[]>;
  /** Who held the role HR when it was last told of. */
  hrPeople(reader: Reader): Promise<readonly PersonId[]>;
  /** Tells a person that somebody opened their record, in the transaction that reads it. */
  noteAccess(
    t: Tx,
    viewer: Viewer,
    opened: { readonly subject: PersonId; readonly what: string; readonly object: string },
  ): Promise<void>;
}

/**
 * The leave ledger as requests use it. All but `planOf` write, in the transaction of the move they belong to; those
 * that give leave back never refuse.
 */
export interface LeaveLedger {
  /** What the answers take. Refuses `no_contract` and `no_work_then`; too little leave shows in `after`. */
  planOf(reader: Reader, person: PersonId, answers: Answers): Promise<LeavePlan>;
  /** Sets leave aside that is asked for. Refuses `not_enough_leave`. */
  hold(t: Tx, request: StaffRequest): Promise<void>;
  /** What was set aside is taken. */
  take(t: Tx, request: StaffRequest): Promise<void>;
  /** What was set aside is free again. */
  release(t: Tx, request: StaffRequest): Promise<void>;
  /** What was taken is given back. */
  giveBack(t: Tx, request: StaffRequest): Promise<void>;
  /** Parts of what was taken are given back; says how many minutes of each day. */
  giveBackParts(
    t: Tx,
    request: StaffRequest,
    parts: readonly Segment[],
  ): Promise<ReadonlyMap<PlainDate, number>>;
  /** As `planOf`, of a request that is there: leave of its years with and without it. */
  yearsOf(reader: Reader, request: StaffRequest): Promise<LeavePlan['years']>;
}

/** What a claim comes to, by the rates of its days and the miles claimed before in the same tax year. */
export type ReckonClaim = (reader: Reader, person: PersonId, answers: Answers) => Promise<Claim>;

/** What the use cases stand on; `app.ts` hands it over. */
export interface RequestsPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly people: People;
  readonly log: Log;
  /** What GOV.UK publishes of bank holidays; undefined where it is not asked. May fail. */
  readonly readBankHolidays: () => Promise<unknown>;
}

/** With what the room's other parts offer to its use cases. */
export interface RequestPorts extends RequestsPorts {
  readonly catalogue: Catalogue;
  readonly ledger: LeaveLedger;
  readonly reckonClaim: ReckonClaim;
}
