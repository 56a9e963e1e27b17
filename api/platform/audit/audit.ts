import type { PersonId } from '../../contract/ids.ts';
import { type LogEntry, log } from '../store/declare.ts';
import type { Tx } from '../store/store.ts';

/** One line of the record of who did what. Ids only: no names, no free text a person wrote. */
export interface AuditEntry extends LogEntry {
  readonly actor: PersonId | 'system';
  readonly door: 'tab' | 'bot' | 'job';
  /** `room.verb`, such as `desks.cancel`. */
  readonly action: string;
  /** The record acted on. */
  readonly object: string;
  /** The people it concerns beside the actor: those who may ask "who opened my record". */
  readonly about: readonly PersonId[];
  readonly outcome: 'done' | 'refused';
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** Append-only; sealed in batches by a job, checked by `npm run audit -- verify`. */
export const auditLog = log<AuditEntry>()('audit', {
  subjects: (entry) => [entry.actor, entry.object, ...entry.about],
});

/** What a use case says; who, when and the id are added. */
export type AuditNote = Pick<AuditEntry, 'action' | 'object'> &
  Partial<Pick<AuditEntry, 'about' | 'outcome' | 'facts'>>;

export interface Audit {
  /** Writes the entry in the use case's own transaction. */
  record(
    t: Tx,
    viewer: { person: PersonId | 'system'; door: 'tab' | 'bot' | 'job' },
    note: AuditNote,
  ): Promise<void>;
}
