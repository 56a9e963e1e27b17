import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { expectAxeClean, launchBrowser } from '../support/browser.ts';
import { type HostPage, openHostPage } from '../support/host-page.ts';
import { startTestTab } from '../support/test-tab.ts';

let browser: Browser;
let sandbox: Sandbox;
let tab: Awaited<ReturnType<typeof startTestTab>>;
let host: HostPage;

beforeAll(async () => {
  tab = await startTestTab();
  sandbox = await startSandbox({ port: 0, appOrigin: tab.origin });
  tab.trust(sandbox.origin);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
  await tab.close();
});
beforeEach(async () => {
  host = await openHostPage(browser, { origin: sandbox.origin });
});
afterEach(async () => {
  const { problems } = host;
  await host.close();
  sandbox.world.faults.clear();
  expect(problems, 'the page and its tab raise no error').toEqual([]);
});

const readyAs = async (name: string) => {
  const frame = await host.tab();
  await frame.getByText(`ready as ${sandbox.world.directory.get(name).upn}`).waitFor();
  return frame;
};

describe('the tab inside the sandbox host', () => {
  test('teams-js starts and is told person, theme, tenant and page', async () => {
    await host.open('/?person=clerk&theme=dark&page=desks&sub=desks%2F2026-11-24');

    const frame = await readyAs('clerk');

    const context = await frame.evaluate('context');
    const clerk = sandbox.world.directory.get('clerk');
    expect(context).toMatchObject({
      app: { theme: 'dark', locale: 'en-gb', host: { name: 'Teams', clientType: 'web' } },
      page: { id: 'desks', subPageId: 'desks/2026-11-24', frameContext: 'content' },
      user: { id: clerk.id, userPrincipalName: clerk.upn, tenant: { id: sandbox.world.tenantId } },
    });
  });

  test('getAuthToken gives a token of the chosen person for this app', async () => {
    await host.open('/?person=hr');
    const frame = await readyAs('hr');

    const token = await frame.evaluate<string>('microsoftTeams.authentication.getAuthToken()');

    const claims = await sandbox.world.readIssued(token, sandbox.world.registrations.tab.clientId);
    expect(claims).toMatchObject({ oid: sandbox.world.directory.get('hr').id, roles: ['HR'] });
  });

  test('getAuthToken is refused when consent is', async () => {
    await host.open('/?person=clerk');
    const frame = await readyAs('clerk');
    sandbox.world.faults.set({ part: 'tab-token', kind: 'consent', times: 1 });

    const refusal = await frame.evaluate<string>(
      'microsoftTeams.authentication.getAuthToken().then(() => "given", (problem) => problem.message)',
    );

    expect(refusal).toBe('resourceRequiresConsent');
    host.forgive(/403/);
  });

  test('a change of theme reaches the tab without loading it anew', async () => {
    await host.open('/?person=clerk');
    const frame = await readyAs('clerk');
    await frame.evaluate('window.stayed = true');

    await host.page.getByLabel('Theme').selectOption('contrast');

    await frame.locator('body[data-theme="contrast"]').waitFor();
    expect(await frame.evaluate('window.stayed')).toBe(true);
    expect(new URL(host.page.url()).searchParams.get('theme')).toBe('contrast');
  });

  test('a phone is told to the tab, in a window as narrow as one', async () => {
    await host.open('/?person=clerk&view=phone');

    const frame = await readyAs('clerk');

    expect(await frame.evaluate('context.app.host.clientType')).toBe('android');
    const width = await frame.evaluate<number>('innerWidth');
    expect(width).toBeGreaterThanOrEqual(320);
    expect(width).toBeLessThanOrEqual(375);
  });

  test('a deep link to a page of the app opens that page', async () => {
    await host.open('/?person=clerk');
    const frame = await readyAs('clerk');
    const { clientId } = sandbox.world.registrations.tab;
    const link = `https://teams.microsoft.com/l/entity/${clientId}/desks?context=${encodeURIComponent('{"subEntityId":"desks/mine"}')}`;

    // The tab is loaded anew, so its promise may never settle: it is not awaited.
    await frame.evaluate((to) => void Reflect.get(window, 'microsoftTeams').app.openLink(to), link);

    await host.page.waitForURL(/page=desks/);
    const there = await readyAs('clerk');
    expect(new URL(there.url()).pathname).toBe('/desks');
    expect(await there.evaluate('context.page')).toMatchObject({ id: 'desks', subPageId: 'desks/mine' });
  });

  test('the app moves to another of its pages by navigateTo', async () => {
    await host.open('/?person=clerk');
    const frame = await readyAs('clerk');

    await frame.evaluate(
      'void microsoftTeams.pages.currentApp.navigateTo({ pageId: "desks", subPageId: "desks/mine" })',
    );

    await host.page.waitForURL(/page=desks&sub=desks%2Fmine/);
  });

  test('a function this host does not do is refused and logged, so nothing hangs', async () => {
    await host.open('/?person=clerk');
    const frame = await readyAs('clerk');
    await host.page.getByRole('button', { name: 'Log' }).click();

    // Written as a call on the wire: the library itself would not send what the host does not support.
    await frame.evaluate(`new Promise((answered) => {
      addEventListener('message', ({ data }) => data.id === 99999 && answered(data.args));
      parent.postMessage({ id: 99999, func: 'location.getLocation', args: [] }, '*');
    })`);

    await host.page.locator('#log-lines .unknown', { hasText: 'location.getLocation' }).waitFor();
  });

  test('a dialog opens, talks to its opener and gives back its result', async () => {
    await host.open('/?person=clerk');
    const frame = await readyAs('clerk');
    const closed = frame.evaluate<unknown>(`new Promise((closed) => {
      microsoftTeams.dialog.url.open(
        { url: location.origin + '/dialog', title: 'Pick a desk', size: { width: 400, height: 300 } },
        ({ err, result }) => closed({ err, result }))
    })`);

    const box = host.page.getByRole('dialog', { name: 'Pick a desk' });
    await box.waitFor();
    const inner = await (await box.locator('iframe').elementHandle())?.contentFrame();
    await inner?.getByText('ready as').waitFor();
    await inner?.evaluate('microsoftTeams.dialog.url.submit({ desk: 14 })');

    expect(await closed).toMatchObject({ result: { desk: 14 } });
    await box.waitFor({ state: 'hidden' });
  });

  test('a closed dialog tells its opener that it was cancelled', async () => {
    await host.open('/?person=clerk');
    const frame = await readyAs('clerk');
    const closed = frame.evaluate<{ err: string }>(`new Promise((closed) => {
      microsoftTeams.dialog.url.open({ url: location.origin + '/dialog', title: 'Pick a desk', size: {} }, closed)
    })`);
    await host.page.getByRole('dialog', { name: 'Pick a desk' }).waitFor();

    await host.page.getByRole('button', { name: 'Close' }).click();

    expect((await closed).err).toMatch(/cancelled/i);
  });
});

