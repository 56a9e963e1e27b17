import { endpoint } from '../contract/endpoint.ts';
import type { Door } from '../contract/person.ts';
import type { Refusal } from '../contract/problem.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import type { Person } from './contract.ts';

/** Somebody opened a sensitive record of the viewer. */
export interface Access {
  readonly id: string;
  readonly at: Instant;
  readonly by: Person;
  readonly door: Door;
  /** What they opened, in words. */
  readonly what: string;
}

export interface Accesses {
  /** Latest first. */
  readonly accesses: readonly Access[];
  readonly next?: string;
}

export interface PageInput {
  readonly after?: string;
  readonly limit?: number;
}

export interface AuditInput extends PageInput {
  /** Entries by this person or about them. They are told that somebody looked. */
  readonly person?: Person['id'];
  /**
   * The same by their work address or sign-in name, or by their id where another has the same: for whoever is in no
   * search, as they have left or let nobody find them.
   */
  readonly address?: string;
  /** Entries about this record. */
  readonly object?: string;
  /** Days of the council, both included. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

/** One line of who did what, with the names of people who are not forgotten. */
export interface AuditLine {
  readonly id: string;
  readonly at: Instant;
  /** Null where Guildhall did it by itself. */
  readonly actor: Person | null;
  readonly door: Door;
  readonly action: string;
  readonly object: string;
  /** The people it concerns beside the actor. */
  readonly about: readonly Person[];
  readonly outcome: 'done' | 'refused';
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditAnswer {
  /** Latest first. */
  readonly entries: readonly AuditLine[];
  readonly next?: string;
}

export interface VerifyInput {
  /** The hash of the last seal that an earlier check gave: it must still be in the chain. */
  readonly head?: string;
}

/** What a check of the whole trail found. */
export interface TrailVerdict {
  readonly seals: number;
  readonly sealed: number;
  /** Entries of months that were ended. */
  readonly ended: number;
  /** Entries of the last minutes, which the next seal covers. */
  readonly unsealed: number;
  readonly head: string;
  /** Empty where nothing was altered. */
  readonly problems: readonly string[];
}

/** Why nobody can be told by an address. */
export const ADDRESS_REFUSALS = {
  unknown_address: { status: 422, title: 'Nobody here has or had this address' },
  shared_address: { status: 422, title: 'Several people have or had this address' },
} as const satisfies Record<string, Refusal>;

export const myAccesses = endpoint<PageInput, Accesses>()({
  method: 'GET',
  path: '/api/people/me/accesses',
  caller: 'person',
  summary: 'Who opened sensitive records of yours, when and which, latest first, by page',
  refusals: {},
});

export const searchAudit = endpoint<AuditInput, AuditAnswer>()({
  method: 'POST',
  path: '/api/people/audit/search',
  caller: 'person',
  fresh: true,
  reads: true,
  summary: 'For administrators: who did what, by person, record and day, latest first, by page',
  refusals: ADDRESS_REFUSALS,
});

export const verifyAudit = endpoint<VerifyInput, TrailVerdict>()({
  method: 'POST',
  path: '/api/people/audit/verify',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: recomputes every seal and says whether anything was altered',
  refusals: {},
});
