import type { AnyCollection } from '../declare.ts';
import { sidesOf, sideTables, tablesOf } from './sql.ts';

/**
 * What stood beside a document before is looked for only where the document was there before: under SERIALIZABLE, to
 * look for nothing at the end of an index conflicts with everyone who adds to that end, and new ids all belong there.
 * A row that was there had to be locked to be updated, so its `xmax` is set.
 */
const WAS_THERE = 'array(select id from put where was_there)';

/**
 * Documents with what stands beside them, in one statement. $1 ids, $2 documents, $3 sums; then, where the collection
 * has them, the entries (name, within, by, id) and the keys (name, key, id). Answers the ids that were there before,
 * without a name, and the keys held afterwards: one that is missing is held by another document. Of several documents,
 * one may give up a key that another takes; one statement would not see that, so `takeKeys` has to follow.
 */
export const putDocs = (c: AnyCollection, how: 'one' | 'several'): string => {
  const { docs, index, unique } = tablesOf(c);
  const sides = sidesOf(c);
  const put = `put as (insert into ${docs} as d select * from unnest($1::text[], $2::jsonb[], $3::jsonb[])
      on conflict (id) do update set doc = excluded.doc, sums = excluded.sums returning d.id, d.xmax <> 0 as was_there)`;
  const entries = `entry as (select * from unnest($4::text[], $5::text[], $6::text[], $7::text[]) as e (name, within, by, id)),
    entry_gone as (delete from ${index} x where x.id = any(${WAS_THERE}) and not exists (select from entry e
      where e.name = x.name and e.within = x.within and e.by = x.by and e.id = x.id)),
    entry_new as (insert into ${index} select * from entry on conflict do nothing)`;
  const [names, keys, ids] = sides.index ? ['$8', '$9', '$10'] : ['$4', '$5', '$6'];
  const held = `held_key as (select * from unnest(${names}::text[], ${keys}::text[], ${ids}::text[]) as k (name, key, id)),
    key_gone as (delete from ${unique} x where x.id = any(${WAS_THERE}) and not exists (select from held_key k
      where k.name = x.name and k.key = x.key and k.id = x.id))`;
  const taken = `taken as (${takeHeld(c)})`;
  const takes = sides.unique && how === 'one';
  const parts = [put, sides.index && entries, sides.unique && held, takes && taken].filter(Boolean);
  return `with ${parts.join(', ')} select null as name, id as key from put where was_there
    ${takes ? 'union all select name, key from taken' : ''}`;
};

/** $1 name, $2 key, $3 id; answers as `putDocs`. */
export const takeKeys = (c: AnyCollection): string =>
  `with held_key as (select * from unnest($1::text[], $2::text[], $3::text[]) as k (name, key, id)) ${takeHeld(c)}`;

/** Keys are taken in order, so that two who want the same ones wait for each other instead of deadlocking. */
const takeHeld = (c: AnyCollection): string =>
  `insert into ${tablesOf(c).unique} as held (name, key, id) select name, key, id from held_key order by name, key
    on conflict (name, key) do update set id = excluded.id where held.id = excluded.id returning name, key`;

/**
 * $1 ids of documents that move, $2 and $3 the names and partitions they go to: those of before and after are ours, in
 * one order for all, until the transaction ends. Without it two that give up a place and take the other's would wait
 * for each other until the server finds the ring.
 */
export const holdPartitions = (c: AnyCollection): string =>
  `select pg_advisory_xact_lock(hashtextextended(place, 0)) from (
     select distinct '${c.name} ' || name || ' ' || within as place from (
       select name, within from ${tablesOf(c).apart} where id = any($1::text[])
       union all select * from unnest($2::text[], $3::text[])) as p (name, within)
     order by place) as o`;

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

/** $1 ids. */
export const forgetWords = (c: AnyCollection): string =>
  `delete from ${tablesOf(c).search} where id = any($1::text[])`;

/** What may be searched: $1 id, $2 places as a JSON list, $3 words as a JSON list, $4 the words as text. */
export const putWords = (c: AnyCollection): string =>
  `insert into ${tablesOf(c).search} select id, array(select jsonb_array_elements_text(places)),
     array_to_tsvector(array(select jsonb_array_elements_text(words))), text
   from unnest($1::text[], $2::jsonb[], $3::jsonb[], $4::text[]) as s (id, places, words, text)`;

/** $1 the id. */
export const removeDoc = (c: AnyCollection): string => {
  const sides = sideTables(c).map((table, n) => `s${n} as (delete from ${table} where id = $1)`);
  return `${sides.length > 0 ? `with ${sides.join(', ')} ` : ''}delete from ${tablesOf(c).docs} where id = $1`;
};
