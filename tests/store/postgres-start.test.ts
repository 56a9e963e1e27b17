import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Schema } from '../../api/platform/store/declare.ts';
import { DatabaseUnusable } from '../../api/platform/store/postgres/opening.ts';
import { startSandbox } from '../../sandbox/main.ts';
import { runApp } from '../support/app-process.ts';
import { articles, balances } from './contract/fixtures.ts';
import { administrator, emptyDatabase, openOn, ownServer } from './databases.ts';

const PASSWORD = 'Tr0ub4dor';
/** Roles are of a whole server. */
const server = await ownServer();
const plain: Schema = { collections: [balances], logs: [] };
const searched: Schema = { collections: [articles], logs: [] };

const tell = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const ask = await administrator(url);
  for (const statement of statements) await ask(statement);
};

/** A user of the server with no right but to connect, named after the database, and the address for them. */
const someone = async (url: string): Promise<string> => {
  const name = `${new URL(url).pathname.slice(1)}_user`;
  await tell(url, `create role ${name} login password '${PASSWORD}'`);
  const own = new URL(url);
  [own.username, own.password] = [name, PASSWORD];
  return own.href;
};

/** The sentence with which a start is refused. */
const refusalOf = async (url: string, declared: Schema = plain): Promise<string> => {
  const error = await openOn(url, { schema: declared }).then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseUnusable);
  expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toContain(PASSWORD);
  return error.message;
};

const changed = (url: string, change: (url: URL) => void): string => {
  const other = new URL(url);
  change(other);
  return other.href;
};

describe.skipIf(!server)('a start', () => {
  test('without a server says where it looked and what to check', async () => {
    const url = changed(await emptyDatabase(server), (to) => {
      to.port = '1';
      to.password = PASSWORD;
    });

    expect(await refusalOf(url)).toMatch(
      /at 127\.0\.0\.1:1 cannot be used .*ECONNREFUSED.* Check DATABASE_URL/,
    );
  });

  test('with a wrong password says whose it is, and never shows it', async () => {
    const url = changed(await someone(await emptyDatabase(server)), (to) => {
      to.password = `${PASSWORD}x`;
    });

    expect(await refusalOf(url)).toMatch(
      /refuses the password of user ".*_user"\. Set the right one in DATABASE_URL/,
    );
  });

  test('with the name of no database says how to make it', async () => {
    const url = changed(await someone(await emptyDatabase(server)), (to) => {
      to.pathname = 'nowhere';
    });

    expect(await refusalOf(url)).toMatch(
      /there is no database "nowhere" .*: create database "nowhere" owner ".*_user"/,
    );
  });

  test('on a server that is too old says which one is needed', async () => {
    const url = await emptyDatabase(server);
    // A server that answers as one of version 14 does.
    await tell(
      url,
      'create schema old',
      `create function old.current_setting(text) returns text language sql as
       $$ select case when $1 = 'server_version_num' then '140019' else pg_catalog.current_setting($1) end $$`,
      `alter database ${new URL(url).pathname.slice(1)} set search_path = old, pg_catalog, public`,
    );

    expect(await refusalOf(url)).toMatch(/PostgreSQL 14 runs at .*, and Guildhall needs 15 or newer/);
  });

  test('as a user who may not create tables says who has to allow it', async () => {
    const url = await someone(await emptyDatabase(server));

    expect(await refusalOf(url)).toMatch(
      /user ".*_user" lacks a right .*\(permission denied for schema public\)\. As an administrator: alter database/,
    );
  });

  test('as a user who may not create extensions names each, and succeeds once an administrator made them', async () => {
    const url = await emptyDatabase(server);
    const own = await someone(url);
    await tell(url, `grant create on schema public to ${new URL(own).username}`);

    expect(await refusalOf(own, searched)).toMatch(
      /may not create the extension pg_trgm .*: create extension pg_trgm; create extension fuzzystrmatch$/,
    );
    // Nothing was left behind half made, and who needs no extension is not asked for one.
    await (await openOn(own, { schema: plain })).store.close();
    await tell(url, 'create extension pg_trgm', 'create extension fuzzystrmatch');
    const { store } = await openOn(own, { schema: searched });
    await store.tx((t) => t.put(articles, { id: 'a', title: 'Leave', audience: ['staff'] }));
    expect(await store.search(articles, 'leave')).toHaveLength(1);
  });

  test('with an address that would be read wrongly says how to write it', async () => {
    for (const address of [
      `postgres://ann:12#${PASSWORD}@host/db`,
      `postgres://ann:12?${PASSWORD}@host/db`,
      `postgres://ann:${PASSWORD}@host/`,
      'nonsense',
    ])
      expect(await refusalOf(address)).toMatch(/has to look like postgres:.*%23/);
  });

  test('the process says one sentence, ends with 1, and shows the password nowhere', async () => {
    const sandbox = await startSandbox({ port: 0 });
    onTestFinished(() => sandbox.close());
    const DATABASE_URL = `postgres://ann:${PASSWORD}@127.0.0.1:1/guildhall`;
    const app = runApp({ ...sandbox.env, PORT: '0', LOG_LEVEL: 'debug', DATABASE_URL });

    const { code, printed } = await app.ended;

    expect(code).toBe(1);
    expect(printed.trimEnd().split('\n')).toHaveLength(1);
    expect(printed).toContain('at 127.0.0.1:1 cannot be used');
    expect(printed).not.toContain(PASSWORD);
  });
});
