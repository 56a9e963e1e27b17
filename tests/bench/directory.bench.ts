import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { directoryRecords, people } from '../../api/people/records.ts';
import { peopleRoom } from '../../api/people/room.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { systemClock } from '../../api/platform/clock.ts';
import type { AccountChange, GraphUser } from '../../api/platform/graph/graph.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { createLog } from '../../api/platform/log.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import { schema } from '../../api/schema.ts';
import { type Bench, type BenchRow, watched, whole } from './bench.ts';

const PEOPLE = 20_000;
const PAGE = 500;
const TEAM = 8;
const LINK = 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=bench';

const oid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const account = (n: number): GraphUser => ({
  oid: oid(n),
  name: `Person Number ${n}`,
  upn: `person.${n}@council.example`,
  mail: `person.${n}@council.example`,
  jobTitle: 'Officer',
  department: `Department ${n % 40}`,
  officeLocation: 'Town Hall',
  enabled: true,
  guest: false,
  ...(n > 0 && { managerOid: oid(Math.floor(n / TEAM)) }),
});

/** A directory of a large council, made as it is read: what is measured is our own work, not a network's. */
const largeCouncil = () => {
  const state: { changes: AccountChange[] } = { changes: [] };
  const directory = {
    users: async function* () {
      for (let from = 0; from < PEOPLE; from += PAGE)
        yield Array.from({ length: PAGE }, (_, n) => account(from + n));
    },
    user: async () => account(0),
    changesLink: async () => LINK,
    changes: async function* () {
      yield { changes: state.changes, link: LINK };
    },
    roleAssignments: async () => [],
    groupMembers: async () => [],
  };
  return { state, directory };
};

const room = async (folder: string) => {
  const clock = systemClock;
  const ids = idsFrom(clock);
  const fail = (error: unknown): never => {
    throw error;
  };
  const store = await embeddedStore(schema, { directory: folder, clock, onFatal: fail, onTrouble: fail });
  const { state, directory } = largeCouncil();
  const { service } = peopleRoom({
    ...{ store, clock, ids, directory, directoryNow: directory, allowGuests: false },
    audit: auditTrail({ clock, ids }),
    outbox: storedOutbox({ clock, ids }),
    log: createLog({ level: 'info', clock, to: { write: () => {} } }),
    photoOf: async () => undefined,
    graphOf: () => fail(new Error('nobody signs in')),
    places: {
      sites: async () => [],
      zone: async () => 'Europe/London',
      deskToday: async () => fail(new Error('nobody is asked for')),
    },
    step: store.tx,
    topics: () => [],
    catalogue: () => [],
    verifyTrail: async () => {
      throw new Error('nobody checks the trail');
    },
    sensitiveReads: () => [],
    appointmentKinds: () => [],
    retention: () => [],
  });
  return { store, service, state };
};

const told = ({ took, longestStall }: Awaited<ReturnType<typeof watched>>): string =>
  `${whole(took)} ms, longest stall ${whole(longestStall)} ms`;

/** The whole directory of 20,000 people on the embedded store, read first, again and by its changes. */
export const directoryBench: Bench = async () => {
  const folder = await mkdtemp(`${tmpdir()}/guildhall-bench-`);
  try {
    const { store, service, state } = await room(folder);
    const first = await watched(() => service.readDirectory());
    const again = await watched(() => service.readDirectory());
    state.changes = Array.from({ length: 200 }, (_, n) => ({ oid: oid(n * 90 + 1), enabled: false }));
    await store.tx(async (t) => {
      const known = (await t.get(directoryRecords, 'directory')) ?? { id: 'directory' as const };
      const { last: _, ...due } = known;
      await t.put(directoryRecords, due);
    });
    const changes = await watched(() => service.readDirectoryWhenDue());
    let known = 0;
    let left = 0;
    for await (const person of store.all(people)) {
      known += 1;
      left += person.enabled ? 0 : 1;
    }
    await store.close();
    if (known !== PEOPLE || left !== 200) throw new Error(`read ${known} people, of whom ${left} left`);
    const rows: BenchRow[] = [
      { what: `${whole(PEOPLE)} people read for the first time`, figure: told(first) },
      { what: 'the same again, nothing changed', figure: told(again) },
      { what: '200 leavers told of by their changes', figure: told(changes) },
    ];
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
