import { createHash } from 'node:crypto';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { type Collection, collection, type Doc, log, type Schema } from '../../api/platform/store/declare.ts';
import { memoryStore } from '../../api/platform/store/memory.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { databaseLine } from '../support/database-line.ts';
import { idsOf, streamOf } from './contract/fixtures.ts';
import { emptyDatabase, openOn } from './databases.ts';
import { emptyDirectory, openIn } from './places.ts';

/** A session in a room: of every kind of thing that can be declared there is something about it. */
interface Session extends Doc {
  readonly room: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly seats: number;
  readonly slides: readonly string[];
}
type Shape = Partial<Omit<Collection<Session>, 'kind' | 'name'>>;

const schemaOf = (shape: Shape): Schema & { readonly sessions: Collection<Session> } => {
  const sessions = collection<Session>()<string, string, string>('test_session', shape);
  return { sessions, collections: [sessions], logs: [] };
};
const session = (some: Partial<Session> & Doc): Session => ({
  room: 'oak',
  from: `2026-11-24T1${some.id}`,
  to: `2026-11-24T1${some.id}:30`,
  title: `Session ${some.id}`,
  seats: Number(some.id),
  slides: [],
  ...some,
});

/** How each kind of declaration was, how it is now, and what is asked of it. */
interface Change {
  readonly before: Shape;
  readonly after: Shape;
  readonly ask: (store: Store, sessions: Collection<Session>) => Promise<unknown>;
}
const swapped: Session = session({ id: '4', room: 'elm' });
const CHANGES: Readonly<Record<string, Change>> = {
  index: {
    before: { index: { room: (s) => ({ in: s.room, by: s.from }) } },
    after: { index: { room: (s) => ({ in: s.room, by: s.title }), all: (s) => ({ in: 'all', by: s.id }) } },
    ask: async (store, sessions) => [
      await store.find(sessions, 'room', 'oak', { from: 'Session 2' }),
      await store.find(sessions, 'all', 'all', { desc: true }),
      await store.group(sessions, 'room'),
    ],
  },
  unique: {
    before: { unique: { start: (s) => [`${s.room}|${s.from}`] } },
    after: { unique: { start: (s) => [`${s.room}|${s.title}`], title: (s) => [s.title] } },
    ask: async (store, sessions) => [
      await store.one(sessions, 'start', 'oak|Session 2'),
      await store.one(sessions, 'start', `oak|${session({ id: '2' }).from}`),
      await store.one(sessions, 'title', 'Session 3'),
      await store.tx((t) => t.put(sessions, { ...swapped, id: '9', title: 'Session 1' })).catch(String),
    ],
  },
  apart: {
    before: { apart: { room: (s) => [{ in: s.room, from: s.from, to: s.from }] } },
    after: { apart: { room: (s) => [{ in: s.room, from: s.from, to: s.to }] } },
    ask: async (store, sessions) => [
      await store.tx((t) => t.put(sessions, { ...session({ id: '2' }), id: '9' })).catch(String),
      await store.tx((t) => t.put(sessions, { ...session({ id: '2' }), id: '9', room: 'elm' })).catch(String),
    ],
  },
  sum: {
    before: { index: { all: () => ({ in: 'all', by: '' }) }, sum: { seats: (s) => s.seats } },
    after: { index: { all: () => ({ in: 'all', by: '' }) }, sum: { seats: (s) => s.seats * 10 } },
    ask: (store, sessions) => store.group(sessions, 'all', { sum: 'seats' }),
  },
  search: {
    before: { search: (s) => ({ in: ['staff'], text: s.room }) },
    after: { search: (s) => (s.room === 'elm' ? undefined : { in: ['staff', s.room], text: s.title }) },
    ask: async (store, sessions) => [
      idsOf(await store.search(sessions, 'oak')),
      idsOf(await store.search(sessions, 'sesion')),
      idsOf(await store.search(sessions, 'session 2', { in: ['oak'] })),
    ],
  },
  files: {
    before: { files: () => [] },
    after: { files: (s) => s.slides },
    ask: async (store) => {
      const old = addMillis(testClock().now(), 1);
      return [await store.files.sweep(old), (await store.files.open(SLIDES)) !== undefined];
    },
  },
};
const SLIDES = createHash('sha256').update('slides').digest('hex');

const fill = async (store: Store, sessions: Collection<Session>): Promise<void> => {
  const slides = await store.files.put(streamOf('slides'), { maxBytes: 10 });
  const all = ['1', '2', '3'].map((id) => session({ id, slides: [slides] }));
  await store.tx((t) => t.putAll(sessions, [...all, swapped]));
};

/** The same declarations by their text, whose meaning changes with `meaning.now`. */
const throughHelper = ({ before, after }: Change) => {
  const meaning = { now: before };
  const named = (kind: 'index' | 'unique' | 'apart' | 'sum', none: unknown) => {
    const names = Object.keys({ ...before[kind], ...after[kind] });
    const of = (name: string) => (s: Session) => meaning.now[kind]?.[name]?.(s) ?? none;
    return Object.fromEntries(names.map((name) => [name, of(name)])) as never;
  };
  const shape: Shape = {
    index: named('index', undefined),
    unique: named('unique', []),
    apart: named('apart', []),
    sum: named('sum', 0),
    ...((before.search || after.search) && { search: (s: Session) => meaning.now.search?.(s) }),
    ...((before.files || after.files) && { files: (s: Session) => meaning.now.files?.(s) ?? [] }),
  };
  return { meaning, shape };
};

const REBUILT = ['rebuilt what test_session is found by: 4 records'];
const wordsOf = (troubles: readonly (readonly unknown[])[]) => troubles.map(([what]) => what);

describe.each(Object.entries(CHANGES))('a change of what is declared as %s', (_, change) => {
  const expected = async () => {
    const { sessions, ...schema } = schemaOf(change.after);
    const store = memoryStore(schema, { clock: testClock() });
    await fill(store, sessions);
    return change.ask(store, sessions);
  };

  test('is noticed at the next start, and every question is answered by it', async () => {
    const url = await emptyDatabase();
    const before = schemaOf(change.before);
    const { store } = await openOn(url, { schema: before });
    await fill(store, before.sessions);
    await store.close();

    const after = schemaOf(change.after);
    const { store: again, troubles } = await openOn(url, { schema: after });

    expect(wordsOf(troubles)).toEqual(REBUILT);
    expect(await change.ask(again, after.sessions)).toEqual(await expected());
  });

  test('is noticed where only a function behind it has changed', async () => {
    const url = await emptyDatabase();
    const { meaning, shape } = throughHelper(change);
    const schema = schemaOf(shape);
    const { store } = await openOn(url, { schema });
    await fill(store, schema.sessions);
    await store.close();

    meaning.now = change.after;
    const { store: again, troubles } = await openOn(url, { schema });

    expect(wordsOf(troubles)).toEqual(REBUILT);
    expect(await change.ask(again, schema.sessions)).toEqual(await expected());
  });
});

const administrator = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return async (question: string) => (await client.query(question)).rows;
};

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
