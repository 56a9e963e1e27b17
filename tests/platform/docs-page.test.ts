import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAxeClean, launchBrowser } from '../support/browser.ts';
import { type Http, startHttp } from '../support/http.ts';

let http: Http;
let browser: Browser;
beforeAll(async () => {
  [http, browser] = await Promise.all([startHttp(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await http.stop();
});

const openPage = async (colorScheme: 'light' | 'dark'): Promise<Page> =>
  (await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } })).newPage();

describe('the readable page of the API', () => {
  test.each(['light', 'dark'] as const)(
    'is accessible in %s, at 320 px, and breaks no policy',
    async (colorScheme) => {
      const page = await openPage(colorScheme);
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('requestfailed', (request) => complaints.push(request.url()));

      await page.goto(`${http.origin}/api/docs`);
      for (const details of await page.locator('summary').all()) await details.press('Enter');

      await expectAxeClean(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      expect(font).toContain('Segoe UI');
      expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
      await page.context().close();
    },
  );

  test('shows every call and explains every refusal code at the address problems name', async () => {
    const page = await openPage('light');
    const problem = (await (await http.call('/api/notes', { as: null })).json()) as { type: string };

    await page.goto(http.origin + problem.type);

    expect(await page.locator(':target').textContent()).toContain('not_signed_in');
    expect(await page.locator('h3').allTextContents()).toContain('POST /api/notes');
    await page.goto(`${http.origin}/api/docs#note_rude`);
    expect(await page.locator(':target').textContent()).toContain('note_rude');
    await page.context().close();
  });
});
