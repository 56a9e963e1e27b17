import type { HeldAmong } from '../platform/retention.ts';
import { findAll } from '../platform/store/store.ts';
import { holds } from './retention.records.ts';

/** Those of these people whose records a legal hold keeps. */
export const heldAmong: HeldAmong = async (reader, people) => {
  const held = new Set((await findAll(reader, holds, 'open', 'open')).map(({ person }) => person));
  return new Set(people.filter((person) => held.has(person)));
};
