/**
 * The statements of the PostgreSQL engine (those that put documents are beside it, in `sql-put.ts`), generated from what the rooms declare. A collection is up to five tables:
 * its documents, and beside them what they are found by, hold alone, take up, and are searched by. Text that is
 * compared is `collate "C"`, as the embedded engine compares.
 */
import type { AnyCollection, AnyLog } from '../declare.ts';
import type { FindOptions, GroupOptions } from '../store.ts';

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables of a collection. Two underscores keep them apart from a collection of a longer name. */
export const tablesOf = ({ name }: { readonly name: string }) => ({
  docs: quoted(name),
  index: quoted(`${name}__index`),
  unique: quoted(`${name}__unique`),
  apart: quoted(`${name}__apart`),
  search: quoted(`${name}__search`),
});

/** Which of the tables beside its documents a collection needs. */
export const sidesOf = (c: AnyCollection) => ({
  // What owns a file is an index too: the sweep asks for it.
  index: Object.keys(c.index).length > 0 || c.files !== undefined,
  unique: Object.keys(c.unique).length > 0,
  apart: Object.keys(c.apart).length > 0,
  search: c.search !== undefined,
});
type Side = keyof ReturnType<typeof sidesOf>;
export const sideTables = (c: AnyCollection): readonly string[] => {
  const sides = sidesOf(c);
  return (Object.keys(sides) as Side[]).filter((side) => sides[side]).map((side) => tablesOf(c)[side]);
};

/** The index in which documents stand under the hash of each file they own; no declared name begins so. */
export const FILE_INDEX = '#files';
/** The channel of `wake`. */
export const CHANNEL = 'guildhall_wake';

export const PLATFORM_TABLES = `
create table if not exists store_meta (key text primary key, value jsonb not null);
create table if not exists store_blob (blob bigint generated always as identity primary key, begun_at text not null);
create table if not exists store_chunk (
  blob bigint not null references store_blob on delete cascade, place int not null, bytes bytea not null,
  primary key (blob, place));
create table if not exists store_file (
  hash text collate "C" primary key, blob bigint not null references store_blob, put_at text collate "C" not null);
create index if not exists store_file_blob on store_file (blob);`;

/** A range of text, for what is kept apart. */
export const STRETCH_TYPE = `
do $$ begin
  create type store_stretch as range (subtype = text, collation = "C");
exception when duplicate_object then null; end $$;`;

export const createCollection = (c: AnyCollection): string => {
  const { docs, index, unique, apart, search } = tablesOf(c);
  const byId = (table: string) =>
    `create index if not exists ${quoted(`${table.slice(1, -1)}_id`)} on ${table} (id);`;
  const sides = sidesOf(c);
  return [
    `create table if not exists ${docs} (id text collate "C" primary key, doc jsonb not null, sums jsonb);`,
    sides.index &&
      `create table if not exists ${index} (name text, within text collate "C", by text collate "C",
         id text collate "C", primary key (name, within, by, id)); ${byId(index)}`,
    sides.unique &&
      `create table if not exists ${unique} (name text, key text collate "C", id text collate "C" not null,
         primary key (name, key)); ${byId(unique)}`,
    sides.apart &&
      `create table if not exists ${apart} (name text, within text collate "C", during store_stretch,
         id text collate "C" not null,
         exclude using gist (name with =, within with =, during with &&)); ${byId(apart)}`,
    sides.search &&
      `create table if not exists ${search} (id text collate "C" primary key, places text[] not null,
         words tsvector not null, text text not null);
       create index if not exists ${quoted(`${c.name}__search_words`)} on ${search} using gin (words);
       create index if not exists ${quoted(`${c.name}__search_text`)} on ${search} using gin (text gin_trgm_ops);`,
  ]
    .filter(Boolean)
    .join('\n');
};

/** A log is partitioned by month, so that years of it can be set aside without touching the rest. */
export const createLog = ({ name }: AnyLog): string =>
  `create table if not exists ${quoted(name)} (at text collate "C", id text collate "C", entry jsonb not null,
     subjects text[] not null, primary key (at, id)) partition by range (at);
   create index if not exists ${quoted(`${name}__subjects`)} on ${quoted(name)} using gin (subjects);`;

