import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where teams-js asks which hosts it may trust; no test's browser reaches it. */
export const TEAMS_JS_HOSTS = 'https://res.cdn.office.net/';

/** Quiet and without a window; no sandbox of its own, because CI runs as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Everything is at 127.0.0.1, one site; and no process is started in advance for the next site.
  '--disable-site-isolation-trials',
  // Offline: teams-js asks there for a list of hosts, and has one of its own for when it gets none.
  `--host-resolver-rules=MAP ${new URL(TEAMS_JS_HOSTS).hostname} ~NOTFOUND`,
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ]
        : [],
  ),
];

const APT_INSTALLS = '/usr/bin/chromium';
const NO_BROWSER = 'Browser tests need Chromium, Chrome or Edge: install one, or name it in CHROMIUM_PATH.';

/** The browser the tests drive: the one named, an installed one, Playwright's own, or in CI one from apt. */
export const findBrowser = (): string => {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = [...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path));
  if (found) return found;
  if (!mayInstall()) throw new Error(NO_BROWSER);
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  if (existsSync(APT_INSTALLS)) return APT_INSTALLS;
  throw new Error(NO_BROWSER);
};

/** Only a throw-away machine is changed: CI, as root, on Debian or Ubuntu. */
const mayInstall = (): boolean =>
  Boolean(process.env.CI) &&
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

/** A headless browser; the caller closes it. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: FLAGS });

let workers: Promise<Browser> | undefined;

/** The browser that the files of a worker share, each in windows of its own: it ends with the worker. */
export const workersBrowser = async (): Promise<Browser> => {
  const running = await workers;
  if (running?.isConnected()) return running;
  workers = launchBrowser();
  return workers;
};

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * No WCAG 2.0 to 2.2 A or AA finding of axe on a page and in its frames, or in one of its frames alone. `exclude` takes
 * selectors of what a library draws and axe misreads, such as Fluent's focus sentinels `[data-tabster-dummy]`.
 */
export const expectAxeClean = async (
  place: Page | Frame,
  { exclude = ['[data-tabster-dummy]'] }: { readonly exclude?: readonly string[] } = {},
): Promise<void> => {
  const frames = 'frames' in place ? place.frames() : [place];
  const findings: string[] = [];
  for (const frame of frames) findings.push(...(await axeFindings(frame, exclude)));
  expect(findings).toEqual([]);
};

/**
 * Each frame is asked as a document of its own: what axe itself does to ask all at once, with messages between the
 * frames and an empty page to put the answers together, takes several times as long and finds no more.
 */
const axeFindings = async (frame: Frame, exclude: readonly string[]): Promise<readonly string[]> => {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    ([wcag, excluded]) =>
      (window as unknown as { readonly axe: typeof axe }).axe.run(
        { exclude: excluded.map((selector) => [selector]) },
        { runOnly: wcag, iframes: false, resultTypes: ['violations'] },
      ),
    [WCAG, [...exclude]] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
};
