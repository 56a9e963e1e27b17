import { expect, onTestFinished, test } from 'vitest';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import type { Tx } from '../../api/platform/store/store.ts';
import { noteSchema, problemOf, startHttp } from '../support/http.ts';
import { balances, bookings } from './contract/fixtures.ts';
import { administrator, emptyDatabase, openOn } from './databases.ts';

test('requests that find every connection taken are told to come back, and served once one is free', async () => {
  const { store } = await openOn(await emptyDatabase(), {
    schema: noteSchema,
    poolSize: 2,
    limits: { connect: 300 },
  });
  const http = await startHttp({ store });
  onTestFinished(http.stop);
  const gate = Promise.withResolvers<void>();
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const long = begun.map((one, n) =>
    store.tx(
      async () => {
        one.resolve();
        await gate.promise;
      },
      { turn: `${n}` },
    ),
  );
  await Promise.all(begun.map(({ promise }) => promise));

  const refused = await Promise.all(Array.from({ length: 30 }, () => http.call('/api/notes')));
  gate.resolve();
  await Promise.all(long);

  for (const answer of refused) {
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'unavailable' });
  }
  for (let n = 0; n < 10; n += 1) expect((await http.call('/api/notes')).status).toBe(200);
});

test('a flood of turns, transactions and reads on two connections ends, each with its effect or told to come back', async () => {
  const { store } = await openOn(await emptyDatabase(), { poolSize: 2 });
  const add = (id: string, turn?: string) =>
    store.tx(
      async (t) => {
        const before = await t.get(balances, id);
        await t.put(balances, { id, days: (before?.days ?? 0) + 1 });
      },
      turn === undefined ? {} : { turn },
    );

  const flood = Array.from({ length: 240 }, (_, n) => {
    const id = `balance ${n % 5}`;
    if (n % 3 === 0) return store.get(balances, id);
    return n % 3 === 1 ? add(id, id) : add(`alone ${n}`);
  });
  const outcomes = await Promise.allSettled(flood);

  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  for (const failure of failures) expect(failure).toBeInstanceOf(StoreUnavailable);
  const done = outcomes.filter(({ status }, n) => n % 3 === 1 && status === 'fulfilled').length;
  const balance = await Promise.all([0, 1, 2, 3, 4].map((n) => store.get(balances, `balance ${n}`)));
  expect(balance.reduce((sum, one) => sum + (one?.days ?? 0), 0)).toBe(done);
  expect(done).toBeGreaterThan(0);
});

test('a turn that takes too long holds nobody back for longer than a lock may be waited for', async () => {
  const { store } = await openOn(await emptyDatabase(), { poolSize: 2, limits: { lock: 300 } });
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const long = store.tx(
    async () => {
      begun.resolve();
      await gate.promise;
    },
    { turn: 'one' },
  );
  await begun.promise;

  const late = store.tx(async () => 'ran', { turn: 'one' });

  await expect(late).rejects.toThrow(StoreUnavailable);
  gate.resolve();
  await long;
  expect(await store.tx(async () => 'ran', { turn: 'one' })).toBe('ran');
});

test('a node that waits for a turn of another node is told to come back, and the turn is taken all the same later', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url);
  const { store: other } = await openOn(url, { limits: { lock: 300 } });
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const long = store.tx(
    async () => {
      begun.resolve();
      await gate.promise;
    },
    { turn: 'one' },
  );
  await begun.promise;

  await expect(other.tx(async () => 'ran', { turn: 'one' })).rejects.toThrow(StoreUnavailable);
  gate.resolve();
  await long;

  expect(await other.tx(async () => 'ran', { turn: 'one' })).toBe('ran');
});

const BUGS: Readonly<Record<string, (t: Tx) => unknown>> = {
  'a mistake in a body': () => (undefined as unknown as { length: number }).length,
  'an error of the program’s own': () => Promise.reject(new Error('no')),
  'a question the database does not understand': (t) => t.find(bookings, 'live', 'all'),
};
for (const [bug, body] of Object.entries(BUGS))
  test(`${bug} is a fault and no outage, and no transaction stays open`, async () => {
    const url = await emptyDatabase();
    const { store } = await openOn(url, { poolSize: 1 });
    await (await administrator(url))('drop table test_booking__index');

    const failed = store.tx(async (t) => {
      await t.put(balances, { id: 'ann', days: 1 });
      await body(t);
    });

    const reason = await failed.catch((error) => error);
    expect(reason).toBeInstanceOf(Error);
    expect(reason).not.toBeInstanceOf(StoreUnavailable);
    expect(await store.get(balances, 'ann')).toBeUndefined();
    await store.tx((t) => t.put(balances, { id: 'ben', days: 1 }));
    expect(await store.get(balances, 'ben')).toEqual({ id: 'ben', days: 1 });
  });
