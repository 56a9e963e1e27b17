import { endpoint } from '../contract/endpoint.ts';
import type { PersonId } from '../contract/ids.ts';

export interface OwnDataInput {
  /** The `next` of the page before. */
  readonly after?: string;
}

/** One value that is held: the field, or the path within it, and what stands there. Pictures are data URLs. */
export interface OwnValue {
  readonly field: string;
  readonly value: string;
}

export interface OwnField {
  readonly name: string;
  readonly purpose: string;
  /** False for a field that says nothing of anybody. */
  readonly isPersonal: boolean;
}

/** What one kind of record holds of the viewer; the same kind may go on on the next page. */
export interface OwnPart {
  /** The record's name in the store. */
  readonly record: string;
  readonly title: string;
  readonly kept: string;
  readonly basis: string;
  readonly seenBy: string;
  readonly fields: readonly OwnField[];
  readonly rows: readonly (readonly OwnValue[])[];
  /** Why the viewer's own ones cannot be shown; null where they can. */
  readonly missing: string | null;
}

/** All that is held about the viewer, by page. Other people stand in it as "someone else". */
export interface OwnData {
  readonly person: PersonId;
  readonly parts: readonly OwnPart[];
  /** Absent on the last page. */
  readonly next?: string;
}

export const myData = endpoint<OwnDataInput, OwnData>()({
  method: 'GET',
  path: '/api/people/me/data',
  caller: 'person',
  summary: 'Everything Guildhall holds about you, in every room, by page',
  refusals: {},
});
