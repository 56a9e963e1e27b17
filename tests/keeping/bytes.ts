import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Clock } from '../../api/platform/clock.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { createDatabase, openPostgresAt } from '../support/postgres.ts';

/** A store whose bytes can be looked at: a folder, or a database of its own. */
export interface Visible {
  readonly open: (schema: Schema, clock: Clock) => Promise<Store>;
  /** Those of these words that stand anywhere in it, in any case, as text or as bytes. */
  readonly holding: (words: readonly string[]) => Promise<readonly string[]>;
}

export const visibleStore = async (): Promise<Visible> =>
  inject('engine') === 'postgres' ? inDatabase() : inFolder();

const inFolder = async (): Promise<Visible> => {
  const directory = await mkdtemp(join(tmpdir(), 'guildhall-bytes-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const fail = (what: unknown, cause?: unknown): never => {
    throw new Error(`the store complains: ${what}`, { cause });
  };
  return {
    open: (schema, clock) => embeddedStore(schema, { directory, clock, onFatal: fail, onTrouble: fail }),
    holding: async (words) => {
      const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) =>
        entry.isFile(),
      );
      const texts = await Promise.all(
        files.map(
          async ({ parentPath, name }) => `${name}\n${await readFile(join(parentPath, name), 'utf8')}`,
        ),
      );
      return wordsIn(texts, words);
    },
  };
};

const inDatabase = async (): Promise<Visible> => {
  const { url, drop } = await createDatabase();
  onTestFinished(drop);
  return {
    open: (schema, clock) => openPostgresAt(url, schema, clock),
    holding: async (words) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows: tables } = await client.query<{ name: string }>(
        `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
      );
      const texts: string[] = [];
      for (const { name } of tables) {
        const { rows } = await client.query<{ row: string }>(`select one::text as row from ${name} one`);
        texts.push(...rows.map(({ row }) => row));
      }
      await client.end();
      // Bytes are shown as hexadecimal.
      const inHex = words.filter((word) => wordsIn(texts, [Buffer.from(word).toString('hex')]).length > 0);
      return [...new Set([...wordsIn(texts, words), ...inHex])];
    },
  };
};

const wordsIn = (texts: readonly string[], words: readonly string[]): readonly string[] =>
  words.filter((word) => texts.some((text) => text.toLowerCase().includes(word.toLowerCase())));
