import pg from 'pg';
import { StoreUnavailable } from '../errors.ts';
import type { Queryable } from './connection.ts';
import { messageOf } from './trouble.ts';

/** The database cannot be used as it is. The message says what to do about it, and never shows the password. */
export class DatabaseUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnusable';
  }
}

/** Whose password, which database and where: what an operator needs to be told of an address. */
export interface DatabaseAddress {
  readonly user: string;
  readonly database: string;
  readonly server: string;
}

/** As an operator knows it; the address with its password is never shown. */
export const databaseAt = ({ database, server }: DatabaseAddress): string =>
  `the database "${database}" at ${server}`;

/** Reads an address as the driver does. Throws `DatabaseUnusable` for what would be read in a way nobody meant. */
export const addressOf = (url: string): DatabaseAddress => {
  if (!URL.canParse(url) || new URL(url).hash || new URL(url).pathname.length < 2)
    throw new DatabaseUnusable(NO_ADDRESS);
  const { user = '', database = '', host, port } = new pg.Client({ connectionString: url });
  return { user, database, server: `${host}:${port}` };
};

/** The usual reason is a password; it is read as part of the host from its first such character. */
const NO_ADDRESS =
  'the address of the database has to look like postgres://user:password@host/database, with / ? # % @ in a password written as %2F %3F %23 %25 %40';

/** Turns what kept a store from opening into a sentence for an operator; what is no matter of theirs is as it was. */
export const explained = (address: DatabaseAddress, error: unknown): unknown => {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  const sentence = sentenceFor(address, cause, error instanceof StoreUnavailable);
  return sentence === undefined ? error : new DatabaseUnusable(sentence, { cause });
};

const sentenceFor = (
  { user, database, server }: DatabaseAddress,
  cause: unknown,
  isOutage: boolean,
): string | undefined => {
  const { code, words } = said(cause);
  const where = `database "${database}" at ${server}`;
  switch (code) {
    case '28P01':
      return `the database server at ${server} refuses the password of user "${user}". Set the right one in DATABASE_URL`;
    case '28000':
      return `the database server at ${server} does not let user "${user}" in (${words}). Check the user in DATABASE_URL, and pg_hba.conf on the server`;
    case '3D000':
      return `there is no ${where}. As an administrator: create database "${database}" owner "${user}"`;
    case '42501':
      return `user "${user}" lacks a right in ${where} (${words}). As an administrator: alter database "${database}" owner to "${user}", and make "${user}" the owner of the tables in it`;
    case '53300':
      return `the database server at ${server} has no connection left (${words}). Raise max_connections there, or lower DATABASE_POOL`;
    case '25006':
      return `the ${where} is read-only (${words}). Point DATABASE_URL at the primary server`;
  }
  return isOutage
    ? `the database server at ${server} cannot be used just now (${words}). Check DATABASE_URL, and that PostgreSQL runs there`
    : undefined;
};

/** Of several addresses of one host that were tried in vain, the first. */
const said = (cause: unknown): { readonly code: string; readonly words: string } => {
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  return { code: String((first as { code?: unknown })?.code ?? ''), words: messageOf(first) };
};

const OLDEST = 15;

/** Throws `DatabaseUnusable` for a server or a database that Guildhall cannot work with. */
export const demandUsable = async (on: Queryable, { database, server }: DatabaseAddress): Promise<void> => {
  const [found] = await on.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int / 10000 as version,
       current_setting('server_encoding') as encoding`,
  );
  if (found && found.version < OLDEST)
    throw new DatabaseUnusable(
      `PostgreSQL ${found.version} runs at ${server}, and Guildhall needs ${OLDEST} or newer. Upgrade it, or point DATABASE_URL at another server`,
    );
  if (found && found.encoding !== 'UTF8')
    throw new DatabaseUnusable(
      `the database "${database}" at ${server} keeps text as ${found.encoding}, and Guildhall needs UTF8. Point DATABASE_URL at one made with: create database ... encoding 'UTF8' template template0`,
    );
};
