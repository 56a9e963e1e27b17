import type pg from 'pg';
import type { AnyCollection } from '../declare.ts';
import { StoreUnavailable } from '../errors.ts';
import { command, queryable } from './connection.ts';
import { type DatabaseAddress, DatabaseUnusable } from './opening.ts';
import { STRETCH_TYPE, sidesOf } from './sql.ts';
import { codeOf, messageOf } from './trouble.ts';

/** Equality of text beside a range in one constraint; words that resemble a word, and how far they are from it. */
const EXTENSIONS = { apart: ['btree_gist'], search: ['pg_trgm', 'fuzzystrmatch'] };

/** Makes what the tables of these collections stand on, where it is missing. Throws `DatabaseUnusable`. */
export const createSupport = async (
  client: pg.Client,
  collections: readonly AnyCollection[],
  address: DatabaseAddress,
): Promise<void> => {
  const needs = (side: keyof typeof EXTENSIONS) => collections.some((c) => sidesOf(c)[side]);
  const wanted = (['apart', 'search'] as const).flatMap((side) => (needs(side) ? EXTENSIONS[side] : []));
  if (wanted.length === 0) return;
  const there = await queryable(client).query<{ name: string }>('select extname as name from pg_extension');
  const missing = wanted.filter((name) => !there.some((one) => one.name === name));
  // Only where it is missing: even "if not exists" is a matter for those who may.
  for (const name of missing)
    await command(client, `create extension ${name}`).catch((cause) => {
      if (cause instanceof StoreUnavailable) throw cause;
      throw new DatabaseUnusable(sentence(address, name, missing, cause), { cause });
    });
  if (needs('apart')) await command(client, STRETCH_TYPE);
};

const sentence = (
  { user, database, server }: DatabaseAddress,
  name: string,
  missing: readonly string[],
  cause: unknown,
): string => {
  const where = `database "${database}" at ${server}`;
  const remedy = `As an administrator, in that database: ${missing.map((one) => `create extension ${one}`).join('; ')}`;
  return codeOf(cause) === '42501'
    ? `user "${user}" may not create the extension ${name} in ${where}. ${remedy}`
    : `the server has no extension ${name} for ${where} (${messageOf(cause)}). Install it there: it comes with the package postgresql-contrib, or is allowed by azure.extensions on Azure. ${remedy}`;
};
