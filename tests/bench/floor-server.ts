/**
 * The server under load, in a process of its own so that the load does not share its core: the product's API on one
 * port, and on another the measure it is held against. Prints one line of JSON when it is ready, and for each line it
 * is sent the microseconds that its thread has worked; ends with its parent.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stdin, stdout } from 'node:process';
import express from 'express';
import { z } from 'zod';
import { endpoint } from '../../api/contract/endpoint.ts';
import type { PersonId } from '../../api/contract/ids.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import type { FloorId } from '../../api/desks/contract.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { type Booking, bookings, desks } from '../../api/desks/records.ts';
import { desksRoom } from '../../api/desks/room.ts';
import { homeRoute } from '../../api/home.ts';
import { people as peopleCollection } from '../../api/people/records.ts';
import { peopleRoom } from '../../api/people/room.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { type Clock, systemClock } from '../../api/platform/clock.ts';
import { readConfig } from '../../api/platform/config.ts';
import { appGraph } from '../../api/platform/graph/app-graph.ts';
import { graphOfPerson } from '../../api/platform/graph/person-graph.ts';
import { bind } from '../../api/platform/http/bind.ts';
import { httpApp } from '../../api/platform/http/http-app.ts';
import { tabTokenValidator } from '../../api/platform/http/tab-token.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { createLog } from '../../api/platform/log.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { openStore } from '../../api/platform/store/open.ts';
import { findAll, type Store } from '../../api/platform/store/store.ts';
import { schema } from '../../api/schema.ts';
import { startSandbox } from '../../sandbox/main.ts';

const DESKS = 500;
/** A busy day: of 500 desks 400 are held, every second one by two people, one for each half. */
const TAKEN = 400;
const TEAM = 8;
const ENDLESS = { address: 1e9, person: 1e9, public: 1e9 };

/** The folder of an embedded store that is not there yet; then the empty database to use instead, if any. */
const [, , dataDir = '', database = ''] = process.argv;
const clock: Clock = systemClock;
const ids = idsFrom(clock);
const log = createLog({ level: 'info', clock, to: { write: () => {} } });
const sandbox = await startSandbox({ port: 0 });
const config = readConfig({
  ...{ ...sandbox.env, LOG_LEVEL: 'info', DATA_DIR: dataDir },
  ...(database && { DATABASE_URL: database }),
});
const fail = (error: unknown): never => {
  throw error;
};
const store = await openStore(schema, config, { clock, onFatal: fail, onTrouble: fail });

