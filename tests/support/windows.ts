import type { CDPSession, Page } from 'playwright-core';
import { workersBrowser } from './browser.ts';

/** A browser window with cookies and storage of its own, as one person has it open. */
export interface BrowserWindow {
  readonly page: Page;
  /** Empties it of all that its visit left, and lets the next one have it. */
  giveBack(): Promise<void>;
}

/** More than this are closed: an idle window keeps a process. */
const MOST_IDLE = 3;

const idle: BrowserWindow[] = [];

/**
 * A window that nobody else uses, of the worker's browser. One that was given back before comes as if it were new, but
 * that it has read the scripts of the tab already: to make a window and fill it takes twice as long.
 */
export const takeWindow = async (): Promise<BrowserWindow> => idle.pop() ?? newWindow();

const newWindow = async (): Promise<BrowserWindow> => {
  const context = await (await workersBrowser()).newContext();
  const page = await context.newPage();
  const storage = await context.newCDPSession(page);
  const visited = new Set<string>();
  const noteVisits = () => page.on('framenavigated', (frame) => visited.add(originOf(frame.url())));
  noteVisits();
  const own: BrowserWindow = {
    page,
    giveBack: async () => {
      if (idle.length >= MOST_IDLE || page.isClosed()) return context.close();
      // A call that a test answers itself may still be under way, and has nobody to go to any more.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.removeAllListeners(undefined, { behavior: 'ignoreErrors' });
      await context.setOffline(false);
      await page.goto('about:blank');
      // After the page is gone, as some pages keep what was written when they are left.
      for (const origin of visited) await forget(storage, origin);
      await context.clearCookies();
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, contrast: null });
      await page.mouse.move(0, 0);
      visited.clear();
      noteVisits();
      idle.push(own);
    },
  };
  return own;
};

/** Of what has none, such as an empty page, `null` as browsers write it. */
const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : 'null');

const forget = async (storage: CDPSession, origin: string): Promise<void> => {
  if (origin === 'null') return;
  await storage.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'local_storage,indexeddb,cache_storage',
  });
};
