import { expect, test } from 'vitest';
import type { Instant } from '../../api/contract/time.ts';
import { Conflict, StoreUnavailable } from '../../api/platform/store/errors.ts';
import { postgresSource } from '../../api/platform/store/move/postgres-source.ts';
import { tallyOf } from '../../api/platform/store/move/tally.ts';
import type { Store, Tx } from '../../api/platform/store/store.ts';
import { seededRandom } from '../support/random.ts';
import {
  balances,
  booking,
  bookings,
  everything,
  idsOf,
  meeting,
  meetings,
  refusalsOf,
  schema,
  slot,
  visit,
  visits,
} from './contract/fixtures.ts';
import { administrator, emptyDatabase, openOn } from './databases.ts';

const giveUp = new Error('changed my mind');

test('a body that fails while its other writes are on their way leaves nothing of them', async () => {
  const { store } = await openOn(await emptyDatabase());

  const failed = store.tx((t) =>
    Promise.all([
      t.put(bookings, booking({ id: 'a', desk: '1' })),
      t.put(bookings, booking({ id: 'b', desk: '2' })),
      t.put(bookings, booking({ id: 'c', desk: '3' })),
      Promise.reject(giveUp),
    ]),
  );

  await expect(failed).rejects.toBe(giveUp);
  await store.tx((t) => t.put(balances, { id: 'next', days: 1 }));
  expect(await everything(store.all(bookings))).toEqual([]);
});

test('a write that its body forgot to wait for is kept, or its refusal is the answer', async () => {
  const { store } = await openOn(await emptyDatabase());
  await store.tx(async (t) => {
    void t.put(bookings, booking({ id: 'a', desk: '1' }));
    void t.put(bookings, booking({ id: 'b', desk: '2' }));
  });
  expect(idsOf(await everything(store.all(bookings)))).toEqual(['a', 'b']);

  const refused = store.tx(async (t) => {
    void t.put(balances, { id: 'ann', days: 1 });
    t.put(bookings, booking({ id: 'c', desk: '2' })).catch(() => {});
  });

  await expect(refused).rejects.toThrow('test_booking.desk');
  expect(await store.get(balances, 'ann')).toBeUndefined();
});

test('the first entries of a month are kept though every connection is busy with one', async () => {
  const { store } = await openOn(await emptyDatabase(), { poolSize: 2 });

  await Promise.all(
    Array.from({ length: 16 }, (_, n) =>
      store.tx((t) => t.append(visits, visit(`v${n}`, '2026-11-24T09:30:00.000Z')), { turn: `${n}` }),
    ),
  );

  expect((await store.read(visits)).rows).toHaveLength(16);
});

test('a month begins though somebody reads the whole log: a dump of the database keeps nobody waiting', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url, { limits: { lock: 1_000 } });
  const append = (month: string) =>
    store.tx((t) => t.append(visits, visit(month, `${month}-24T09:30:00.000Z` as Instant)));
  await append('2026-11');
  const dump = await administrator(url);
  await dump(`begin isolation level repeatable read read only; select count(*) from ${visits.name}`);

  await append('2026-12');

  expect(await dump(`select id from ${visits.name}`)).toEqual([{ id: '2026-11' }]);
  await dump('commit');
  expect(idsOf((await store.read(visits)).rows)).toEqual(['2026-11', '2026-12']);
});

test('a month ends though somebody reads the whole log: a dump sees all of it to its end, and keeps nobody waiting', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url, { limits: { lock: 1_000 } });
  const append = (month: string, id = month) =>
    store.tx((t) => t.append(visits, visit(id, `${month}-24T09:30:00.000Z` as Instant)));
  for (const month of ['2026-09', '2026-10', '2026-11']) await append(month);
  const look = await administrator(url);
  const tables = async () =>
    (
      await look(`select relname from pg_class where relname like '${visits.name}\\_\\_2026\\___' order by 1`)
    ).map(({ relname }) => relname.slice(-2));
  const { pieces, close } = await postgresSource(schema, url, 'alongside');
  const dump = await administrator(url);
  await dump(
    `begin isolation level repeatable read read only; select from ${visits.name} where at > '2026-11'`,
  );

  await store.tx((t) => t.endMonth(visits, '2026-09'));
  await store.compact();
  await append('2026-11', 'meanwhile');

  expect((await tallyOf(pieces)).entries).toBe(3);
  expect(await dump(`select id from ${visits.name} where at < '2026-10'`)).toEqual([{ id: '2026-09' }]);
  expect(await tables()).toEqual(['09', '10', '11']);
  await close();
  await store.compact();
  expect(await tables()).toEqual(['09', '10', '11']);
  await dump('commit');
  await store.compact();
  expect(await tables()).toEqual(['10', '11']);
  expect(idsOf((await store.read(visits)).rows)).toEqual(['2026-10', '2026-11', 'meanwhile']);
});

test('the table of a large month that ended is not looked into, but goes once the database has cleared it', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url);
  await store.tx((t) => t.append(visits, visit('first', '2026-09-24T09:30:00.000Z')));
  const ask = await administrator(url);
  const month = `${visits.name}__2026_09`;
  await ask(`insert into ${month} select at, id || n, entry || jsonb_build_object('who', repeat('x', 1000)), subjects
    from ${month}, generate_series(1, 2000) n`);
  const isThere = async () => (await ask(`select to_regclass('${month}') is not null as there`))[0]?.there;

  await store.tx((t) => t.endMonth(visits, '2026-09'));
  await store.compact();
  const before = await isThere();
  const cleared = async () => {
    await ask(`vacuum ${month}`);
    await store.compact();
    return isThere();
  };

  expect(before).toBe(true);
  // A vacuum leaves what somebody still sees for the next one.
  await expect.poll(cleared).toBe(false);
  expect((await store.read(visits)).rows).toEqual([]);
});

