import type { Store } from '../store/store.ts';
import { BEGINNING, entriesOf, GENESIS, type Seal, sealOver, seals } from './seal.ts';

/** What a check of the whole trail found. `problems` is empty when nothing was altered. */
export interface Verdict {
  readonly seals: number;
  readonly sealed: number;
  /** Entries younger than the last seal: guarded by the store's checksums, not yet by a hash. */
  readonly unsealed: number;
  /** Hash of the last seal: noted elsewhere, it proves later that no seal was cut off. */
  readonly head: string;
  readonly problems: readonly string[];
}

/**
 * Recomputes every seal from the entries and follows the chain; reads, and changes nothing.
 * `knownHead` is a hash an earlier check gave: it must still be in the chain, or seals were cut off.
 */
export const verifyTrail = async (
  store: Pick<Store, 'find' | 'read'>,
  knownHead?: string,
): Promise<Verdict> => {
  const problems: string[] = [];
  let known = knownHead === undefined || knownHead === GENESIS;
  let [count, sealed, head, end] = [0, 0, GENESIS, BEGINNING];
  for await (const seal of everySeal(store)) {
    problems.push(...faultsOf(seal, { head, end }));
    const actual = await sealOver(entriesOf(store, { from: seal.from, to: seal.to }), seal.previous);
    if (actual.count !== seal.count)
      problems.push(`${seal.from} to ${seal.to}: ${actual.count} entries where ${seal.count} were sealed`);
    else if (actual.hash !== seal.hash)
      problems.push(`${seal.from} to ${seal.to}: an entry or the seal was altered`);
    known ||= seal.hash === knownHead;
    [count, sealed, head, end] = [count + 1, sealed + seal.count, seal.hash, seal.to];
  }
  if (!known)
    problems.push(`no seal has the hash ${knownHead}: the end of the chain was cut off or rewritten`);
  const tail = await checkTail(store, end);
  return { seals: count, sealed, unsealed: tail.count, head, problems: [...problems, ...tail.problems] };
};

const faultsOf = (seal: Seal, expected: { head: string; end: string }): string[] => [
  ...(seal.previous === expected.head
    ? []
    : [`${seal.from} to ${seal.to}: does not follow the seal before it`]),
  ...(seal.from === expected.end ? [] : [`${seal.from} to ${seal.to}: leaves a gap after ${expected.end}`]),
];

const checkTail = async (store: Pick<Store, 'read'>, from: Seal['to']) => {
  let count = 0;
  const problems: string[] = [];
  for await (const entry of entriesOf(store, { from })) {
    count += 1;
    if (!entry.actor || !entry.action || !entry.object) problems.push(`${entry.id}: is not a whole entry`);
  }
  return { count, problems };
};

async function* everySeal(store: Pick<Store, 'find'>): AsyncIterable<Seal> {
  let after: string | undefined;
  do {
    const page = await store.find(seals, 'time', 'all', { limit: 500, ...(after && { after }) });
    yield* page.rows;
    after = page.next;
  } while (after);
}
