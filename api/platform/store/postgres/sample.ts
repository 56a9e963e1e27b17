import { isDeepStrictEqual } from 'node:util';
import type { AnyCollection, Doc } from '../declare.ts';
import type { Queryable } from './connection.ts';
import { type Beside, besideOf } from './rows.ts';
import { sidesOf, tablesOf } from './sql.ts';

/** Documents of each collection that are looked at: its newest, by id. */
const SAMPLE = 20;

/**
 * Of these documents, the ids of those that are not kept as they would be written now: what they are found by, hold,
 * take up or are searched by. At most a few hundred at once.
 */
export const misplaced = async (
  on: Queryable,
  c: AnyCollection,
  ids: readonly string[],
): Promise<readonly string[]> => {
  if (!declaresAnything(c)) return [];
  const beside = besideOf(c);
  const rows = await on.query<SampleRow>(keptOf(c, 'where d.id = any($1::text[])'), [ids]);
  return rows.filter((row) => differs(row, beside)).map(({ doc }) => doc.id);
};

/**
 * The collections of which something is kept otherwise than it would be written now. Their declarations read as they
 * did, so a function that a declared one calls has changed; what that changed shows in the newest documents. Two
 * queries, however many collections there are; empty tables cost nothing.
 */
export const drifted = async (
  on: Queryable,
  collections: readonly AnyCollection[],
): Promise<readonly AnyCollection[]> => {
  const declaring = collections.filter((c) => declaresAnything(c));
  const filled = await withDocuments(on, declaring);
  if (filled.length === 0) return [];
  const newest = (c: AnyCollection) => keptOf(c, `order by d.id desc limit ${SAMPLE}`);
  const rows = await on.query<SampleRow>(filled.map(newest).join(' union all '));
  return filled.filter((c) => {
    const beside = besideOf(c);
    return rows.some((row) => row.name === c.name && differs(row, beside));
  });
};

const differs = (row: SampleRow, beside: (doc: Doc) => Beside): boolean =>
  !isDeepStrictEqual(kept(row), normal(beside(row.doc)));

const declaresAnything = (c: AnyCollection): boolean =>
  Object.values(sidesOf(c)).some(Boolean) || Object.keys(c.sum).length > 0;

const withDocuments = async (
  on: Queryable,
  collections: readonly AnyCollection[],
): Promise<readonly AnyCollection[]> => {
  const rows = await on.query<{ name: string }>(
    `select relname as name from pg_class
       where relname = any($1::text[]) and pg_table_is_visible(oid) and pg_relation_size(oid) > 0`,
    [collections.map(({ name }) => name)],
  );
  const names = new Set(rows.map(({ name }) => name));
  return collections.filter(({ name }) => names.has(name));
};

interface SampleRow {
  readonly name: string;
  readonly doc: Doc;
  readonly sums: Beside['sums'];
  readonly entries: Beside['entries'] | null;
  readonly keys: Beside['keys'] | null;
  readonly stretches: Beside['stretches'] | null;
  readonly places: readonly string[] | null;
  readonly words: string | null;
}

/** Documents with all that is kept beside them; `which` says which documents `d`. */
const keptOf = (c: AnyCollection, which: string): string => {
  const { docs, index, unique, apart, search } = tablesOf(c);
  const sides = sidesOf(c);
  const side = (there: boolean, table: string, row: string) =>
    there ? `(select json_agg(json_build_array(${row})) from ${table} x where x.id = d.id)` : 'null::json';
  const text = (there: boolean, what: string) =>
    there ? `(select ${what} from ${search} x where x.id = d.id)` : 'null';
  return `(select '${c.name}' as name, d.doc, d.sums,
    ${side(sides.index, index, 'x.name, x.within, x.by')} as entries,
    ${side(sides.unique, unique, 'x.name, x.key')} as keys,
    ${side(sides.apart, apart, 'x.name, x.within, lower(x.during), upper(x.during)')} as stretches,
    ${text(sides.search, 'to_json(x.places)')}::json as places, ${text(sides.search, 'x.text')}::text as words
    from ${docs} d ${which})`;
};

/** What is kept and what would be written, told the same way: in one order, and what is twice the same once. */
const kept = ({ sums, entries, keys, stretches, places, words }: SampleRow) =>
  told({ sums, entries: entries ?? [], keys: keys ?? [], stretches: stretches ?? [] }, places, words);

const normal = ({ search, ...rest }: Beside) => told(rest, search?.places ?? null, search?.text ?? null);

const told = (
  { sums, ...rows }: Omit<Beside, 'search'>,
  places: readonly string[] | null,
  words: string | null,
) => ({
  ...Object.fromEntries(
    Object.entries(rows).map(([kind, all]) => [kind, new Set(all.map((row) => row.join('\u0000')))]),
  ),
  sums: JSON.parse(JSON.stringify(sums)),
  places,
  words,
});