const tableOfMonth = (log: string, month: string): string => `${log}__${month.replace('-', '_')}`;

/**
 * `month` as `2026-11`; a tilde comes after every character of a date. Made on its own and attached: a partition that is
 * made in place has to wait for everyone who reads the log, be it a dump of an hour, and all others wait behind it. One
 * node at a time: to find the table there is not yet to be told that it belongs to the log.
 */
export const createMonth = (log: string, month: string): string => {
  const table = quoted(tableOfMonth(log, month));
  return `do $$ begin
      lock table ${quoted(log)} in share update exclusive mode;
      if to_regclass('${table}') is null then
        create table ${table} (like ${quoted(log)} including all);
        alter table ${quoted(log)} attach partition ${table} for values from ('${month}') to ('${month}~');
      end if;
    end $$`;
};

/** $1 the first month, `2026-11`, whose table is not asked for: the tables of a log, under their plain names. */
export const monthsOf = (log: string): string =>
  `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = '${quoted(log)}'::regclass and c.relname collate "C" < '${log}__' || replace($1, '-', '_')`;

/**
 * To find nothing among a million rows that are dead takes seconds, so a table that is large on the disk is not looked
 * into: autovacuum makes it small.
 */
const SMALL_BYTES = 1 << 20;

export const isEmpty = (table: string): string =>
  `select case when pg_relation_size('${quoted(table)}') < ${SMALL_BYTES}
     then not exists (select from ${quoted(table)}) else false end as empty`;

/** Takes a month's table away if it is empty and nobody uses the log; waits for nobody, as all others would wait with it. */
export const dropMonth = (log: string, table: string): string => `do $$ declare empty boolean; begin
    begin
      lock table ${quoted(log)} in access exclusive mode nowait;
    exception when lock_not_available then return;
    end;
    if to_regclass('${quoted(table)}') is null then return; end if;
    ${isEmpty(table).replace(' as empty', ' into empty')};
    if empty then drop table ${quoted(table)}; end if;
  end $$`;

export type Isolation = 'serializable' | 'read committed';

/**
 * Under SERIALIZABLE whoever takes long meets those who are quick again and again, and is the one who has to repeat. So
 * all share a lock, which costs next to nothing, and one that met others too often takes it alone. To take it is the
 * only question that does not yet settle what a transaction sees; nobody else locks this table but to read it.
 */
export const beginTransaction = (isolation: Isolation, company: 'alone' | 'among others'): string =>
  `begin isolation level ${isolation}; lock table store_meta in ${company === 'alone' ? 'exclusive' : 'row share'} mode`;

export const getDoc = (c: AnyCollection): string => `select doc from ${tablesOf(c).docs} where id = $1`;

/** $1 ids, which come back in their order. */
export const getDocs = (c: AnyCollection): string =>
  `select d.doc from unnest($1::text[]) with ordinality as wanted (id, place)
     join ${tablesOf(c).docs} d on d.id = wanted.id order by wanted.place`;

/** $1 the name, $2 the key. */
export const oneDoc = (c: AnyCollection): string => {
  const { docs, unique } = tablesOf(c);
  return `select d.doc from ${unique} k join ${docs} d on d.id = k.id where k.name = $1 and k.key = $2`;
};

/** $1 the name, $2 keys, whose documents come in their order: one that holds several of them where its first one is. */
export const oneDocEach = (c: AnyCollection): string => {
  const { docs, unique } = tablesOf(c);
  return `select d.doc from (
      select k.id, min(wanted.place) as place from unnest($2::text[]) with ordinality as wanted (key, place)
        cross join lateral (select id from ${unique} where name = $1 and key = wanted.key limit 1) k group by k.id
    ) held join ${docs} d on d.id = held.id order by held.place`;
};

/** All documents behind the id $1, a page of them in order of id. */
export const pageOfDocs = (c: AnyCollection, limit: number): string =>
  `select id, doc from ${tablesOf(c).docs} where id > $1 order by id limit ${limit}`;

