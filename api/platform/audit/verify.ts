import { DamagedStore } from '../store/frames.ts';
import { MAX_LIMIT, type Store } from '../store/store.ts';
import type { AuditEntry } from './audit.ts';
import { BEGINNING, entriesOf, GENESIS, type GrowingSeal, growingSeal, type Seal, seals } from './seal.ts';
import { faultsOfStatement, isStatement } from './statement.ts';

/** What a check of the whole trail found. `problems` is empty when nothing was altered. */
export interface Verdict {
  readonly seals: number;
  readonly sealed: number;
  /** Entries of months that were ended; what is said of them is checked, they themselves no longer can be. */
  readonly ended: number;
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
  for (;;) {
    const chain = await Array.fromAsync(everySeal(store));
    const verdict = await verdictOn(store, chain, knownHead);
    // A month may have ended after its seals were read and before its entries were: then they are looked at once more.
    if (verdict.problems.length === 0 || (await endedIn(store)) === endedAmong(chain)) return verdict;
  }
};

const endedAmong = (chain: readonly Seal[]): string =>
  chain.flatMap(({ endedAt, hash }) => (endedAt ? `${endedAt} ${hash}` : [])).join();
const endedIn = async (store: Pick<Store, 'find'>): Promise<string> =>
  endedAmong((await store.find(seals, 'ended', 'ended', { limit: MAX_LIMIT })).rows);

const verdictOn = async (
  store: Pick<Store, 'read'>,
  chain: readonly Seal[],
  knownHead: string | undefined,
): Promise<Verdict> => {
  const check = trailCheck(chain, knownHead === undefined ? {} : { knownHead });
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

export interface TrailOptions {
  readonly knownHead?: string;
  /** What the first seal has to follow, where only a part of the chain is looked at. */
  readonly follows?: Pick<Seal, 'hash' | 'to'>;
}

/** `all` holds every seal, oldest first. */
export const trailCheck = (
  all: readonly Seal[],
  { knownHead, follows = { hash: GENESIS, to: BEGINNING } }: TrailOptions = {},
): TrailCheck => {
  const chain = standing(all);
  const problems: string[] = [];
  const torn: string[] = [];
  const statements: AuditEntry[] = [];
  let place = 0;
  let growing: GrowingSeal | undefined;
  let unsealed = 0;

  const closeSeal = (seal: Seal) => {
    problems.push(
      ...faultsOfLink(seal, chain[place - 1] ?? follows),
      ...(seal.endedAt ? faultsOfEnded : faultsOfHash)(seal, growing ?? growingSeal(seal.previous)),
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
      if (isStatement(entry)) statements.push(entry);
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
      const ended = chain.filter(({ endedAt }) => endedAt);
      const unstated = ended.flatMap((seal) => faultsOfStatement(seal, statements));
      return {
        ...countsOf(chain),
        unsealed,
        problems: [...problems, ...unstated, ...faultsOfHead(chain, knownHead), ...torn],
      };
    },
  };
};

/** Without the seals of months that were ended, where these are not yet removed. */
const standing = (all: readonly Seal[]): readonly Seal[] => {
  const ended = all.filter(({ endedAt }) => endedAt);
  const isCovered = ({ from, to }: Seal) => ended.some((over) => over.from <= from && to <= over.to);
  return ended.length === 0 ? all : all.filter((seal) => seal.endedAt || !isCovered(seal));
};

const countsOf = (chain: readonly Seal[]): Pick<Verdict, 'seals' | 'sealed' | 'ended' | 'head'> => {
  const { kept = [], ended = [] } = Object.groupBy(chain, ({ endedAt }) => (endedAt ? 'ended' : 'kept'));
  return {
    seals: kept.length,
    sealed: sumOf(kept),
    ended: sumOf(ended),
    head: chain.at(-1)?.hash ?? GENESIS,
  };
};

const sumOf = (chain: readonly Seal[]): number => chain.reduce((sum, { count }) => sum + count, 0);

const faultsOfLink = (seal: Seal, { hash: head, to: end }: Pick<Seal, 'hash' | 'to'>): string[] => [
  ...(seal.previous === head ? [] : [`${rangeOf(seal)}: does not follow the seal before it`]),
  ...(seal.from === end ? [] : [`${rangeOf(seal)}: leaves a gap after ${end}`]),
];

const faultsOfEnded = (seal: Seal, growing: GrowingSeal): string[] => {
  const { count } = growing.done();
  return count === 0 ? [] : [`${rangeOf(seal)}: ${count} entries stand where all were ended`];
};

const faultsOfHash = (seal: Seal, growing: GrowingSeal): string[] => {
  const { count, hash } = growing.done();
  if (count !== seal.count) return [`${rangeOf(seal)}: ${count} entries where ${seal.count} were sealed`];
  return hash === seal.hash ? [] : [`${rangeOf(seal)}: an entry or the seal was altered`];
};

const faultsOfHead = (chain: readonly Seal[], known: string | undefined): string[] =>
  known === undefined || known === GENESIS || chain.some(({ hash }) => hash === known)
    ? []
    : [`no seal has the hash ${known}: the end of the chain was cut off or rewritten${unlessEnded(chain)}`];

const unlessEnded = (chain: readonly Seal[]): string => {
  const last = chain.findLast(({ endedAt }) => endedAt);
  return last ? `, unless it was noted before ${last.to}: the seals of that time were ended` : '';
};

const rangeOf = ({ from, to }: Seal): string => `${from} to ${to}`;

async function* everySeal(store: Pick<Store, 'find'>): AsyncIterable<Seal> {
  let after: string | undefined;
  do {
    const page = await store.find(seals, 'time', 'all', { limit: 500, ...(after && { after }) });
    yield* page.rows;
    after = page.next;
  } while (after);
}
