import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAxeClean } from '../support/browser.ts';
import { focused, type Inside, type Stage, setStage, type Theme } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const boxIn = (tab: Frame) => tab.getByRole('combobox', { name: 'Search Guildhall' });
const activeIn = (tab: Frame) =>
  boxIn(tab).evaluate((box) => {
    const id = box.getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id)?.textContent;
  });
const fits = (tab: Frame) => tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the search box', () => {
  test('is reached, used and left by keyboard alone', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk' });
    const box = boxIn(tab);
    const { keyboard } = host.page;
    await box.waitFor();
    await tab.getByRole('heading', { level: 1 }).click();
    await keyboard.press('Control+k');
    await expect.poll(() => focused(tab)).toBe('Search Guildhall');
    await expect.poll(() => box.getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K');

    await keyboard.type('farah iq');
    await tab.getByRole('option', { name: /Farah Iqbal/ }).waitFor();
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('true');
    expect(await activeIn(tab)).toBeNull();
    await keyboard.press('ArrowUp');
    expect(await activeIn(tab)).toBe('See everything for “farah iq”');
    await keyboard.press('ArrowDown');
    expect(await activeIn(tab)).toBeNull();
    await keyboard.press('ArrowDown');
    expect(await activeIn(tab)).toContain('Farah Iqbal');
    await expect.poll(() => tab.locator('[role=option] mark').allTextContents()).toEqual(['Farah', 'Iqbal']);
    await tab.getByRole('status').filter({ hasText: 'Use the arrow keys to choose' }).waitFor();
    await keyboard.press('Enter');

    await tab.getByRole('heading', { level: 1, name: 'Farah Iqbal' }).waitFor();
    await expect.poll(() => box.inputValue()).toBe('');
    await box.focus();
    await keyboard.type('storey');
    await tab
      .getByRole('option', { name: /The Storey/ })
      .first()
      .waitFor();
    await keyboard.press('Escape');
    await tab.getByRole('listbox').waitFor({ state: 'hidden' });
    await expect.poll(() => box.inputValue()).toBe('storey');
    await keyboard.press('Escape');
    await expect.poll(() => box.inputValue()).toBe('');
  });

  test('looks for whole words once one pauses, ends what is out of date, and puts nothing into an address', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk' });
    const asked: string[] = [];
    const addresses: string[] = [];
    const ended: string[] = [];
    const q = (request: { postDataJSON(): { q: string } }) => request.postDataJSON().q;
    host.page.on('request', (request) => {
      addresses.push(request.url());
      if (request.url().endsWith('/api/search')) asked.push(q(request));
    });
    host.page.on('requestfailed', (request) => ended.push(q(request)));
    const slow = Promise.withResolvers<void>();
    await host.page.route('**/api/search', async (route) => {
      if (q(route.request()) === 'farah') await slow.promise;
      await route.continue();
    });
    const box = boxIn(tab);

    await box.fill('f');
    await tab.getByText('Type at least two letters').waitFor();
    await box.fill('farah');
    await expect.poll(() => asked).toEqual(['farah']);
    await tab.getByText('Looking', { exact: true }).waitFor();
    await box.fill('storey');
    await tab
      .getByRole('option', { name: /The Storey/ })
      .first()
      .waitFor();
    slow.resolve();

    expect(asked).toEqual(['farah', 'storey']);
    await expect.poll(() => ended).toEqual(['farah']);
    await box.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Results for “storey”' }).waitFor();
    await expect.poll(() => tab.evaluate(() => location.pathname + location.hash)).toBe('/search#q=storey');
    expect(addresses.filter((address) => /storey|farah/i.test(address))).toEqual([]);
  });

  test('says so where nothing fits, and where the search is down', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk' });
    const box = boxIn(tab);
    await box.fill('zebedee quux');
    await tab.getByText('Nothing found for “zebedee quux”').first().waitFor();
    await box.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Results for “zebedee quux”' }).waitFor();
    await tab.getByText('Only what you are allowed to see is found', { exact: false }).waitFor();

    await host.page.route('**/api/search', (route) =>
      route.fulfill({
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
        json: { type: 'about:blank', title: 'Not now', status: 422, code: 'not_now', instance: 'req_1' },
      }),
    );
    await box.fill('farah');
    await tab.getByText('We could not search. Not now').first().waitFor();
    await box.press('Enter');
    await tab.getByRole('alert').getByText('Not now').waitFor();
    host.forgive(/422/);
  });
});

