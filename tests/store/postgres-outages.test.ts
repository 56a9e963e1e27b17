import { describe, expect, onTestFinished, test } from 'vitest';
import { bookDesk, listMyBookings } from '../../api/desks/contract.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { desks } from '../../api/desks/records.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import { schema } from '../../api/schema.ts';
import { startSandbox } from '../../sandbox/main.ts';
import { runApp } from '../support/app-process.ts';
import { recordEvidence } from '../support/evidence.ts';
import { noteSchema, problemOf, startHttp } from '../support/http.ts';
import { notes } from '../support/notes.ts';
import { ROUNDS } from '../support/rounds.ts';
import { startWorld } from '../support/world.ts';
import { balances, everything, idsOf } from './contract/fixtures.ts';
import { crashSchema, examine, writePiece } from './crash/work.ts';
import { administrator, emptyDatabase, openOn, ownServer } from './databases.ts';

/** Crashes of the server under load. */
const CRASHES = Math.ceil(ROUNDS / 25);
const WRITERS = 8;

const server = await ownServer();
const broken = () => {
  if (!server) throw new Error('there is no server to break');
  return server;
};

const reasonsIn = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));

/** Does it again for as long as the database cannot be asked; tells how long that was. */
const untilAsked = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  for (;;) {
    const error = await work().then(
      () => undefined,
      (reason) => reason,
    );
    if (error === undefined) return performance.now() - began;
    expect(error).toBeInstanceOf(StoreUnavailable);
  }
};

