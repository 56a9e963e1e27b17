import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach } from 'vitest';
import type { Schema } from '../../api/platform/store/declare.ts';
import {
  type EmbeddedOptions,
  type EmbeddedStore,
  embeddedStore,
} from '../../api/platform/store/embedded.ts';
import { testClock } from '../support/clock.ts';
import { schema as contractSchema } from './contract/fixtures.ts';

/** What an operator would be told. */
export type Trouble = readonly [what: string, cause?: unknown];

export interface OpenedStore {
  readonly store: EmbeddedStore;
  readonly troubles: readonly Trouble[];
  readonly fatal: readonly unknown[];
}

const made: string[] = [];
const opened: EmbeddedStore[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close().catch(() => {})));
  await Promise.all(made.splice(0).map((directory) => rm(directory, { recursive: true, force: true })));
});

/** An empty directory that goes with the test. */
export const emptyDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(`${tmpdir()}/guildhall-store-`);
  made.push(directory);
  return directory;
};

/** Opens the store of a directory; it is closed with the test at the latest. */
export const openIn = async (
  directory: string,
  { schema = contractSchema, ...options }: Partial<EmbeddedOptions> & { readonly schema?: Schema } = {},
): Promise<OpenedStore> => {
  const troubles: Trouble[] = [];
  const fatal: unknown[] = [];
  const store = await embeddedStore(schema, {
    directory,
    clock: testClock(),
    onTrouble: (...trouble) => troubles.push(trouble),
    onFatal: (error) => fatal.push(error),
    ...options,
  });
  opened.push(store);
  return { store, troubles, fatal };
};
