import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { sealingJob } from '../../../api/platform/audit/seal.ts';
import { auditTrail } from '../../../api/platform/audit/trail.ts';
import { idsFrom } from '../../../api/platform/ids.ts';
import { type EmbeddedStore, embeddedStore } from '../../../api/platform/store/embedded.ts';
import { runStoreCommand } from '../../../api/platform/store/move/run.ts';
import { stampTenant } from '../../../api/platform/store/stamp.ts';
import type { Store } from '../../../api/platform/store/store.ts';
import { schema } from '../../../api/schema.ts';
import { testClock } from '../../support/clock.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const PLAN = 'a plan of the third floor';

/** A folder that goes with the test. */
export const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(`${tmpdir()}/guildhall-command-`);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** What a council has: its tenant, a file, and an audit trail of which the newest entry is not sealed yet. */
export const fillCouncil = async (store: Store): Promise<void> => {
  const clock = testClock();
  const audit = auditTrail({ clock, ids: idsFrom(clock) });
  const record = (object: string) =>
    store.tx((t) =>
      audit.record(
        t,
        { person: 'per_00000000000000000000000001', door: 'tab' },
        { action: 'desks.book', object },
      ),
    );
  await stampTenant(store, TENANT);
  await store.files.put(plan(), { maxBytes: 1_000 });
  for (let n = 0; n < 20; n += 1) await record(`bkg_${n}`);
  clock.advance(360_000);
  await sealingJob(store).run(clock.now());
  await record('bkg_last');
};
async function* plan() {
  yield Buffer.from(PLAN);
}

const trouble = (what: unknown) => {
  throw new Error(String(what));
};

/** The open store of a council in a folder of its own; closed with the test at the latest. */
export const openCouncil = async (): Promise<{ readonly store: EmbeddedStore; readonly folder: string }> => {
  const folder = await aFolder();
  const store = await embeddedStore(schema, {
    directory: folder,
    clock: testClock(),
    onFatal: trouble,
    onTrouble: trouble,
  });
  onTestFinished(() => store.close());
  await fillCouncil(store);
  return { store, folder };
};

/** The folder of a council whose app has stopped. */
export const councilFolder = async (): Promise<string> => {
  const { store, folder } = await openCouncil();
  await store.close();
  return folder;
};

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly stdout?: Writable;
}

/** Runs `npm run store -- ...` in this process, with something on standard input where it reads that. */
export const storeCommand = async (
  args: readonly string[],
  { env = {}, input = '', stdout = new PassThrough() }: CommandOptions = {},
): Promise<Ended> => {
  const stderr = new PassThrough();
  const said = Promise.all([stdout instanceof PassThrough ? text(stdout) : '', text(stderr)]);
  const code = await runStoreCommand(args, {
    schema,
    clock: testClock(),
    env,
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    signal: new AbortController().signal,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, out, err };
};

/** The digest that a command printed. */
export const digestIn = ({ out, err }: Ended): string =>
  /digest ([0-9a-f]{64})/.exec(out + err)?.[1] ?? 'none';
