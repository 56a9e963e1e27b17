import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { type Collection, collection, type Doc, log, type Schema } from '../../api/platform/store/declare.ts';
import { type CopyOptions, copyStore } from '../../api/platform/store/move/copy.ts';
import { embeddedPieces } from '../../api/platform/store/move/embedded-source.ts';
import { exportFile } from '../../api/platform/store/move/export-file.ts';
import { fileExport } from '../../api/platform/store/move/export-sink.ts';
import { exportPieces } from '../../api/platform/store/move/export-source.ts';
import type { Piece, Pieces, Sink } from '../../api/platform/store/move/pieces.ts';
import { postgresSink } from '../../api/platform/store/move/postgres-sink.ts';
import { postgresSource } from '../../api/platform/store/move/postgres-source.ts';
import { type Tally, tallyOf } from '../../api/platform/store/move/tally.ts';
import { type Findings, verifyPieces } from '../../api/platform/store/move/verify.ts';
import { testClock } from '../support/clock.ts';
import { balances, bookings, schema, visits } from './contract/fixtures.ts';
import { crashSchema, examine, writePiece } from './crash/work.ts';
import { administrator, emptyDatabase, openOn } from './databases.ts';
import { aFilledStore, contentsOf, copyTo, digestOf, fillStore, piecesOf, SEPTEMBER } from './move/stores.ts';
import { emptyDirectory, openIn } from './places.ts';

const filledDirectory = aFilledStore();

const sinkOn = (url: string, as: Schema = schema): Promise<Sink> =>
  postgresSink(as, { url, clock: testClock() });
const copyOn = async (url: string, pieces: Pieces, options: CopyOptions = {}): Promise<Tally> =>
  copyStore(pieces, await sinkOn(url), options);

/** Reads all of a database as one moment. */
const withPieces = async <R>(
  url: string,
  use: (pieces: Pieces) => Promise<R>,
  as: Schema = schema,
): Promise<R> => {
  const source = await postgresSource(as, url, 'alongside');
  return use(source.pieces).finally(source.close);
};
const verified = async (url: string, as: Schema = schema): Promise<Findings> => {
  const { pieces, constraints, close } = await postgresSource(as, url, 'alongside');
  return verifyPieces(pieces, as, { constraints }).finally(close);
};
const tallyOn = (url: string): Promise<Tally> => withPieces(url, tallyOf);

const ask = async (url: string, question: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(question).finally(() => client.end());
};

/** A database that nodes filled, and that none uses any more. */
const usedDatabase = async (): Promise<string> => {
  const url = await emptyDatabase();
  const { store } = await openOn(url);
  await fillStore(store);
  await store.close();
  return url;
};

/** The same, filled at once. */
const filledDatabase = async (): Promise<string> => {
  const url = await emptyDatabase();
  await copyOn(url, embeddedPieces(await filledDirectory(), schema));
  return url;
};

