/**
 * Every statement of the PostgreSQL engine, generated from what the rooms declare. A collection is up to five tables:
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

/** `month` as `2026-11`; a tilde comes after every character of a date. */
export const createMonth = (log: string, month: string): string =>
  `create table if not exists ${quoted(`${log}__${month.replace('-', '_')}`)} partition of ${quoted(log)}
     for values from ('${month}') to ('${month}~')`;

/**
 * Documents with their entries and keys in one statement. $1 ids, $2 documents, $3 sums; then, where the collection
 * has them, the entries (name, within, by, id) and the keys (name, key, id). Answers the keys held afterwards: one
 * that is missing is held by another document. Keys are taken in order, so that two who want the same ones wait for
 * each other instead of deadlocking.
 */
export const putDocs = (c: AnyCollection): string => {
  const { docs, index, unique } = tablesOf(c);
  const sides = sidesOf(c);
  const put = `insert into ${docs} select * from unnest($1::text[], $2::jsonb[], $3::jsonb[])
    on conflict (id) do update set doc = excluded.doc, sums = excluded.sums`;
  const entries = `entry as (select * from unnest($4::text[], $5::text[], $6::text[], $7::text[]) as e (name, within, by, id)),
    entry_gone as (delete from ${index} x where x.id = any($1::text[]) and not exists (select from entry e
      where e.name = x.name and e.within = x.within and e.by = x.by and e.id = x.id)),
    entry_new as (insert into ${index} select * from entry on conflict do nothing)`;
  const [names, keys, ids] = sides.index ? ['$8', '$9', '$10'] : ['$4', '$5', '$6'];
  const held = `held_key as (select * from unnest(${names}::text[], ${keys}::text[], ${ids}::text[]) as k (name, key, id)),
    key_gone as (delete from ${unique} x where x.id = any($1::text[]) and not exists (select from held_key k
      where k.name = x.name and k.key = x.key and k.id = x.id))`;
  const take = `insert into ${unique} as held (name, key, id) select name, key, id from held_key order by name, key
    on conflict (name, key) do update set id = excluded.id where held.id = excluded.id returning name, key`;
  if (sides.unique) return `with put as (${put}), ${sides.index ? `${entries}, ` : ''}${held} ${take}`;
  return sides.index ? `with put as (${put}), ${entries} select null where false` : put;
};

/** $1 ids, then the keys they hold from now on: $2 name, $3 key, $4 id. */
export const giveUpKeys = (c: AnyCollection): string => {
  const { unique } = tablesOf(c);
  return `delete from ${unique} x where x.id = any($1::text[]) and not exists (
    select from unnest($2::text[], $3::text[], $4::text[]) as k (name, key, id)
      where k.name = x.name and k.key = x.key and k.id = x.id)`;
};

/** $1 ids. */
export const leaveStretches = (c: AnyCollection): string =>
  `delete from ${tablesOf(c).apart} where id = any($1::text[])`;

/**
 * $1 name, $2 within, $3 from, $4 to, $5 id; answers those that were free. Never without DO NOTHING: two that insert
 * into an exclusion constraint and then look would wait for each other until the deadlock is found.
 */
export const takeStretches = (c: AnyCollection): string =>
  `insert into ${tablesOf(c).apart} (name, within, during, id)
    select name, within, store_stretch("from", "to"), id
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as s (name, within, "from", "to", id)
      order by name, within, "from"
    on conflict do nothing returning name`;

/** $1 ids; then what may be searched: $2 id, $3 places as a JSON list, $4 words as a JSON list, $5 the words as text. */
export const putSearch = (c: AnyCollection): readonly [forget: string, put: string] => {
  const { search } = tablesOf(c);
  return [
    `delete from ${search} where id = any($1::text[])`,
    `insert into ${search} select id, array(select jsonb_array_elements_text(places)),
       array_to_tsvector(array(select jsonb_array_elements_text(words))), text
     from unnest($1::text[], $2::jsonb[], $3::jsonb[], $4::text[]) as s (id, places, words, text)`,
  ];
};

/** $1 the id. */
export const removeDoc = (c: AnyCollection): string => {
  const sides = sideTables(c).map((table, n) => `s${n} as (delete from ${table} where id = $1)`);
  return `${sides.length > 0 ? `with ${sides.join(', ')} ` : ''}delete from ${tablesOf(c).docs} where id = $1`;
};

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