test('while one writes a message, a colleague is found and put into it as a card', async () => {
  const { host } = await stage.enter({ person: 'hr' });
  const { page } = host;
  await page.getByRole('button', { name: 'Chat', exact: true }).click();
  await page.getByRole('button', { name: 'Find in Guildhall' }).click();
  await page.getByLabel('Find something for your message').fill('farah iqbal');
  await page.getByRole('button', { name: /Farah Iqbal/ }).click();

  const sent = page.locator('.message.from-person .card');
  await sent.getByText('Person: Care Manager', { exact: false }).waitFor();
  await sent.getByText('Open in Guildhall', { exact: true }).waitFor();
});

describe('the page of results', () => {
  test('shows what was found by room, more of it at a press, and Back leads to the search before', async () => {
    const { tab } = await stage.enter({ person: 'hr' });
    const box = boxIn(tab);
    await box.fill('officer');
    await box.press('Enter');
    await tab.getByRole('heading', { level: 2, name: 'People' }).waitFor();
    const hits = tab.getByRole('region', { name: 'People' }).getByRole('listitem');
    await expect.poll(() => hits.count()).toBe(10);
    await tab.getByRole('button', { name: 'Show more in People' }).click();
    await expect.poll(() => hits.count()).toBeGreaterThan(10);

    await box.fill('pension');
    await box.press('Enter');
    await tab.getByRole('link', { name: 'Question for HR or payroll' }).waitFor();
    await tab.evaluate(() => history.back());
    await tab.getByRole('heading', { level: 1, name: 'Results for “officer”' }).waitFor();
    await expect.poll(() => box.inputValue()).toBe('officer');
  });

  test('opens from a link, and keeps its words where no server is sent them', async () => {
    const { tab } = await stage.enter({ person: 'clerk', at: '/search#q=annual+leave' });
    await tab.getByRole('link', { name: 'Annual leave' }).first().click();
    await tab.getByRole('heading', { level: 1, name: 'Annual leave' }).waitFor();
    await tab.evaluate(() => history.back());
    await tab.getByRole('heading', { level: 1, name: 'Results for “annual leave”' }).waitFor();
    await expect.poll(() => tab.evaluate(() => location.pathname + location.search)).toBe('/search');
  });

  test('a councillor finds buildings, and neither forms nor staff', async () => {
    const { tab } = await stage.enter({ person: 'councillor', at: '/search#q=annual+leave' });
    await tab.getByText('Nothing found for “annual leave”').first().waitFor();
    await boxIn(tab).fill('town hall');

    await tab
      .getByRole('option', { name: /Morecambe Town Hall/ })
      .first()
      .waitFor();
    await expect.poll(() => tab.getByRole('group').count()).toBe(1);
  });
});

const PHONE = 320;
const DESK = 1180;
const VIEWS: readonly (readonly [Theme, number])[] = [
  ['default', PHONE],
  ['dark', DESK],
  ['contrast', DESK],
];

const asWide = ({ host, tab }: Inside, width: number): Promise<unknown> =>
  host.page
    .locator('iframe[name="embedded-page-container"]')
    .evaluate(
      (frame, px) => Object.assign(frame.style, { width: `${px}px`, minWidth: '0', flex: 'none' }),
      width,
    )
    .then(() => tab.waitForFunction((px) => window.innerWidth === px, width));

test.each(VIEWS)(
  'in the %s theme, %i px wide, nothing scrolls sideways or has a finding of axe',
  async (theme, width) => {
    const inside = await stage.enter({ person: 'clerk', theme });
    const { tab, host } = inside;
    await asWide(inside, width);
    const box = boxIn(tab);
    const looksRight = async () => {
      expect(await fits(tab)).toBeLessThanOrEqual(0);
      await expectAxeClean(host.page);
    };

    await box.fill('lancaster');
    await tab
      .getByRole('option', { name: /Lancaster Town Hall/ })
      .first()
      .waitFor();
    await box.press('ArrowDown');
    await looksRight();
    await box.fill('leave');
    await tab
      .getByRole('option', { name: /Annual leave/ })
      .first()
      .waitFor();
    await box.press('Enter');
    await tab.getByRole('heading', { level: 2, name: 'Requests' }).waitFor();
    await looksRight();
  },
);