test('an entry for a month whose table another node took away is kept', async () => {
  const url = await emptyDatabase();
  const [{ store: one }, { store: other }] = [await openOn(url), await openOn(url)];
  const append = (store: Store, id: string) =>
    store.tx((t) => t.append(visits, visit(id, '2026-09-24T09:30:00.000Z')));
  await append(one, 'first');
  await other.tx((t) => t.endMonth(visits, '2026-09'));
  await other.compact();

  await append(one, 'late');

  expect(idsOf((await other.read(visits)).rows)).toEqual(['late']);
});

test('nodes that begin a month together all keep their entries', async () => {
  const url = await emptyDatabase();
  const nodes = await Promise.all(Array.from({ length: 4 }, () => openOn(url)));
  const months = Array.from(
    { length: 60 },
    (_, n) => `${2022 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
  );

  for (const month of months)
    await Promise.all(
      nodes.map(({ store }, n) =>
        store.tx((t) => t.append(visits, visit(`${month} ${n}`, `${month}-24T09:30:00.000Z` as Instant))),
      ),
    );

  expect((await nodes[0]?.store.read(visits, { limit: 500 }))?.rows).toHaveLength(
    nodes.length * months.length,
  );
});

test('documents are written in one order, however they are named: two who write the same cannot deadlock', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url);
  const [ann, bob] = [
    { id: 'ann', days: 1 },
    { id: 'bob', days: 1 },
  ];
  await store.tx((t) => t.putAll(balances, [ann, bob]));
  const [holdsAnn, wantsBob] = [await administrator(url), await administrator(url)];
  await holdsAnn(`begin; select from ${balances.name} where id = 'ann' for update`);

  const written = store.tx((t) => t.putAll(balances, [bob, ann]));
  await expect.poll(() => wantsBob(WAITING)).toHaveLength(1);
  const free = await wantsBob(`select id from ${balances.name} where id = 'bob' for update skip locked`);

  await holdsAnn('commit');
  await written;
  expect(free).toEqual([{ id: 'bob' }]);
});

const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

test('a long transaction comes to its end though short ones of two nodes write what it reads all the time', async () => {
  const url = await emptyDatabase();
  const nodes = await Promise.all([openOn(url), openOn(url)]);
  const [{ store }] = nodes;
  await store.tx((t) => t.put(balances, { id: 'ann', days: 0 }));
  let over = false;
  const short = async (node: Store) => {
    while (!over) await node.tx((t) => raise(t, 1));
  };
  const all = nodes.flatMap((node) => [short(node.store), short(node.store)]);

  const long = store.tx(async (t) => {
    await t.get(balances, 'ann');
    for (let n = 0; n < 100; n += 1) await t.get(balances, `${n}`);
    await raise(t, 1_000_000);
  });
  await long.finally(() => {
    over = true;
    return Promise.all(all);
  });

  expect((await store.get(balances, 'ann'))?.days).toBeGreaterThan(1_000_000);
});

const raise = async (t: Tx, by: number) => {
  const ann = await t.get(balances, 'ann');
  await t.put(balances, { id: 'ann', days: (ann?.days ?? 0) + by });
};

test('a transaction that meets another at each of its attempts is told to come back', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url);
  await store.tx((t) => t.put(balances, { id: 'ann', days: 0 }));
  // Past the store: whoever asks the store lets others through after a few attempts.
  const ask = await administrator(url);
  let attempts = 0;

  const unlucky = store.tx(async (t) => {
    attempts += 1;
    await t.get(balances, 'ann');
    await ask(`update ${balances.name} set doc = '{ "id": "ann", "days": ${attempts} }'`);
    await t.put(balances, { id: 'ann', days: 0 });
  });

  await expect(unlucky).rejects.toThrow(StoreUnavailable);
  expect(attempts).toBe(20);
  expect((await store.get(balances, 'ann'))?.days).toBe(20);
});

test('meetings that many move between a few rooms at once never wait for each other in a ring', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url);
  const random = seededRandom();
  const somewhere = () =>
    slot(`1${random.between(0, 9)}:00`, `1${random.between(0, 9)}:59`, `room ${random.between(0, 4)}`);
  const some = (n: number) => {
    const { from, to, room } = somewhere();
    return meeting(`meeting ${n}`, { room, from: from < to ? from : to, to: from < to ? to : from });
  };
  const rounds = Array.from({ length: 10 }, () =>
    Array.from({ length: 32 }, () =>
      Array.from({ length: random.between(1, 4) }, () => some(random.between(0, 24))),
    ),
  );

  for (const wanted of rounds) {
    const moved = await Promise.allSettled(wanted.map((some) => store.tx((t) => t.putAll(meetings, some))));
    for (const refusal of refusalsOf(moved)) expect(refusal).toEqual(new Conflict('test_room.time'));
  }

  // A connection tells what it met when it ends.
  await store.close();
  const ask = await administrator(url);
  const [met] = await ask(
    'select deadlocks::int as count from pg_stat_database where datname = current_database()',
  );
  expect(met, `seed ${random.seed}`).toEqual({ count: 0 });
});
