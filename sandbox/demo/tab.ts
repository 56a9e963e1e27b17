import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const CONFIG = 'tab/vite.config.ts';
const BUILT_PAGE = 'dist/tab/index.html';

/** Builds the tab unless `dist/tab` is newer than everything it is built from. */
export const buildTabIfOlder = async (): Promise<void> => {
  const built = changedAt(BUILT_PAGE);
  if (tabSources().every((file) => changedAt(file) <= built)) return;
  // Vite takes longer to load than the tenant to start, and most starts need no build.
  const { build } = await import('vite');
  await build({ configFile: CONFIG, logLevel: 'warn' });
};

/** The tab's own files, the contracts it speaks, and what is installed. */
const tabSources = (): string[] => [
  'package-lock.json',
  ...filesBelow('tab'),
  ...filesBelow('api/contract'),
  ...filesBelow('api').filter((file) => file.endsWith('contract.ts')),
];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

/** Milliseconds since 1970; 0 for a file that is not there. */
const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Where a tab that reloads as one writes is served from. */
export interface TabServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the tab from its sources with hot reload. Vite's configuration reads both variables as it loads. */
export const serveTab = async (appOrigin: string, hostOrigins: string): Promise<TabServer> => {
  process.env.PUBLIC_URL = appOrigin;
  process.env.HOST_ORIGINS = hostOrigins;
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: CONFIG, server: { host: '127.0.0.1' }, logLevel: 'warn' });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite does not say where it listens');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};
