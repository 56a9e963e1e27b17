import { DamagedStore } from '../store/frames.ts';
import type { Store } from '../store/store.ts';
import type { AuditEntry } from './audit.ts';
import { BEGINNING, entriesOf, GENESIS, type GrowingSeal, growingSeal, type Seal, seals } from './seal.ts';

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
  const check = trailCheck(await Array.fromAsync(everySeal(store)), knownHead);
  try {
    for await (const entry of entriesOf(store, {})) check.add(entry);
  } catch (error) {
    if (!(error instanceof DamagedStore)) throw error;
    // Whoever alters bytes on the disk and not the checksum beside them is found here and not by a seal.
    const { problems, ...verdict } = check.verdict();
    return { ...verdict, problems: [UNREADABLE, ...problems] };
  }
  return check.verdict();
};

const UNREADABLE =
  'a part of the trail cannot be read: its bytes on the disk are not those that were written';

/** The check of a trail whose entries are handed over one by one, in the log's order. */
export interface TrailCheck {
  add(entry: AuditEntry): void;
  verdict(): Verdict;
}

/** `chain` holds every seal, oldest first. */
export const trailCheck = (chain: readonly Seal[], knownHead?: string): TrailCheck => {
  const head = chain.at(-1);
  const problems: string[] = [];
  const torn: string[] = [];
  let place = 0;
  let growing: GrowingSeal | undefined;
  let unsealed = 0;

  const closeSeal = (seal: Seal) => {
    problems.push(
      ...faultsOfLink(seal, chain[place - 1]),
      ...faultsOfHash(seal, growing ?? growingSeal(seal.previous)),
    );
    growing = undefined;
    place += 1;
  };
  const closeBefore = (at: AuditEntry['at'] | undefined): Seal | undefined => {
    for (let seal = chain[place]; seal; seal = chain[place]) {
      if (at !== undefined && at < seal.to) return seal;
      closeSeal(seal);
    }
    return undefined;
  };

  return {
    add: (entry) => {
      const seal = closeBefore(entry.at);
      if (seal && entry.at >= seal.from) {
        growing ??= growingSeal(seal.previous);
        growing.add(entry);
      }
      if (seal) return;
      unsealed += 1;
      if (!entry.actor || !entry.action || !entry.object) torn.push(`${entry.id}: is not a whole entry`);
    },
    verdict: () => {
      closeBefore(undefined);
      return {
        seals: chain.length,
        sealed: chain.reduce((sum, { count }) => sum + count, 0),
        unsealed,
        head: head?.hash ?? GENESIS,
        problems: [...problems, ...faultsOfHead(chain, knownHead), ...torn],
      };
    },
  };
};

const faultsOfLink = (seal: Seal, before: Seal | undefined): string[] => {
  const { hash: head, to: end } = before ?? { hash: GENESIS, to: BEGINNING };
  return [
    ...(seal.previous === head ? [] : [`${rangeOf(seal)}: does not follow the seal before it`]),
    ...(seal.from === end ? [] : [`${rangeOf(seal)}: leaves a gap after ${end}`]),
  ];
};

const faultsOfHash = (seal: Seal, growing: GrowingSeal): string[] => {
  const { count, hash } = growing.done();
  if (count !== seal.count) return [`${rangeOf(seal)}: ${count} entries where ${seal.count} were sealed`];
  return hash === seal.hash ? [] : [`${rangeOf(seal)}: an entry or the seal was altered`];
};

const faultsOfHead = (chain: readonly Seal[], known: string | undefined): string[] =>
  known === undefined || known === GENESIS || chain.some(({ hash }) => hash === known)
    ? []
    : [`no seal has the hash ${known}: the end of the chain was cut off or rewritten`];

const rangeOf = ({ from, to }: Seal): string => `${from} to ${to}`;

async function* everySeal(store: Pick<Store, 'find'>): AsyncIterable<Seal> {
  let after: string | undefined;
  do {
    const page = await store.find(seals, 'time', 'all', { limit: 500, ...(after && { after }) });
    yield* page.rows;
    after = page.next;
  } while (after);
}
