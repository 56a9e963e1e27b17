import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** The app in a process of its own, as a service manager starts it. */
export interface AppProcess {
  readonly child: ChildProcess;
  /** Everything it printed so far. */
  printed(): string;
  /** The port it listens on, once it does; rejects when it ends first. */
  readonly port: Promise<number>;
  readonly ended: Promise<{ readonly code: number | null; readonly printed: string }>;
}

/** All that a process of the tests inherits: where programs are, and where Node keeps what it has compiled. */
export const inherited = (): Readonly<Record<string, string>> => {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env;
  return { PATH, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };
};

/** Starts `api/main.ts` with this environment and no other; what still runs when the test is over is killed. */
export const runApp = (env: Readonly<Record<string, string>>, ...words: readonly string[]): AppProcess => {
  const child = spawn(process.execPath, ['api/main.ts', ...words], { env: { ...inherited(), ...env } });
  const heard = listenTo(child);
  const ended = once(child, 'close').then(([code]) => {
    heard.fail(new Error(`ended before it listened: ${heard.text()}`));
    return { code, printed: heard.text() };
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  return { child, printed: heard.text, port: heard.port, ended };
};

const listenTo = ({ stdout, stderr }: ChildProcess) => {
  const chunks: string[] = [];
  const text = () => chunks.join('');
  const { promise: port, resolve, reject } = Promise.withResolvers<number>();
  // Whoever never asks for the port does not mind.
  port.catch(() => {});
  const watch = () => {
    const listening = /"port":(\d+)/.exec(text())?.[1];
    if (!listening) return;
    stdout?.off('data', watch);
    resolve(Number(listening));
  };
  for (const stream of [stdout, stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => void chunks.push(chunk));
  stdout?.on('data', watch);
  return { text, port, fail: reject };
};
