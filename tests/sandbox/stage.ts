import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { type HostPage, openHostPage } from '../support/host-page.ts';
import { startTestTab } from '../support/test-tab.ts';

/** The sandbox's Teams-like page with the test tab in it, in a browser; a new window for each test. */
export interface Stage {
  sandbox: Sandbox;
  host: HostPage;
  /** The tab's frame, once teams-js there knows that it is this person's. */
  readyAs(person: string): Promise<Awaited<ReturnType<HostPage['tab']>>>;
}

/** Sets the stage for a test file, and fails each test in which the page or its tab raises an error. */
export const aStage = (): Stage => {
  const stage = {
    readyAs: async (person) => {
      const frame = await stage.host.tab();
      await frame.getByText(`ready as ${stage.sandbox.world.directory.get(person).upn}`).waitFor();
      return frame;
    },
  } as Stage;
  let tab: Awaited<ReturnType<typeof startTestTab>>;
  beforeAll(async () => {
    tab = await startTestTab();
    stage.sandbox = await startSandbox({ port: 0, appOrigin: tab.origin });
    tab.trust(stage.sandbox.origin);
  });
  afterAll(async () => {
    await stage.sandbox.close();
    await tab.close();
  });
  beforeEach(async () => {
    stage.host = await openHostPage({ origin: stage.sandbox.origin });
  });
  afterEach(async () => {
    await stage.host.close();
    stage.sandbox.world.faults.clear();
    expect(stage.host.problems, 'the page and its tab raise no error').toEqual([]);
  });
  return stage;
};