describe('moving between the engines', () => {
  test('to PostgreSQL and back gives the same digest, and every way in leads to the same records', async () => {
    const [from, url, back] = [await filledDirectory(), await emptyDatabase(), await emptyDirectory()];

    const there = await copyOn(url, embeddedPieces(from, schema));
    const home = await withPieces(url, (pieces) => copyTo(back, pieces));

    expect(there).toEqual(await digestOf(from));
    expect(home).toEqual(there);
    expect(await digestOf(back)).toEqual(there);
    const { store: here } = await openIn(from);
    const { store: onDatabase, troubles } = await openOn(url);
    const { store: again } = await openIn(back);
    expect(troubles).toEqual([]);
    expect(await contentsOf(onDatabase)).toEqual(await contentsOf(here));
    expect(await contentsOf(again)).toEqual(await contentsOf(here));
    await expect(
      onDatabase.tx((t) =>
        t.put(bookings, { id: 'x', person: 'x', desk: 'desk 3', date: '2026-11-24', halves: ['am'] }),
      ),
    ).rejects.toThrow('test_booking.desk');
  });

  test('through an export gives the same digest on either side', async () => {
    const [from, url] = [await usedDatabase(), await emptyDatabase()];
    const path = `${await emptyDirectory()}/all.ndjson.gz`;

    const out = await withPieces(from, async (pieces) => copyStore(pieces, await fileExport(schema, path)));
    const back = await copyOn(url, exportPieces(exportFile(path), schema));

    expect(out).toMatchObject({ documents: 1_205, entries: 1_600, files: 2 });
    expect(back).toEqual(out);
    expect(await tallyOn(url)).toEqual(out);
  });

  test('a log that has lost its first month has lost it on either side, and nothing else', async () => {
    const [from, back] = [await usedDatabase(), await emptyDirectory()];
    const { store } = await openOn(from);
    const whole = await contentsOf(store);
    await store.tx((t) => t.endMonth(visits, '2026-09'));

    const rowsGone = await tallyOn(from);
    await store.compact();
    await store.close();
    const home = await withPieces(from, (pieces) => copyTo(back, pieces));

    expect(home).toMatchObject({ documents: 1_205, entries: 1_600 - SEPTEMBER, files: 2 });
    expect([rowsGone, await verified(from)]).toMatchObject([home, { ...home, problems: [] }]);
    const { store: there } = await openIn(back);
    expect(await contentsOf(there)).toEqual({ ...whole, visits: whole.visits.slice(SEPTEMBER) });
  });

  test('a node that writes meanwhile does not blur an export: it is the state between two transactions', async () => {
    const url = await emptyDatabase();
    const { store } = await openOn(url, { schema: crashSchema });
    const acknowledged = new Map<string, number>();
    let running = true;
    const write = async (writer: string) => {
      for (let number = 1; running; number += 1) {
        await writePiece(store, writer, number);
        acknowledged.set(writer, number);
      }
    };
    const writers = Promise.all(['a', 'b', 'c', 'd'].map(write));

    for (let round = 0; round < 5 || (acknowledged.get('a') ?? 0) < 10; round += 1) {
      const promised = new Map(acknowledged);
      const to = await emptyDirectory();
      await withPieces(url, (pieces) => copyTo(to, pieces, crashSchema), crashSchema);
      const { store: copy } = await openIn(to, { schema: crashSchema });
      expect(await examine(copy, promised), `round ${round}`).toMatchObject({ lost: [], halfApplied: [] });
    }
    running = false;
    await writers;
  });
});

describe('a move into PostgreSQL is refused', () => {
  test('where there is anything already, and changes nothing there', async () => {
    const [from, url] = [await filledDirectory(), await filledDatabase()];
    const before = await tallyOn(url);

    await expect(copyOn(url, embeddedPieces(from, schema))).rejects.toThrow(
      /^the database ".*" at .* is not empty: it holds records of test_/,
    );

    expect(await tallyOn(url)).toEqual(before);
  });

  test('where the tables are somebody else’s, and makes none among them; what an extension brought is nobody’s', async () => {
    const [from, url] = [await filledDirectory(), await emptyDatabase()];
    const look = await administrator(url);
    await look('create table council_tax (id int)');

    await expect(copyOn(url, embeddedPieces(from, schema))).rejects.toThrow(
      'is not empty: it holds the table council_tax, which is not of Guildhall',
    );

    expect(await look(`select tablename from pg_tables where schemaname = 'public'`)).toEqual([
      { tablename: 'council_tax' },
    ]);
    await look('create extension hstore; alter extension hstore add table council_tax');
    expect((await copyOn(url, embeddedPieces(from, schema))).documents).toBe(1_205);
  });

  test('while a node of Guildhall runs on it, and so is a move away', async () => {
    const [from, url] = [await filledDirectory(), await emptyDatabase()];
    const { store } = await openOn(url);

    await expect(copyOn(url, embeddedPieces(from, schema))).rejects.toThrow(
      'is in use by Guildhall. Stop every node',
    );
    await expect(postgresSource(schema, url, 'alone')).rejects.toThrow(
      'is in use by Guildhall. Stop every node',
    );

    await store.close();
    expect((await copyOn(url, embeddedPieces(from, schema))).documents).toBe(1_205);
  });

  test('when two records hold one key, and nothing of them is kept', async () => {
    const url = await emptyDatabase();
    const holder = (id: string) => ({ id, person: id, desk: 'desk 1', date: '2026-11-24', halves: ['am'] });
    const one = (id: string): Piece => ({ kind: 'documents', name: bookings.name, docs: [holder(id)] });

    await expect(copyOn(url, piecesOf(one('b1'), one('b2')))).rejects.toThrow(
      'no store may hold these records, and nothing was kept: two of them hold the same key of test_booking.desk',
    );

    expect((await tallyOn(url)).documents).toBe(0);
  });

  test('when the connection is lost, and can be made again', async () => {
    const [from, url] = [await filledDirectory(), await emptyDatabase()];
    const cut = async function* (): Pieces {
      for await (const piece of embeddedPieces(from, schema)) {
        if (piece.kind === 'entries')
          await ask(
            url,
            'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
          );
        yield piece;
      }
    };

    await expect(copyOn(url, cut())).rejects.toThrow('cannot be used just now');

    expect((await tallyOn(url)).documents).toBe(0);
    expect(await copyOn(url, embeddedPieces(from, schema))).toEqual(await digestOf(from));
  });

  test('when the address is wrong, without its password being shown', async () => {
    const url = new URL(await emptyDatabase());
    url.password = 'hunter2';

    for (const open of [sinkOn, tallyOn]) {
      const said = await open(url.href).then(String, (error: Error) => error.message);
      expect(said).toContain('refuses the password of user');
      expect(said).not.toContain('hunter2');
    }
  });
});

