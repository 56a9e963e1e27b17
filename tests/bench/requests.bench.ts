import { tmpdir } from 'node:os';
import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { createLog } from '../../api/platform/log.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import type { Store } from '../../api/platform/store/store.ts';
import type { EffectPorts } from '../../api/requests/effects.ports.ts';
import { REQUEST_SUBMITTED } from '../../api/requests/events.ts';
import type { People } from '../../api/requests/ports.ts';
import { type RequestsRoom, requestsRoom } from '../../api/requests/room.ts';
import { testClock } from '../support/clock.ts';
import { type Bench, type BenchRow, samples, spread, timed, whole } from './bench.ts';
import { syncsPerSecond } from './disk.ts';
import { type Engine, onEachEngine } from './engines.ts';
import { councilSchema, fillCouncil, personAt, STAFF, viewerAt, YEARS } from './requests-council.ts';

const SAMPLES = 1_000;
const TEAM = 500;
const ROUNDS = 100;
const clock = testClock();

/** Teams of eight under one manager; names are at hand. What is measured is leave, not the directory. */
const people: People = {
  approverOf: async () => ({ manager: personAt(0) }),
  nameOf: async (_, person) => person,
  namesOf: async () => (person) => person,
  teamOf: async (_, person) => {
    const first = Math.floor(Number(person.slice(4)) / 8) * 8;
    return Array.from({ length: 8 }, (__, n) => personAt(first + n)).filter((mate) => mate !== person);
  },
  hrPeople: async () => [personAt(1)],
  idsByAddress: async () => new Map(),
  noteAccess: async () => undefined,
};

const roomOver = (store: Store): RequestsRoom => {
  const ids = idsFrom(clock);
  const outbox = storedOutbox({ clock, ids });
  const log = createLog({ level: 'silent', clock });
  const ports = { store, clock, ids, outbox, log, people, audit: auditTrail({ clock, ids }) };
  const room = requestsRoom({ ...ports, ...EFFECTS, readBankHolidays: async () => undefined });
  // A message for each that hears of a request is written with it, those for the bot's notices among them.
  const notices = { name: 'bench.notices', facts: [REQUEST_SUBMITTED], deliver: async () => undefined };
  outbox.subscribe([...room.consumers, notices]);
  return room;
};

/** Nothing is delivered here. */
const EFFECTS: Omit<EffectPorts, 'store'> = {
  calendar: {
    ...{ create: async () => 'event', change: async () => {} },
    ...{ remove: async () => undefined, joinUrl: async () => undefined },
  },
  desks: { releaseDesks: async () => [], takeDesksAgain: async () => [] },
  linkTo: ({ id }) => `https://guildhall.example/requests/${id}`,
};

const measured = async (store: Store, on: Engine): Promise<readonly BenchRow[]> => {
  let filled = { entries: 0, requests: 0 };
  const took = await timed(async () => {
    filled = await fillCouncil(store);
  });
  const { service } = roomOver(store);
  const submit = await samples(SAMPLES, (n) => service.submitRequest(viewerAt(5 * n), fiveDays(n)));
  const balance = await samples(SAMPLES, (n) => service.seeBalance(viewerAt((7 * n) % STAFF), {}));
  const lead = viewerAt(0, { reports: Array.from({ length: TEAM }, (_, n) => personAt(n + 1)) });
  const month = await samples(ROUNDS, (n) =>
    service.seeTeamMonth(lead, { month: MONTHS[n % 3] ?? '2026-11' }),
  );
  return [
    {
      what: `${on}: ${whole(STAFF)} staff, ${YEARS} years of ledger`,
      figure: `${whole(filled.entries)} entries, ${whole(filled.requests)} requests, written in ${whole(took / 1_000)} s`,
    },
    { what: `${on}: submit five days`, figure: spread(submit), promise: 'p95 under 50 ms' },
    { what: `${on}: balance with its working`, figure: spread(balance), promise: 'p95 under 10 ms' },
    { what: `${on}: month of a team of ${TEAM}`, figure: spread(month), promise: 'p95 under 100 ms' },
  ];
};
const MONTHS = ['2026-10', '2026-11', '2026-12'];

/** A week of the next leave year, another one for each. */
const fiveDays = (n: number) => {
  const day: PlainDate = addDays('2027-06-07', 7 * (n % 8));
  const from = addDays(day, 1 - weekday(day));
  return { type: 'annual-leave', answers: { length: 'days', from, to: addDays(from, 4) } } as const;
};

/** Leave of a large council, one person after the other, on both engines. */
export const requestsBench: Bench = async () => [
  ...(await onEachEngine({ schema: councilSchema, clock }, measured)),
  {
    what: 'syncs of the disk, for which each submission waits',
    figure: `${whole(await syncsPerSecond(tmpdir()))}/s`,
  },
];
