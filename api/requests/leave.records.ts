import type { PersonId } from '../contract/ids.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { Contract } from './leave/entitlement.rules.ts';
import type { Entry } from './leave/ledger.rules.ts';
import type { LeaveYear } from './leave/year.rules.ts';

/** What somebody is employed to work and on which terms of leave, under the person's id. */
export interface EmploymentRecord {
  readonly id: PersonId;
  /** The key of a policy in `leave/policies.json`. */
  readonly policy: string;
  readonly serviceFrom: PlainDate;
  /** The first day of the first leave year that Guildhall keeps: what was carried into it is put in by HR. */
  readonly keptFrom: PlainDate;
  /** One after another, in order, without overlap. */
  readonly contracts: readonly Contract[];
  readonly changedAt: Instant;
  readonly changedBy: PersonId | 'system';
}

/** The ledger of one person and leave year: read and written whole, so that two requests can never spend one day. */
export interface LedgerRecord {
  readonly id: LedgerId;
  readonly person: PersonId;
  readonly year: LeaveYear;
  readonly entries: readonly Entry[];
}

export type LedgerId = `${PersonId}|${PlainDate}`;

/** A day on which the council is closed for everyone beside the bank holidays; the id is the day. */
export interface ClosureRecord {
  readonly id: PlainDate;
  readonly name: string;
  readonly addedBy: PersonId;
  readonly addedAt: Instant;
}

/** The bank holidays of England and Wales as GOV.UK last told them; one document. */
export interface BankHolidaysRecord {
  readonly id: 'england-and-wales';
  readonly days: readonly PlainDate[];
  readonly readAt: Instant;
}

export const employments = collection<EmploymentRecord>()('requests_employment', {
  index: {
    /** Those that have ended, by their first day after. */
    ended: ({ contracts }) => {
      const to = contracts.at(-1)?.to;
      return to && { in: 'ended', by: to };
    },
  },
});

export const ledgers = collection<LedgerRecord>()('requests_ledger', {
  index: {
    person: ({ person, year }) => ({ in: person, by: year.from }),
    /** By the day on which six years of keeping begin: the year is over, and nothing was entered since. */
    closed: (ledger) => ({ in: 'closed', by: closedOn(ledger) }),
  },
});

export const closures = collection<ClosureRecord>()('requests_closure', {
  index: { all: ({ id }) => ({ in: 'all', by: id }) },
});

export const bankHolidays = collection<BankHolidaysRecord>()('requests_bank_holidays');

/** The id of a person's ledger of the leave year that begins on this day. */
export const ledgerId = (person: PersonId, from: PlainDate): LedgerId => `${person}|${from}`;

/**
 * The day from which a ledger's six years count: a record is kept for six years from when it was made (Working Time
 * Regulations 1998, regulation 16B), so an entry after the year's end counts from its own day.
 */
export const closedOn = ({ year, entries }: Pick<LedgerRecord, 'year' | 'entries'>): PlainDate =>
  entries.reduce<PlainDate>((last, { at }) => {
    const day = at.slice(0, 10) as PlainDate;
    return day > last ? day : last;
  }, year.to);
