import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { whenOver } from '../support/when-over.ts';

/** Whoever runs the tests may have named a database of theirs. */
const ENV = { ...process.env, DATABASE_URL: '' };

/** Runs a demo that ends by itself, and tells what it said. */
export const refused = async (options: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['sandbox/demo.ts', ...options], { env: { ...ENV, ...env } });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { said, complained, code };
};

/** A folder that goes when the test is over, or with its file when made before tests. */
export const ownFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-demo-'));
  // The app of a demo that was killed may still be putting its store away.
  whenOver(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
};

export interface DemoPlace {
  readonly folder: string;
  /** `DATABASE_URL`. */
  readonly database?: string;
  readonly complaints?: 'inherit' | 'pipe';
}

/** A demo of its own folder and ports, which ends when the test is over, or with its file when started before tests. */
export const started = async ({ folder, database = '', complaints = 'inherit' }: DemoPlace) => {
  const [app, tenant] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['sandbox/demo.ts'], {
    env: {
      ...ENV,
      PORT: String(app),
      SANDBOX_PORT: String(tenant),
      DEMO_DIR: folder,
      DATABASE_URL: database,
    },
    stdio: ['ignore', 'pipe', complaints],
  });
  whenOver(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  return { app, tenant, child: child as typeof child & { readonly stdout: Readable } };
};
export type StartedDemo = Awaited<ReturnType<typeof started>>;

/** A port that was free a moment ago: the demo needs two it can print. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

export const whenSaid = async (stream: Readable, words: string): Promise<string> => {
  let said = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.includes(words)) return said;
  }
  throw new Error(`the demo ended without saying "${words}": ${said}`);
};