/** $1 name, $2 partition or partitions, $3 from, $4 to, $5 and $6 the position already seen: those that are given. */
export const findDocs = (
  c: AnyCollection,
  partitions: 'one' | 'several',
  span: Omit<FindOptions, 'limit'>,
  limit: number,
): string => {
  const { docs, index } = tablesOf(c);
  const direction = span.desc ? 'desc' : 'asc';
  const order = (alias: string) => `${alias}.by ${direction}, ${alias}.id ${direction}`;
  if (partitions === 'one')
    return `select d.doc, x.by, x.id from ${index} x join ${docs} d on d.id = x.id
      where x.name = $1 and x.within = $2${bounds(span)} order by ${order('x')} limit ${limit}`;
  return `select d.doc, x.by, x.id from (
      select distinct part.by, part.id from unnest($2::text[]) as p (within) cross join lateral (
        select x.by, x.id from ${index} x where x.name = $1 and x.within = p.within${bounds(span)}
        order by ${order('x')} limit ${limit}) part
      order by ${order('part')} limit ${limit}) x
    join ${docs} d on d.id = x.id order by ${order('x')}`;
};

const bounds = ({ from, to, after, desc }: Omit<FindOptions, 'limit'>, first = 3): string => {
  let place = first;
  return [
    from !== undefined && ` and x.by >= $${place++}`,
    to !== undefined && ` and x.by < $${place++}`,
    after !== undefined && ` and (x.by, x.id) ${desc ? '<' : '>'} ($${place++}, $${place++})`,
  ]
    .filter(Boolean)
    .join('');
};

/** As `findDocs` for one partition; rows that another transaction is writing are passed over. */
export const claimDocs = (c: AnyCollection, span: { readonly to?: string }, limit: number): string => {
  const { docs, index } = tablesOf(c);
  // The entry is locked too: a claim that committed meanwhile has moved it, and the row is then no longer ours to take.
  return `select d.doc from ${index} x join ${docs} d on d.id = x.id
    where x.name = $1 and x.within = $2${bounds(span)} order by x.by, x.id limit ${limit} for update skip locked`;
};

/** $1 the name; then, where given, the sum, the partitions, from and to. */
export const groupDocs = (c: AnyCollection, options: GroupOptions<string>): string => {
  const { docs, index } = tablesOf(c);
  let place = 2;
  const sum = options.sum === undefined ? '0' : `coalesce(sum((d.sums ->> $${place++})::float8), 0)`;
  const join = options.sum === undefined ? '' : ` join ${docs} d on d.id = x.id`;
  const within = options.within === undefined ? '' : ` and x.within = any($${place++}::text[])`;
  return `select x.within as "in", x.by, count(*)::int as count, ${sum} as sum from ${index} x${join}
    where x.name = $1${within}${bounds({ ...optional(options) }, place)} group by x.within, x.by order by x.within, x.by`;
};

const optional = ({ from, to }: GroupOptions<string>) => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** $1 at, $2 id, $3 entry, $4 subjects. */
export const appendEntry = (log: string): string =>
  `insert into ${quoted(log)} (at, id, entry, subjects) values ($1, $2, $3, $4) on conflict do nothing`;

/** $1 the month; a tilde comes after every character of a date. Rows, as whoever reads an earlier moment goes on seeing them. */
export const endMonth = (log: string): string =>
  `delete from ${quoted(log)} where at >= $1 and at < $1 || '~'`;

/** $1 subject, $2 from, $3 to, $4 and $5 the position already seen: those that are given. */
export const readLog = (
  log: string,
  subject: boolean,
  { desc, ...span }: Omit<FindOptions, 'limit'>,
  limit: number,
): string => {
  const direction = desc ? 'desc' : 'asc';
  return `select x.entry, x.by, x.id from (select entry, at as by, id, subjects from ${quoted(log)}) x
    where ${subject ? 'x.subjects @> array[$1::text]' : 'true'}${bounds({ ...span, ...(desc && { desc }) }, subject ? 2 : 1)}
    order by x.by ${direction}, x.id ${direction} limit ${limit}`;
};
