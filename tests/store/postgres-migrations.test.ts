import { describe, expect, onTestFinished, test } from 'vitest';
import { collection, type Doc, log, type Schema } from '../../api/platform/store/declare.ts';
import { postgresSource } from '../../api/platform/store/move/postgres-source.ts';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import { testClock } from '../support/clock.ts';
import { databaseLine } from '../support/database-line.ts';
import { idsOf } from './contract/fixtures.ts';
import { administrator, emptyDatabase, openOn } from './databases.ts';
import { emptyDirectory, openIn } from './places.ts';
import { fill, REBUILT, type Shape, schemaOf, session, wordsOf } from './sessions.ts';

/** Everything a database holds, how it is made, and which transaction wrote each row. */
const wholeOf = async (url: string): Promise<unknown> => {
  const ask = await administrator(url);
  const relations = await ask(`select relname, relkind, oid, relfilenode from pg_class
    where relnamespace = 'public'::regnamespace order by 1`);
  const rows: unknown[] = [];
  for (const { relname } of relations.filter(({ relkind }) => relkind === 'r'))
    rows.push(await ask(`select '${relname}' as relname, x.xmin, x.* from ${relname} x order by x`));
  return { relations, rows, indexes: await ask('select indexname, indexdef from pg_indexes order by 1, 2') };
};

const rooms = schemaOf({
  index: { room: (s) => ({ in: s.room, by: s.from }) },
  unique: { start: (s) => [`${s.room}|${s.from}`] },
  apart: { room: (s) => [{ in: s.room, from: s.from, to: s.to }] },
  search: (s) => ({ in: ['staff'], text: s.title }),
});
const withLog: Schema = {
  ...rooms,
  logs: [log<Doc & { at: `${string}Z` }>()('test_line', { subjects: () => [] })] as never,
};

describe('nodes that start together', () => {
  test('on an empty database all start, and share what one of them made', async () => {
    const url = await emptyDatabase();

    const nodes = await Promise.all(Array.from({ length: 8 }, () => openOn(url, { schema: withLog })));

    expect(nodes.flatMap(({ troubles }) => troubles)).toEqual([]);
    await Promise.all(
      nodes.map(({ store }, n) => store.tx((t) => t.put(rooms.sessions, session({ id: `${n}` })))),
    );
    for (const { store } of nodes)
      expect((await store.find(rooms.sessions, 'room', 'oak')).rows).toHaveLength(nodes.length);
  });

  test('on a database of the version before all start, and it is rebuilt once', async () => {
    const url = await emptyDatabase();
    const { store } = await openOn(url, { schema: schemaOf({}) });
    await fill(store, schemaOf({}).sessions);
    await store.close();

    const nodes = await Promise.all(Array.from({ length: 8 }, () => openOn(url, { schema: withLog })));

    expect(nodes.flatMap(({ troubles }) => wordsOf(troubles))).toEqual(REBUILT);
    for (const node of nodes)
      expect(idsOf((await node.store.find(rooms.sessions, 'room', 'oak')).rows)).toEqual(['1', '2', '3']);
  });

  test('on a database of their own version nothing is made or written', async () => {
    const url = await emptyDatabase();
    const { store } = await openOn(url, { schema: withLog });
    await fill(store, rooms.sessions);
    await store.close();
    const before = await wholeOf(url);

    await Promise.all(Array.from({ length: 4 }, () => openOn(url, { schema: withLog })));

    expect(await wholeOf(url)).toEqual(before);
  });
});

