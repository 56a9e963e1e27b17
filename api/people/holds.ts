import type { PersonId } from '../contract/ids.ts';
import type { HeldAmong } from '../platform/retention.ts';
import { holds } from './retention.records.ts';

/** Those of these people whose records a legal hold keeps. */
export const heldAmong: HeldAmong = async (reader, people) => {
  const held = new Set<PersonId>();
  for (const person of new Set(people)) if (await reader.one(holds, 'open', person)) held.add(person);
  return held;
};
