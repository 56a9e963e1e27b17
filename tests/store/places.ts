import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Schema } from '../../api/platform/store/declare.ts';
import {
  type EmbeddedOptions,
  type EmbeddedStore,
  embeddedStore,
} from '../../api/platform/store/embedded.ts';
import { testClock } from '../support/clock.ts';
import { whenOver } from '../support/when-over.ts';
import { schema as contractSchema } from './contract/fixtures.ts';

/** What an operator would be told. */
export type Trouble = readonly [what: string, cause?: unknown];

export interface OpenedStore {
  readonly store: EmbeddedStore;
  readonly troubles: readonly Trouble[];
  readonly fatal: readonly unknown[];
}

/** An empty directory that goes with the test, or with its file when it is made before tests. */
export const emptyDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(`${tmpdir()}/guildhall-store-`);
  whenOver(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

/** Opens the store of a directory; it is closed with the test, or its file, at the latest. */
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
  whenOver(() => store.close().catch(() => {}));
  return { store, troubles, fatal };
};
