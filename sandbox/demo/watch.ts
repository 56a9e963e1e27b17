import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { AppProcess } from './app.ts';
import { CannotStart } from './ports.ts';

/** An editor writes a file in several steps, and a branch switch writes many files. */
const SETTLED_MS = 200;

/**
 * Starts the app anew whenever a file below these folders changes. An app that does not start says why, and the next
 * change is waited for. Folders are watched, not files as `node --watch` does: it loses every file that an editor
 * replaces by a new one.
 */
export const restartOnChange = async (
  folders: readonly string[],
  start: () => Promise<AppProcess>,
): Promise<AppProcess> => {
  let app: AppProcess | undefined = await start();
  let restarting: Promise<void> = Promise.resolve();
  const restart = async () => {
    process.stdout.write('Something changed: the app starts anew.\n');
    await app?.stop();
    app = await start().catch(sayWhyNot);
  };
  const unwatch = onChange(folders, () => {
    restarting = restarting.then(restart);
  });
  return {
    ended: new Promise(() => {}),
    stop: async () => {
      unwatch();
      await restarting;
      await app?.stop();
    },
  };
};

const sayWhyNot = (error: unknown): undefined => {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
};

/** Calls back once for changes that come together. Returns what ends it. */
const onChange = (roots: readonly string[], changed: () => void): (() => void) => {
  let settled: NodeJS.Timeout | undefined;
  let watchers: readonly FSWatcher[] = [];
  const close = () => {
    clearTimeout(settled);
    for (const watcher of watchers) watcher.close();
  };
  const listen = () => {
    close();
    watchers = roots.flatMap(foldersBelow).map((folder) => watch(folder, hear));
  };
  const hear = (_: string, file: string | null) => {
    // What an editor leaves beside a file while it is open is none of ours.
    if (file !== null && !/\.(ts|mjs|json)$/.test(file)) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      // Anew, for a change may have brought folders.
      listen();
      changed();
    }, SETTLED_MS);
  };
  listen();
  return close;
};

const foldersBelow = (root: string): string[] => [
  root,
  ...readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name)),
];