describe('a start that cannot succeed', () => {
  const plain = schemaOf({ index: { room: (s) => ({ in: s.room, by: s.from }) } });
  const clashing: Readonly<Record<string, Shape>> = {
    unique: { unique: { room: (s) => [s.room] } },
    apart: { apart: { room: (s) => [{ in: s.room, from: s.from, to: '3' }] } },
  };

  test.each(Object.entries(clashing))(
    'because stored records break what is new (%s) says so as the embedded engine does, and changes nothing',
    async (kind, shape) => {
      const url = await emptyDatabase();
      const { store } = await openOn(url, { schema: plain });
      await fill(store, plain.sessions);
      await store.close();
      const before = await wholeOf(url);
      const directory = await emptyDirectory();
      const { store: embedded } = await openIn(directory, { schema: plain });
      await fill(embedded, plain.sessions);
      await embedded.close();

      const [said, saidEmbedded] = await Promise.all([
        openOn(url, { schema: schemaOf(shape) }).catch(({ message }) => message),
        openIn(directory, { schema: schemaOf(shape) }).catch(({ message }) => message),
      ]);

      expect(said).toBe('two stored records break the promise test_session.room. Nothing was changed');
      expect(said).toBe(saidEmbedded);
      expect(await wholeOf(url), kind).toEqual(before);
      expect(await openOn(url, { schema: plain })).toMatchObject({ troubles: [] });
    },
  );

  test('because two records far apart hold the same key says so too', async () => {
    const url = await emptyDatabase();
    const { store } = await openOn(url, { schema: plain });
    const many = Array.from({ length: 2_500 }, (_, n) => session({ id: `${10_000 + n}` }));
    await store.tx((t) =>
      t.putAll(plain.sessions, [...many, session({ id: '99999', title: 'Session 10000' })]),
    );
    await store.close();

    const started = openOn(url, { schema: schemaOf({ unique: { title: (s) => [s.title] } }) });

    await expect(started).rejects.toThrow('two stored records break the promise test_session.title');
  });

  test.each(['before', 'after'] as const)(
    'because the database is lost just %s a rebuild was kept leaves it whole, and the next one succeeds',
    async (when) => {
      const url = await emptyDatabase();
      const { store } = await openOn(url, { schema: plain });
      await fill(store, plain.sessions);
      await store.close();
      const before = await wholeOf(url);
      const line = await databaseLine(url);
      onTestFinished(line.close);

      const cut = line.cutAtCommit(when);
      await expect(openOn(line.url, { schema: rooms })).rejects.toThrow('cannot be used just now');
      await cut;

      if (when === 'before') expect(await wholeOf(url)).toEqual(before);
      const { store: again, troubles } = await openOn(url, { schema: rooms });
      expect(wordsOf(troubles)).toEqual(when === 'before' ? REBUILT : []);
      expect((await again.one(rooms.sessions, 'start', 'oak|2026-11-24T12'))?.id).toBe('2');
    },
  );

  test('because a newer version made the database says so, and changes nothing', async () => {
    const url = await emptyDatabase();
    await (await openOn(url, { schema: plain })).store.close();
    const ask = await administrator(url);
    await ask(`update store_meta set value = '2' where key = 'format'`);
    const before = await wholeOf(url);

    const started = openOn(url, { schema: rooms });

    await expect(started).rejects.toThrow(
      'the database has format 2; this version of Guildhall reads format 1',
    );
    expect(await wholeOf(url)).toEqual(before);
  });

  test('because a newer version keeps in it what this one does not know: it would take its files for nobody’s', async () => {
    const url = await emptyDatabase();
    const older = schemaOf({});
    const talks = collection<Doc>()('test_talk');
    const more = { ...older, collections: [...older.collections, talks] };
    const { store } = await openOn(url, { schema: more });
    await (await openOn(url, { schema: older })).store.close();
    await store.tx((t) => t.put(talks, { id: '1' }));
    await store.close();
    const before = await wholeOf(url);

    const started = openOn(url, { schema: older });

    await expect(started).rejects.toThrow(
      'holds records of test_talk, which this version of Guildhall does not know. Update Guildhall first',
    );
    expect(await wholeOf(url)).toEqual(before);
  });
});

test('a node that starts while the database is moved elsewhere says what it waits for, and starts then', async () => {
  const url = await emptyDatabase();
  const schema = schemaOf({});
  await (await openOn(url, { schema: schema })).store.close();
  const move = await postgresSource(schema, url, 'alone');
  const troubles: string[] = [];

  const starting = postgresStore(schema, {
    url,
    clock: testClock(),
    onTrouble: (what) => troubles.push(what),
    onFatal: () => {},
  });
  await expect.poll(() => troubles).toEqual(['a command holds the database; waiting for it to end']);
  await move.close();

  await (await starting).close();
});

describe('nodes of two versions', () => {
  test('never write to one database: the new one waits, says which records it is about, and starts once the old has ended', async () => {
    const url = await emptyDatabase();
    const old = schemaOf({});
    const { store } = await openOn(url, { schema: old });
    await fill(store, old.sessions);

    const early = openOn(url, { schema: rooms, othersMs: 300 });
    await expect(early).rejects.toMatchObject({
      name: 'OtherVersionRuns',
      message: expect.stringMatching(/keeps test_session differently\. Stop every node of the other version/),
    });
    await store.tx((t) => t.put(old.sessions, session({ id: '5' })));
    const waiting = openOn(url, { schema: rooms });
    await store.close();

    const { store: next, troubles } = await waiting;
    expect(wordsOf(troubles).at(-1)).toBe('rebuilt what test_session is found by: 5 records');
    expect((await next.one(rooms.sessions, 'start', 'oak|2026-11-24T15'))?.id).toBe('5');
  });

  test('live side by side as long as nothing that both hold is kept differently', async () => {
    const url = await emptyDatabase();
    const old = schemaOf({});
    const { store, fatal } = await openOn(url, { schema: old });
    const more = { ...old, collections: [...old.collections, collection<Doc>()('test_new')] };

    await openOn(url, { schema: more, othersMs: 0 });
    const ask = await administrator(url);
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'guildhall'
      and datname = current_database()`);
    await store.tx((t) => t.put(old.sessions, session({ id: '5' })));

    expect(fatal).toEqual([]);
  });

  test('a node that was cut off while the database was rebuilt stops, and writes nothing any more', async () => {
    const url = await emptyDatabase();
    const line = await databaseLine(url);
    onTestFinished(line.close);
    const old = schemaOf({});
    const stopped = Promise.withResolvers<unknown>();
    const { store } = await openOn(line.url, { schema: old, onFatal: stopped.resolve });
    await fill(store, old.sessions);

    line.cut();
    const { store: next } = await openOn(url, { schema: rooms });
    line.mend();
    const late = store.tx((t) => t.put(old.sessions, session({ id: '2', room: 'ash' })));

    await expect(late).rejects.toThrow('cannot be reached');
    expect(await stopped.promise).toMatchObject({
      name: 'OtherVersionRuns',
      message: expect.stringContaining('has rebuilt this database, so this node has to stop'),
    });
    expect((await next.get(rooms.sessions, '2'))?.room).toBe('oak');
  });
});
