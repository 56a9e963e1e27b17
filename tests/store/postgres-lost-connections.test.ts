import { expect, onTestFinished, test } from 'vitest';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import { databaseLine } from '../support/database-line.ts';
import { noteSchema, problemOf, startHttp } from '../support/http.ts';
import type { Note } from '../support/notes.ts';
import { ROUNDS } from '../support/rounds.ts';
import { balances, booking, bookings, everything, idsOf } from './contract/fixtures.ts';
import { crashSchema, examine, writePiece } from './crash/work.ts';
import { administrator, emptyDatabase, openOn } from './databases.ts';

const KILLS = ROUNDS / 5;
const KILL = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'guildhall' and datname = current_database()`;

test('a connection that is ended between two statements fails its transaction and no other', async () => {
  const url = await emptyDatabase();
  const ask = await administrator(url);
  const { store } = await openOn(url, { poolSize: 2 });

  const killed = store.tx(async (t) => {
    await t.put(bookings, booking({ id: 'a' }));
    await ask(`${KILL} and state = 'idle in transaction'`);
    await t.put(balances, { id: 'ann', days: 1 });
  });

  await expect(killed).rejects.toThrow(StoreUnavailable);
  expect(await everything(store.all(bookings))).toEqual([]);
  await store.tx((t) => t.put(bookings, booking({ id: 'b' })));
  expect(idsOf(await everything(store.all(bookings)))).toEqual(['b']);
});

test('all connections ended while nobody asks go unnoticed by whoever asks next', async () => {
  const url = await emptyDatabase();
  const ask = await administrator(url);
  const { store, troubles, fatal } = await openOn(url, { poolSize: 3 });
  const heard = Promise.withResolvers<void>();
  await Promise.all(['a', 'b', 'c'].map((id) => store.tx((t) => t.put(balances, { id, days: 1 }))));
  onTestFinished(store.onWake('any', heard.resolve));

  await ask(KILL);
  // The line listens again, and rings once for what was missed.
  await heard.promise;

  expect(await everything(store.all(balances))).toHaveLength(3);
  expect(troubles.map(([what]) => what)).toContain('a connection to the database was lost');
  expect(fatal).toEqual([]);
});

test(`connections ended at any moment of their work, ${KILLS} times, lose nothing and leave nothing half done`, async () => {
  const url = await emptyDatabase();
  const ask = await administrator(url);
  const { store, fatal } = await openOn(url, { schema: crashSchema });
  const acknowledged = new Map<string, number>();
  const work = async (writer: string) => {
    for (let number = 1; number <= 20; number += 1) {
      await writePiece(store, writer, number);
      acknowledged.set(writer, number);
    }
  };
  let ended = 0;

  for (let round = 0; round < KILLS; round += 1) {
    const writers = Promise.allSettled(Array.from({ length: 4 }, (_, n) => work(`${round}-${n}`)));
    await Promise.race([writePiece(store, `${round}-kill`, 1), writers]).catch(() => {});
    await ask(KILL);
    for (const outcome of await writers) {
      if (outcome.status === 'fulfilled') continue;
      ended += 1;
      expect(outcome.reason).toBeInstanceOf(StoreUnavailable);
    }
  }

  expect(ended).toBeGreaterThan(KILLS / 2);
  expect(await examine(store, acknowledged)).toMatchObject({ lost: [], halfApplied: [] });
  expect(fatal).toEqual([]);
});

for (const when of ['before', 'after'] as const)
  test(`a request whose connection is lost at its commit, just ${when} it, has one effect when repeated`, async () => {
    const line = await databaseLine(await emptyDatabase());
    onTestFinished(line.close);
    const { store } = await openOn(line.url, { schema: noteSchema });
    const http = await startHttp({ store });
    onTestFinished(http.stop);
    const write = () =>
      http.call('/api/notes', {
        method: 'POST',
        body: { text: 'once' },
        headers: { 'Idempotency-Key': 'key 1' },
      });

    const cut = line.cutAtCommit(when);
    const lost = await write();
    await cut;
    const kept = (await (await http.call('/api/notes')).json()) as { notes: Note[] };
    const repeats = [await write(), await write()];

    expect(await problemOf(lost)).toMatchObject({ status: 503, code: 'unavailable' });
    expect(lost.headers.get('retry-after')).toBe('5');
    expect(kept.notes).toHaveLength(when === 'after' ? 1 : 0);
    expect(repeats.map(({ status }) => status)).toEqual([201, 201]);
    const [first, second] = await Promise.all(repeats.map((answer) => answer.json()));
    expect(second).toEqual(first);
    expect(await (await http.call('/api/notes')).json()).toEqual({ notes: [first] });
  });

test('a database that nobody reaches answers at once that it cannot be asked, and all is well when it is back', async () => {
  const line = await databaseLine(await emptyDatabase());
  onTestFinished(line.close);
  const { store, fatal } = await openOn(line.url, { poolSize: 2 });
  const heard = Promise.withResolvers<void>();
  onTestFinished(store.onWake('any', heard.resolve));

  line.cut();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      n % 2
        ? store.get(balances, 'ann')
        : store.tx((t) => t.put(balances, { id: 'ann', days: n }), { turn: 'ann' }),
    ),
  );
  line.mend();

  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(StoreUnavailable) });
  await heard.promise;
  await store.tx((t) => t.put(balances, { id: 'ann', days: 99 }), { turn: 'ann' });
  expect(await store.get(balances, 'ann')).toEqual({ id: 'ann', days: 99 });
  expect(fatal).toEqual([]);
});