describe('a database is not read as a store', () => {
  test('when there is none in it', async () => {
    await expect(tallyOn(await emptyDatabase())).rejects.toThrow(
      /^the database ".*" at .* holds no store of Guildhall/,
    );
  });

  test('when a newer version kept more in it: nothing is dropped without a word', async () => {
    const url = await emptyDatabase();
    const kudos = collection<Doc>()('kudos_note');
    const later: Schema = { collections: [...schema.collections, kudos], logs: schema.logs };
    const { store } = await openOn(url, { schema: later });
    expect((await tallyOn(url)).documents).toBe(0);
    await store.tx((t) => t.put(kudos, { id: 'k1' }));

    await expect(tallyOn(url)).rejects.toThrow(
      'holds records of kudos_note, which this version of Guildhall does not know. Update Guildhall first',
    );
  });

  test('but an older version’s is, with what it has', async () => {
    const url = await emptyDatabase();
    const { store } = await openOn(url, { schema: { collections: [balances], logs: [] } });
    await store.tx((t) => t.put(balances, { id: 'ann', days: 25 }));

    expect(await tallyOn(url)).toMatchObject({ documents: 1, entries: 0 });
  });
});

describe('a check of a whole database', () => {
  test('finds nothing wrong with what was never touched', async () => {
    const url = await usedDatabase();

    expect(await verified(url)).toMatchObject({ documents: 1_205, entries: 1_600, files: 2, problems: [] });
  });

  test('names a record of which a key, a position or the words are not what it says, and entries that lead nowhere', async () => {
    const url = await filledDatabase();
    await ask(
      url,
      `delete from test_booking__unique where id = 'b1' and name = 'desk';
       update test_booking__index set by = '2026-11-25' where id = 'b2' and name = 'person';
       delete from test_article__search;
       update test_balance set doc = '{"id": "ann", "days": 26}';
       delete from test_booking where id = 'b3'`,
    );

    const { problems } = await verified(url);

    expect(problems.toSorted()).toEqual([
      'test_article floors: what it is found by is not what it says',
      'test_booking b1: what it is found by is not what it says',
      'test_booking b2: what it is found by is not what it says',
      'test_booking: 4 entries lead to records that are not there',
      'test_booking: 4 entries lead to records that are not there',
    ]);
  });

  test('finds a file that is gone, and one that is not what was put', async () => {
    const url = await filledDatabase();
    await ask(
      url,
      `update store_chunk set bytes = 'x' where place = 1; delete from store_file where hash like 'e3b0%'`,
    );

    const { problems, missing } = await verified(url);

    expect(missing).toEqual([expect.stringMatching(/^e3b0/)]);
    expect(problems).toEqual([
      expect.stringMatching(/^test_article floors owns file e3b0.*, which is not there/),
      expect.stringMatching(/^file [0-9a-f]{64} is damaged/),
    ]);
  });

  test('says what another version has written otherwise', async () => {
    const url = await filledDatabase();
    const later: Collection = collection<Doc>()(balances.name, {
      index: { all: ({ id }) => ({ in: 'all', by: id }) },
    });
    const collections = schema.collections.map((c) => (c.name === later.name ? later : c));

    const { problems } = await verified(url, {
      collections,
      logs: [...schema.logs, log()('later', { subjects: () => [] })],
    });

    expect(problems).toEqual([
      'what test_balance is found by was written by another version, and is written anew when this one starts',
    ]);
  });
});
