import type { Frame, Page } from 'playwright-core';
import { TEAMS_JS_HOSTS } from './browser.ts';
import { takeWindow } from './windows.ts';

/** What a test heard from a page: anything here is a mistake of the page or its tab. */
export interface HostPage {
  readonly page: Page;
  /** Console errors and uncaught faults of the page and of the frames in it. */
  readonly problems: readonly string[];
  /** Takes away the problems a test made on purpose; they must have been there. */
  forgive(expected: RegExp): void;
  /** Opens an address of the host, such as `/?person=clerk&theme=dark`. */
  open(address: string): Promise<void>;
  /** The tab's frame, once it has loaded. */
  tab(): Promise<Frame>;
  close(): Promise<void>;
}

interface HostPageOptions {
  readonly origin: string;
  readonly width?: number;
  readonly height?: number;
}

/** A window of the worker's browser on the sandbox's Teams-like page. */
export const openHostPage = async (options: HostPageOptions): Promise<HostPage> => {
  const { origin, width = 1280, height = 800 } = options;
  const { page, giveBack } = await takeWindow();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const problems: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !url.startsWith(TEAMS_JS_HOSTS)) problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  return {
    page,
    problems,
    forgive: (expected) => {
      const others = problems.filter((problem) => !expected.test(problem));
      if (others.length === problems.length) throw new Error(`no problem matched ${expected}`);
      problems.splice(0, problems.length, ...others);
    },
    open: async (address) => {
      await page.goto(origin + address);
    },
    tab: async () => {
      const element = await page.waitForSelector('iframe[name="embedded-page-container"]');
      const frame = await element.contentFrame();
      if (!frame) throw new Error('the tab has no frame');
      await frame.waitForLoadState();
      return frame;
    },
    close: giveBack,
  };
};