const base = {
  store,
  clock,
  ids,
  audit: auditTrail({ clock, ids }),
  log,
  outbox: storedOutbox({ clock, ids }),
};
const graph = appGraph(config, clock);
const people = peopleRoom({
  ...base,
  directory: graph,
  photoOf: graph.photoOf,
  directoryNow: graph,
  graphOf: graphOfPerson(config, clock),
  allowGuests: false,
  places: {
    sites: () => room.service.sites(),
    zone: () => room.service.zone(),
    deskToday: (person) => room.service.deskToday(person),
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
const room = desksRoom({
  ...base,
  people: people.service,
  calendar: { create: fail, change: fail, remove: fail, joinUrl: fail },
  linkTo: () => '',
});
await importEstate(base, readEstate(bigFloor()));
const token = await sandbox.world.mintTabToken('clerk');
const validate = tabTokenValidator(config, clock);
const viewer = await people.service.viewerFromToken(await validate(token));
const date = clock.today('Europe/London');
const { sites } = await room.service.listSites(viewer);
const floorId = sites[0]?.floors[0]?.id ?? fail(new Error('no floor'));
await fillFloor(store, floorId, date, viewer.person);

const seen = await people.service.viewerFromToken(await validate(token));
const answers = {
  day: await room.service.floorDay(seen, { id: floorId, date }),
  home: { name: seen.name, today: date, partOfDay: 'morning', cards: { desks: await room.home(seen) } },
};
const productEndpoints = [homeRoute([people, room], clock), ...people.endpoints, ...room.endpoints];
/** The same object from a route of the same app, written by the same schema: what is left is the room's own work. */
const ready = (['day', 'home'] as const).map((name) =>
  bind(
    endpoint<Record<never, never>, unknown>()({
      ...{ method: 'GET', path: `/api/bench/${name}`, caller: 'person', summary: 'The answer as it is.' },
      refusals: {},
    } as const),
    { input: z.strictObject({}), answer: answerOf(name) },
    async () => answers[name],
  ),
);

const app = httpApp({
  // As councils run it: elsewhere each answer is checked whole as well before it is written.
  config: { trustProxy: 0, production: true },
  log,
  clock,
  ids,
  store,
  authenticatePerson: async (bearer) => people.service.viewerFromToken(await validate(bearer)),
  authenticateAfresh: async (bearer) => people.service.viewerFromTokenAfresh(await validate(bearer)),
  endpoints: [...productEndpoints, ...ready],
  limits: ENDLESS,
  tabFolder: '/nowhere',
});

/** Checks the same token and stringifies the same object, and nothing else. */
const measure = express().disable('etag').disable('x-powered-by');
for (const name of ['day', 'home'] as const)
  measure.get(`/${name}`, async (req, res) => {
    await validate((req.headers.authorization ?? '').slice('Bearer '.length));
    res.json(answers[name]);
  });

const listening = async (listener: Parameters<typeof createServer>[1]) => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const origin = await listening(app);
const bare = await listening(measure);
stdout.write(
  `${JSON.stringify({
    token,
    dayBytes: JSON.stringify(answers.day).length,
    day: [`${origin}/api/desks/floors/${floorId}/day?date=${date}`, `${origin}/api/bench/day`, `${bare}/day`],
    home: [`${origin}/api/home`, `${origin}/api/bench/home`, `${bare}/home`],
  })}\n`,
);
stdin.on('end', () => void store.close().then(() => process.exit(0)));
stdin.on('data', () => {
  const { user, system } = process.threadCpuUsage();
  stdout.write(`${user + system}\n`);
});

function answerOf(name: 'day' | 'home') {
  const path = name === 'home' ? '/api/home' : '/api/desks/floors/:id/day';
  return (
    productEndpoints.find(({ endpoint: { path: its } }) => its === path)?.answer ??
    fail(new Error(`no ${path}`))
  );
}

/** One open floor of 500 desks, open every day. */
function bigFloor() {
  const outline = [
    [0, 0],
    [60, 0],
    [60, 60],
    [0, 60],
  ];
  const rows = Array.from({ length: DESKS / 25 }, (_, row) => ({
    ...{ zone: 'all', prefix: 'A', from: row * 25 + 1, count: 25, at: [2, 2 + row * 2.8], step: [2, 0] },
  }));
  const zones = [{ key: 'all', name: 'All', outline }];
  const floor = { key: 'big', name: 'Big floor', level: 0, width: 60, height: 60, outline, zones, rows };
  const hours = { am: { from: '00:00', to: '23:58' }, pm: { from: '23:58', to: '23:59' } };
  const openDays = [1, 2, 3, 4, 5, 6, 7];
  return {
    format: 1,
    sites: [{ key: 'big', name: 'Big', address: 'Somewhere', openDays, hours, floors: [floor] }],
  };
}

/** The day's bookings; the viewer and eight of one team are among the sitters. */
async function fillFloor(to: Store, id: FloorId, day: PlainDate, me: PersonId) {
  const standing = await findAll(to, desks, 'floor', id);
  const manager = ids.next('per');
  const rows = standing.slice(0, TAKEN).flatMap((desk, index): Booking[] => {
    const booking = (halves: Booking['halves'], personId = ids.next('per')): Booking => ({
      ...{ id: ids.next('bkg'), personId, deskId: desk.id, floorId: id, siteId: desk.siteId, date: day },
      ...{ halves, freed: [], bookedAt: clock.now() },
    });
    if (index === 0) return [booking(['am', 'pm'], me)];
    return index % 2 === 0 ? [booking(['am', 'pm'])] : [booking(['am']), booking(['pm'])];
  });
  await to.tx(async (t) => {
    const mine = await t.get(peopleCollection, me);
    if (mine) await t.put(peopleCollection, { ...mine, manager });
    for (const [index, { personId }] of rows.entries()) {
      if (!personId || personId === me) continue;
      const boss = index <= TEAM ? manager : ids.next('per');
      const person = {
        id: personId,
        oid: `oid-${index}`,
        name: `Sitter ${index}`,
        enabled: true,
        guest: false,
      };
      await t.put(peopleCollection, { ...person, manager: boss });
    }
    await t.putAll(bookings, rows);
  });
}
