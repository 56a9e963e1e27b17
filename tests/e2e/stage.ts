import type { Browser, Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { workersBrowser } from '../support/browser.ts';
import { type HostPage, openHostPage } from '../support/host-page.ts';
import { startWorld, type World } from '../support/world.ts';

export type Theme = 'default' | 'dark' | 'contrast';

export interface Visit {
  /** A persona's key, such as `clerk`. */
  readonly person: string;
  /** `home` or `desks`: the tab of the app's manifest. */
  readonly page?: 'home' | 'desks';
  /** The `subPageId` of a deep link. */
  readonly at?: string;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
}

/** The whole product in a sandbox tenant, and a real browser in front of it. */
export interface Stage {
  readonly world: World;
  readonly browser: Browser;
  /** Opens Guildhall inside the Teams-like page as someone; the page's `h1` is there. */
  enter(visit: Visit): Promise<Inside>;
  /** Closes what was opened, and fails the test when a page raised an error. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export interface Inside {
  readonly host: HostPage;
  readonly tab: Frame;
}

export const setStage = async (): Promise<Stage> => {
  const world = await startWorld();
  const browser = await workersBrowser();
  const open: HostPage[] = [];
  return {
    world,
    browser,
    enter: async ({ person, page = 'home', at = '', theme = 'default', width = 1280, height = 900 }) => {
      const host = await openHostPage({ origin: world.sandbox.origin, width, height });
      open.push(host);
      host.page.setDefaultTimeout(20_000);
      await host.open(`/?${new URLSearchParams({ person, page, sub: at, theme })}`);
      const tab = await host.tab();
      await tab.getByRole('heading', { level: 1 }).waitFor();
      return { host, tab };
    },
    leave: async () => {
      const visits = open.splice(0);
      const problems = visits.flatMap((visit) => visit.problems);
      await Promise.all(visits.map((visit) => visit.close()));
      expect(problems, 'the pages raise no error').toEqual([]);
    },
    close: () => world.close(),
  };
};

/** What has focus in the tab: its accessible words, as far as the page states them. */
export const focused = (tab: Frame): Promise<string> =>
  tab.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });

/** Chooses an option by its visible beginning, as a person would. */
export const choose = async (list: Locator, beginning: string): Promise<void> => {
  const label = await list.locator('option', { hasText: beginning }).first().textContent();
  await list.selectOption({ label: label ?? beginning });
};
