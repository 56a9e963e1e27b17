import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../api/news/content/compile.ts';
import { sanitise } from '../../api/news/content/sanitise.ts';
import { launchBrowser } from '../support/browser.ts';
import { XSS_CORPUS } from './xss-corpus.ts';

const PAGE = 'https://guildhall.example/';

let browser: Browser;
let page: Page;
let asked: string[];
let hacked: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  asked = [];
  hacked = [];
  await page.exposeFunction('hacked', (what: unknown) => void hacked.push(String(what)));
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === PAGE)
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' });
    asked.push(url);
    return route.abort();
  });
  // No security policy here: what is shown has to be harmless by itself.
  await page.goto(PAGE);
});
afterAll(() => browser.close());

/** Shows each, reads it back as the browser understood it, and shows that: where mutations happen. Then uses it. */
const show = (all: readonly string[]): Promise<void> =>
  page.evaluate(async (shown) => {
    const main = document.querySelector('main') ?? document.body;
    for (const html of shown) {
      main.innerHTML = html;
      main.innerHTML = String(main.innerHTML);
      for (const element of main.querySelectorAll('*')) {
        for (const event of ['mouseover', 'focus', 'load', 'error', 'toggle'])
          element.dispatchEvent(new Event(event));
        if (element instanceof HTMLAnchorElement && element.protocol !== 'https:') element.click();
      }
    }
    // A picture that fails and a script that was put in come to pass after this task.
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, all);

describe('in a real browser without any other protection', () => {
  test('the payloads do harm as they are, so that what follows means something', async () => {
    await show(XSS_CORPUS.filter((payload) => payload.startsWith('<img')));

    await expect.poll(() => hacked.length).toBeGreaterThan(0);
    await expect.poll(() => asked.filter((url) => url.includes('evil.example')).length).toBeGreaterThan(0);
  });

  test.each([
    ['the HTML we keep', (payload: string) => compile(payload).html],
    ['what the sanitiser leaves of raw markup', sanitise],
    ['that, once more', (payload: string) => sanitise(sanitise(payload))],
  ])('nothing runs and nothing is fetched from elsewhere by %s', async (_what, of) => {
    await page.goto(PAGE);
    hacked.length = 0;
    asked.length = 0;

    await show(XSS_CORPUS.map(of));

    expect(hacked).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${PAGE}api/news/images/img_`))).toEqual([]);
    expect(page.url()).toBe(PAGE);
  });
});