describe('the host page', () => {
  test('another person is found by job or department and the tab becomes theirs', async () => {
    await host.open('/?person=clerk');
    await readyAs('clerk');
    const field = host.page.getByRole('combobox', { name: 'Signed in as' });

    await field.fill('facilities officer nowak');
    await host.page.keyboard.press('Enter');

    await readyAs('facilities');
    const { person } = Object.fromEntries(new URL(host.page.url()).searchParams);
    expect(person).toBe(sandbox.world.directory.get('facilities').id);
  });

  test('personas come first in the list, and Escape keeps who was there', async () => {
    await host.open('/?person=hr');
    await readyAs('hr');
    const field = host.page.getByRole('combobox', { name: 'Signed in as' });

    await field.press('ArrowDown');
    const first = await host.page.getByRole('option').first().textContent();
    await field.press('Escape');

    expect(first).toContain('A care manager with a team');
    expect(await field.inputValue()).toBe(sandbox.world.directory.get('hr').name);
    expect(await host.page.getByRole('listbox').isVisible()).toBe(false);
  });

  test('a fault switch breaks the tenant and sets it right again', async () => {
    await host.open('/?person=clerk');
    await readyAs('clerk');
    await host.page.getByRole('button', { name: 'Faults' }).click();
    const graph = host.page.getByLabel('Microsoft Graph');

    await graph.selectOption('Down (503)');
    await host.page.getByText('Now: Down (503).').waitFor();
    expect(sandbox.world.faults.active()).toEqual([{ part: 'graph', kind: 'unavailable' }]);

    await graph.selectOption('Works');
    await host.page.getByText('Works again.').waitFor();
    expect(sandbox.world.faults.active()).toEqual([]);
  });

  test('an app that does not answer is named after ten seconds', async () => {
    const { tabOrigin } = sandbox.world.app;
    sandbox.world.app.tabOrigin = 'http://127.0.0.1:9';
    await host.page.clock.install();
    await host.open('/?person=clerk');
    await host.page.waitForSelector('iframe[name="embedded-page-container"]');

    await host.page.clock.fastForward(10_000);

    await host.page.getByText('has not answered. Is the app running?').waitFor();
    sandbox.world.app.tabOrigin = tabOrigin;
  });

  test('Back returns to where one was', async () => {
    await host.open('/?person=clerk');
    await readyAs('clerk');
    await host.page.getByRole('button', { name: 'Desks' }).click();
    await host.page.waitForURL(/page=desks/);

    await host.page.goBack();

    await expect
      .poll(() => host.page.getByRole('button', { name: 'Home' }).getAttribute('aria-current'))
      .toBe('page');
  });

  test.each(['default', 'dark', 'contrast'])(
    'has no accessibility finding in the %s theme',
    async (theme) => {
      await host.open(`/?person=clerk&theme=${theme}&show=split`);
      await readyAs('clerk');
      await host.page.getByRole('button', { name: 'Faults' }).click();
      await host.page.getByRole('button', { name: 'Log' }).click();
      await host.page.getByRole('combobox', { name: 'Signed in as' }).click();

      await expectAxeClean(host.page);
    },
  );

  test('is used by keyboard alone: skip to the app, rail, person', async () => {
    await host.open('/?person=clerk');
    await readyAs('clerk');
    const focused = (selector: string) =>
      host.page.evaluate((asked) => document.activeElement?.matches(asked) ?? false, selector);

    await host.page.keyboard.press('Tab');
    expect(await focused('.skip')).toBe(true);
    for (let presses = 0; presses < 12 && !(await focused('[data-show="chat"]')); presses += 1)
      await host.page.keyboard.press('Tab');
    await host.page.keyboard.press('Enter');

    await host.page.getByRole('heading', { name: 'Chat with Guildhall' }).waitFor();
  });

  test.each(['app', 'chat'])('needs no sideways scrolling at 320 px: %s', async (show) => {
    const narrow = await openHostPage(browser, { origin: sandbox.origin, width: 320, height: 640 });
    await narrow.open(`/?person=clerk&show=${show}`);
    await narrow.page.getByRole('navigation', { name: 'Apps' }).waitFor();

    const wider = await narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

    await narrow.close();
    expect(wider).toBe(0);
  });

  test('frames the app alone and takes no code from the page itself', async () => {
    const answer = await fetch(`${sandbox.origin}/`);

    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain(`frame-src ${tab.origin};`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const outside = await fetch(`${sandbox.origin}/host/..%2F..%2Fworld.ts`);
    expect(outside.status).toBe(404);
  });
});
