import { describe, expect, test } from 'vitest';
import { expectAxeClean } from '../support/browser.ts';
import { openHostPage } from '../support/host-page.ts';
import { aStage } from './stage.ts';

const stage = aStage();

describe('the host page', () => {
  test('another person is found by job or department and the tab becomes theirs', async () => {
    await stage.host.open('/?person=clerk');
    await stage.readyAs('clerk');
    const field = stage.host.page.getByRole('combobox', { name: 'Signed in as' });

    await field.fill('facilities officer nowak');
    await stage.host.page.keyboard.press('Enter');

    await stage.readyAs('facilities');
    const { person } = Object.fromEntries(new URL(stage.host.page.url()).searchParams);
    expect(person).toBe(stage.sandbox.world.directory.get('facilities').id);
  });

  test('personas come first in the list, and Escape keeps who was there', async () => {
    await stage.host.open('/?person=hr');
    await stage.readyAs('hr');
    const field = stage.host.page.getByRole('combobox', { name: 'Signed in as' });

    await field.press('ArrowDown');
    const first = await stage.host.page.getByRole('option').first().textContent();
    await field.press('Escape');

    expect(first).toContain('A care manager with a team');
    await expect.poll(() => field.inputValue()).toBe(stage.sandbox.world.directory.get('hr').name);
    await expect.poll(() => stage.host.page.getByRole('listbox').isVisible()).toBe(false);
  });

  test('a fault switch breaks the tenant and sets it right again', async () => {
    await stage.host.open('/?person=clerk');
    await stage.readyAs('clerk');
    await stage.host.page.getByRole('button', { name: 'Faults' }).click();
    const graph = stage.host.page.getByLabel('Microsoft Graph');

    await graph.selectOption('Down (503)');
    await stage.host.page.getByText('Now: Down (503).').waitFor();
    expect(stage.sandbox.world.faults.active()).toEqual([{ part: 'graph', kind: 'unavailable' }]);

    await graph.selectOption('Works');
    await stage.host.page.getByText('Works again.').waitFor();
    expect(stage.sandbox.world.faults.active()).toEqual([]);
  });

  test('an app that does not answer is named after ten seconds', async () => {
    const { tabOrigin } = stage.sandbox.world.app;
    stage.sandbox.world.app.tabOrigin = 'http://127.0.0.1:9';
    await stage.host.page.clock.install();
    await stage.host.open('/?person=clerk');
    await stage.host.page.waitForSelector('iframe[name="embedded-page-container"]');

    await stage.host.page.clock.fastForward(10_000);

    await stage.host.page.getByText('has not answered. Is the app running?').waitFor();
    stage.sandbox.world.app.tabOrigin = tabOrigin;
    // A clock that was put into a window cannot be taken out again.
    await stage.host.page.context().close();
  });

  test('a window that serves again has forgotten what the visit before kept in it', async () => {
    const visit = async () => {
      const host = await openHostPage({ origin: stage.sandbox.origin });
      await host.open('/?person=clerk');
      const cookies = await host.page.context().cookies();
      const found = { cookies, kept: await host.page.evaluate(() => localStorage.length) };
      await host.page.evaluate(() => {
        localStorage.setItem('kept', 'yes');
        addEventListener('visibilitychange', () => localStorage.setItem('kept late', 'yes'));
      });
      await host.page.context().addCookies([{ name: 'kept', value: 'yes', url: stage.sandbox.origin }]);
      await host.close();
      return { found, page: host.page };
    };

    const [first, second] = [await visit(), await visit()];

    expect(second.page).toBe(first.page);
    expect(second.found).toEqual({ cookies: [], kept: 0 });
  });

  test('Back returns to where one was', async () => {
    await stage.host.open('/?person=clerk');
    await stage.readyAs('clerk');
    await stage.host.page.getByRole('button', { name: 'Desks' }).click();
    await stage.host.page.waitForURL(/page=desks/);

    await stage.host.page.goBack();

    await expect
      .poll(() => stage.host.page.getByRole('button', { name: 'Home' }).getAttribute('aria-current'))
      .toBe('page');
  });

  test.each(['default', 'dark', 'contrast'])(
    'has no accessibility finding in the %s theme',
    async (theme) => {
      await stage.host.open(`/?person=clerk&theme=${theme}&show=split`);
      await stage.readyAs('clerk');
      await stage.host.page.getByRole('button', { name: 'Faults' }).click();
      await stage.host.page.getByRole('button', { name: 'Log' }).click();
      await stage.host.page.getByRole('combobox', { name: 'Signed in as' }).click();

      await expectAxeClean(stage.host.page);
    },
  );

  test('is used by keyboard alone: skip to the app, rail, person', async () => {
    await stage.host.open('/?person=clerk');
    await stage.readyAs('clerk');
    const focused = (selector: string) =>
      stage.host.page.evaluate((asked) => document.activeElement?.matches(asked) ?? false, selector);

    await stage.host.page.keyboard.press('Tab');
    await expect.poll(() => focused('.skip')).toBe(true);
    for (let presses = 0; presses < 12 && !(await focused('[data-show="chat"]')); presses += 1)
      await stage.host.page.keyboard.press('Tab');
    await stage.host.page.keyboard.press('Enter');

    await stage.host.page.getByRole('heading', { name: 'Chat with Guildhall' }).waitFor();
  });

  test.each(['app', 'chat'])('needs no sideways scrolling at 320 px: %s', async (show) => {
    const narrow = await openHostPage({
      origin: stage.sandbox.origin,
      width: 320,
      height: 640,
    });
    await narrow.open(`/?person=clerk&show=${show}`);
    await narrow.page.getByRole('navigation', { name: 'Apps' }).waitFor();

    const wider = await narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

    await narrow.close();
    expect(wider).toBe(0);
  });

  test('frames the app alone and takes no code from the page itself', async () => {
    const answer = await fetch(`${stage.sandbox.origin}/`);

    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain(`frame-src ${stage.sandbox.world.app.tabOrigin};`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const outside = await fetch(`${stage.sandbox.origin}/host/..%2F..%2Fworld.ts`);
    expect(outside.status).toBe(404);
  });
});
