import type { PersonId } from '../contract/ids.ts';
import type { Door } from '../contract/person.ts';
import { type LogEntry, log } from '../platform/store/declare.ts';

/** Somebody opened what is sensitive of somebody else. */
export interface AccessEntry extends LogEntry {
  readonly viewer: PersonId;
  readonly subject: PersonId;
  readonly door: Door;
  /** The id of a declared sensitive read. */
  readonly what: string;
  /** The record that was opened. */
  readonly object: string;
}

/** Append-only: nobody takes back that they looked. */
export const accessLog = log<AccessEntry>()('people_access', {
  subjects: ({ viewer, subject }) => [viewer, subject],
});
