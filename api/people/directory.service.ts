import { Denied, NotFound, SyncLost } from '../platform/graph/graph.ts';
import { findLeavers, type Nobody, noteAccounts, noteChanges, strangersIn } from './accounts.ts';
import type { PeoplePorts } from './ports.ts';
import { areFewStrangers, readingsDue } from './reading.rules.ts';
import { type Reading, reading, readingOf } from './readings.ts';

/** What the council's directory says of everybody: who works here, as what, and for whom. */
export const directory = (ports: PeoplePorts) => {
  const readWhole = () => asReading(ports, 'whole', wholeRound);
  const readChanges = () => asReading(ports, 'changes', changesRound);
  return {
    /** Reads every account with its manager. Once denied, people are learned from their sign-ins instead. */
    readDirectory: async (): Promise<void> => {
      await readWhole();
    },

    /** Reads what is due by now: changes, and once a day or when they are lost, everything. True where it was everything. */
    readDirectoryWhenDue: async (): Promise<boolean> => {
      const due = readingsDue(await readingOf(ports.store, 'directory'), ports.clock.now());
      const enough = due.includes('changes') ? await readChanges() : true;
      const isWhole = !enough || due.includes('whole');
      if (isWhole) await readWhole();
      return isWhole;
    },
  };
};

type Round = (ports: PeoplePorts, under: Reading) => Promise<boolean>;

/** False where what was read is not enough, and everything has to be. */
const asReading = async (ports: PeoplePorts, kind: 'whole' | 'changes', round: Round): Promise<boolean> => {
  const under = await reading(ports, 'directory', kind);
  try {
    return await round(ports, under);
  } catch (error) {
    if (error instanceof SyncLost && kind === 'changes') {
      ports.log.warn({ error }, 'what changed in the directory is lost: reading all of it');
      await under.failed(error);
      return false;
    }
    if (!(error instanceof Denied)) {
      await under.failed(error);
      throw error;
    }
    ports.log.warn({ error }, 'the directory may not be read');
    await under.denied();
    return true;
  }
};

/** The link is asked for first: what changes while the accounts are listed is told twice rather than never. */
const wholeRound: Round = async (ports, under) => {
  const link = await ports.directory.changesLink();
  const seen = new Set<string>();
  const nobody: Nobody = new Map();
  for await (const page of ports.directory.users()) {
    for (const chunk of chunksOf(page))
      await under.part(chunk.length, (t) => noteAccounts(t, ports, chunk, nobody));
    under.page();
    for (const { oid } of page) seen.add(oid);
  }
  for (const leavers of chunksOf(await findLeavers(ports, seen)))
    await under.part(0, (t) => noteChanges(t, ports, leavers));
  await under.read({ link, wholeAt: under.startedAt });
  return true;
};

const changesRound: Round = async (ports, under) => {
  const { link = '' } = (await readingOf(ports.store, 'directory')) ?? {};
  let next = link;
  let strangers = 0;
  for await (const page of ports.directory.changes(link)) {
    const unknown = await strangersIn(ports.store, page.changes);
    strangers += unknown.length;
    // A starter's change says little of them: they are asked for whole, with their manager.
    const met = areFewStrangers(strangers) ? await askFor(ports, unknown) : [];
    await under.part(0, (t) => noteAccounts(t, ports, met, new Map()));
    for (const chunk of chunksOf(page.changes))
      await under.part(chunk.length, (t) => noteChanges(t, ports, chunk));
    under.page();
    next = page.link ?? next;
  }
  await under.read({ link: next });
  return areFewStrangers(strangers);
};

/** One transaction each: a page of Graph's in one would keep requests waiting for half a second (measured). */
const CHUNK = 50;
const chunksOf = <T>(page: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(page.length / CHUNK) }, (_, n) => page.slice(n * CHUNK, (n + 1) * CHUNK));

/** Who is gone again before we ask is nobody. */
const askFor = async ({ directory }: PeoplePorts, oids: readonly string[]) => {
  const asked = [];
  for (const oid of oids)
    asked.push(
      await directory.user(oid).catch((error: unknown) => {
        if (error instanceof NotFound) return undefined;
        throw error;
      }),
    );
  return asked.filter((account) => account !== undefined);
};