describe.skipIf(!server)('when the database server', () => {
  test(`crashes under load, ${CRASHES} times, what was acknowledged is kept, nothing is half done, and it heals`, {
    timeout: CRASHES * 60_000,
  }, async () => {
    const url = await emptyDatabase(broken());
    const ask = await administrator(url);
    await ask(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    const { store, fatal } = await openOn(url, { schema: crashSchema });
    const { store: other } = await openOn(url, { schema: crashSchema });
    const acknowledged = new Map<string, number>();
    let longest = 0;

    for (let round = 0; round < CRASHES; round += 1) {
      const busy = Promise.withResolvers<void>();
      const write = async (writer: string) => {
        for (let number = 1; ; number += 1) {
          await writePiece(store, writer, number);
          acknowledged.set(writer, number);
          if (number === 15) busy.resolve();
        }
      };
      const writers = Promise.allSettled(Array.from({ length: WRITERS }, (_, n) => write(`${round}-${n}`)));
      await busy.promise;
      const lineIsBack = Promise.withResolvers<void>();
      const stopListening = store.onWake('any', lineIsBack.resolve);

      await broken().crash();
      const reasons = reasonsIn(await writers);
      await broken().start();

      expect(reasons).toHaveLength(WRITERS);
      for (const reason of reasons) expect(reason).toBeInstanceOf(StoreUnavailable);
      longest = Math.max(longest, await untilAsked(() => writePiece(store, `${round} after`, 1)));
      expect(await examine(store, acknowledged)).toMatchObject({ lost: [], halfApplied: [] });
      await lineIsBack.promise;
      stopListening();
      const woken = Promise.withResolvers<void>();
      onTestFinished(store.onWake('round', woken.resolve));
      await untilAsked(() => other.tx(async (t) => t.wake('round')));
      await woken.promise;
    }

    expect(longest).toBeLessThan(10_000);
    expect(fatal).toEqual([]);
    recordEvidence('store-postgres-crash', {
      crashes: CRASHES,
      acknowledged: [...acknowledged.values()].reduce((sum, newest) => sum + newest, 0),
      longestErrorsMs: Math.round(longest),
    });
  });

  test('freezes, whoever asks is told to come back in about the time-out, and all is well after', async () => {
    const limits = { statement: 1_300, lock: 1_200, connect: 1_000, silence: 1_500 };
    const { store } = await openOn(await emptyDatabase(broken()), {
      schema: noteSchema,
      poolSize: 3,
      limits,
    });
    const http = await startHttp({ store });
    onTestFinished(http.stop);
    await http.call('/api/notes', { method: 'POST', body: { text: 'before' } });
    const write = (text: string) => http.call('/api/notes', { method: 'POST', body: { text } });

    await broken().freeze();
    const began = performance.now();
    const turns = Promise.allSettled(
      Array.from({ length: 20 }, () => store.tx(async () => {}, { turn: 'one' })),
    );
    const [reads, writes, ready] = await Promise.all([
      Promise.all(Array.from({ length: 10 }, () => http.call('/api/notes'))),
      Promise.all(Array.from({ length: 10 }, (_, n) => write(`during ${n}`))),
      http.call('/health/ready', { as: null }),
    ]);
    const reasons = reasonsIn(await turns);
    const waited = performance.now() - began;
    await broken().thaw();

    for (const answer of [...reads, ...writes]) {
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'unavailable' });
    }
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ parts: { store: 'not ready' } });
    expect(reasons).toHaveLength(20);
    for (const reason of reasons) expect(reason).toBeInstanceOf(StoreUnavailable);
    // A turn and a connection may be waited for before the silence; nobody waits for the silence of others.
    expect(waited).toBeLessThan(10_000);
    await untilAsked(() => store.get(notes, 'x'));
    for (let n = 0; n < 12; n += 1) expect((await write(`after ${n}`)).status).toBe(201);
    http.clock.advance(1_000);
    expect((await http.call('/health/ready', { as: null })).status).toBe(200);
    expect((await http.call('/api/notes?limit=500')).status).toBe(200);
  });

  test('freezes in the middle of a transaction, nothing of that is ever kept, and the node can stop meanwhile', async () => {
    const limits = { connect: 1_000, silence: 1_500 };
    const url = await emptyDatabase(broken());
    const [{ store }, { store: stopping }] = [
      await openOn(url, { poolSize: 1, limits }),
      await openOn(url, { limits: { connect: 300 } }),
    ];
    await stopping.get(balances, 'ann');

    const halfDone = store.tx(async (t) => {
      await t.put(balances, { id: 'ann', days: 1 });
      await broken().freeze();
      await t.put(balances, { id: 'ben', days: 1 });
    });
    await expect(halfDone).rejects.toThrow(StoreUnavailable);
    await stopping.close();
    await broken().thaw();
    await untilAsked(() => store.tx((t) => t.put(balances, { id: 'cat', days: 1 })));

    expect(idsOf(await everything(store.all(balances)))).toEqual(['cat']);
  });

  test('goes away while a desk is being booked, the person is told to come back, and books it once', async () => {
    const url = await emptyDatabase(broken());
    const world = await startWorld({ openStore: async () => (await openOn(url, { schema })).store });
    onTestFinished(world.close);
    const { store, clock } = world;
    await importEstate({ store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
    const clerk = await world.as('clerk');
    const deskId = (await store.one(desks, 'key', 'lancaster-town-hall/ground/A1'))?.id ?? 'dsk_';
    const book = () =>
      clerk.send(
        'POST',
        bookDesk.path,
        { deskId, date: '2026-11-25', halves: ['am', 'pm'] },
        { idempotencyKey: 'tap' },
      );
    // Signed in once, so that what fails below is the booking.
    await clerk.ok(listMyBookings, { view: 'upcoming' });

    await broken().crash();
    const away = await book();
    await broken().start();
    await untilAsked(() => store.get(desks, deskId));
    const [first, second] = [await book(), await book()];

    expect(away).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(away.headers.get('retry-after')).toBe('5');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await clerk.ok(listMyBookings, { view: 'upcoming' })).bookings).toEqual([first.body]);
    // A start that finds everything as it would write it rebuilds nothing.
    expect(await openOn(url, { schema })).toMatchObject({ troubles: [] });
  });

  test('freezes and crashes, the process lives, says that it is not ready until it is, and stops in good order', async () => {
    const sandbox = await startSandbox({ port: 0 });
    onTestFinished(() => sandbox.close());
    const DATABASE_URL = await emptyDatabase(broken());
    const app = runApp({ ...sandbox.env, PORT: '0', LOG_LEVEL: 'info', DATABASE_URL });
    const port = await app.port;
    const health = async (what: string) => (await fetch(`http://127.0.0.1:${port}/health/${what}`)).status;
    const untilReady = async (status: number) => {
      while ((await health('ready')) !== status) expect(await health('live')).toBe(200);
    };

    await broken().freeze();
    await untilReady(503);
    await broken().thaw();
    await untilReady(200);
    await broken().crash();
    await untilReady(503);
    await broken().start();
    await untilReady(200);
    app.child.kill('SIGTERM');
    const { code, printed } = await app.ended;

    expect(code).toBe(0);
    expect(printed).not.toContain(new URL(DATABASE_URL).password);
    expect(printed).not.toContain('an error nobody caught');
  });
});
