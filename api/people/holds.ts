import type { HeldPeople } from '../platform/retention.ts';
import { findAll } from '../platform/store/store.ts';
import { holds } from './retention.records.ts';

/** Everybody whose records a legal hold keeps. */
export const heldPeople: HeldPeople = async (reader) =>
  new Set((await findAll(reader, holds, 'open', 'open')).map(({ person }) => person));
