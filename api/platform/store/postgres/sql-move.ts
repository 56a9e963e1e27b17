/** The statements that move a whole store into a database and out of it, and check it. */
import type { AnyCollection, AnyLog, Schema } from '../declare.ts';
import { quoted, sideTables, tablesOf } from './sql.ts';

/** $1 at, $2 id, $3 entry, $4 subjects as a JSON list, for many at once; the tables of their months have to be there. */
export const appendEntries = (log: string): string =>
  `insert into ${quoted(log)} (at, id, entry, subjects)
     select at, id, entry, array(select jsonb_array_elements_text(subjects))
       from unnest($1::text[], $2::text[], $3::jsonb[], $4::jsonb[]) as e (at, id, entry, subjects)`;

/** Whether a table, under its plain name, holds any row. */
export const holdsAny = (table: string): string => `select exists (select from ${quoted(table)}) as filled`;

/**
 * One moment to read everything as of. The logs are held before it begins: the table of a month that was ended before
 * this moment may go, of one that is ended after it has to stay.
 */
export const beginMoment = (logs: readonly AnyLog[]): string => {
  const lock = `lock table ${logs.map(({ name }) => quoted(name)).join(', ')} in access share mode`;
  return `begin isolation level repeatable read read only; ${logs.length > 0 ? lock : ''}`;
};

/** A table where ours are to be made; what an extension brought does not count. */
export const ANY_TABLE = `select c.relname as name from pg_class c
  where c.relkind in ('r', 'p') and c.relnamespace = quote_ident(current_schema())::regnamespace and not exists (
    select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by 1 limit 1`;

/** For each table beside the documents: how many of its rows stand beside none. */
export const countStrays = (c: AnyCollection): readonly string[] =>
  sideTables(c).map(
    (table) =>
      `select count(*)::int as count from ${table} x
         where not exists (select from ${tablesOf(c).docs} d where d.id = x.id)`,
  );

/** The files behind the hash $1, in order. */
export const pageOfFiles = (limit: number): string =>
  `select hash, blob from store_file where hash > $1 order by hash limit ${limit}`;

/** After so many new rows the server's picture of its tables is that of empty ones. */
export const analyzeTables = ({ collections, logs }: Schema): string => {
  const tables = collections.flatMap((c) => [tablesOf(c).docs, ...sideTables(c)]);
  return `analyze ${[...tables, ...logs.map(({ name }) => quoted(name)), 'store_file', 'store_chunk'].join(', ')}`;
};

/** Sets aside whatever limits a server has for those who leave a transaction lying about. */
export const TAKE_TIME =
  'set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set enable_seqscan = off';
