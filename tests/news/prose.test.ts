import react from '@vitejs/plugin-react';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHtml } from '../../api/news/content/card.ts';
import { compile } from '../../api/news/content/compile.ts';
import { launchBrowser } from '../support/browser.ts';
import { XSS_CORPUS } from './xss-corpus.ts';

const PAGE = 'https://guildhall.example/';
const IMAGE = `/api/news/images/img_${'0'.repeat(26)}`;

/** The component as the tab's browser gets it, in one script. */
const bundled = async (): Promise<string> => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [react()],
    build: {
      write: false,
      rolldownOptions: {
        input: new URL('./prose-page.tsx', import.meta.url).pathname,
        output: { format: 'iife' },
      },
    },
  });
  const { output } = [made].flat()[0] as { readonly output: readonly { readonly code?: string }[] };
  return output[0]?.code ?? '';
};

let browser: Browser;
let page: Page;
const asked: string[] = [];
const hacked: string[] = [];
beforeAll(async () => {
  const script = await bundled();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.exposeFunction('hacked', (what: unknown) => void hacked.push(String(what)));
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === PAGE)
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' });
    asked.push(url);
    return route.abort();
  });
  // No security policy here: what is shown has to be harmless by itself.
  await page.goto(PAGE);
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());

const show = async (all: readonly string[]): Promise<void> => {
  await page.evaluate(
    (shown) => (window as unknown as { show(all: readonly string[]): void }).show(shown),
    all,
  );
  await page
    .locator('article')
    .nth(all.length - 1)
    .waitFor({ state: 'attached' });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        for (const element of document.querySelectorAll('article *'))
          for (const event of ['mouseover', 'focus', 'load', 'error', 'toggle'])
            element.dispatchEvent(new Event(event));
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
};

/** Every tag of the articles, and every attribute that could do something. */
const partsOf = () =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('article *')];
    return {
      tags: [...new Set(all.map(({ localName }) => localName))],
      attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
      links: all.flatMap((element) => element.getAttribute('href') ?? []),
    };
  });

describe('the body of an article in the tab, without any other protection', () => {
  test.each([
    ['raw payloads, as if the server had let them through', (payload: string) => payload],
    ['what the server makes of them', (payload: string) => compile(payload).html],
    ['the card of the preview', (payload: string) => cardHtml({ summary: payload, markdown: '' })],
  ])('runs nothing and fetches nothing for %s', async (_what, of) => {
    hacked.splice(0);
    asked.splice(0);

    await show(XSS_CORPUS.map(of));

    const { tags, attributes, links } = await partsOf();
    expect(hacked).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${PAGE}api/news/images/img_`))).toEqual([]);
    expect(
      tags.filter((tag) =>
        /script|style|iframe|svg|math|object|embed|form|input|video|link|meta|base/.test(tag),
      ),
    ).toEqual([]);
    expect(attributes.filter((name) => /^on|^style$|^src|^id$|^name$/.test(name))).toEqual([]);
    expect(links.filter((link) => !/^(https:\/\/|mailto:|tel:)/.test(link))).toEqual([]);
    expect(page.url()).toBe(PAGE);
  });

  test('shows headings, lists, tables that scroll, call-outs, links and pictures', async () => {
    asked.splice(0);

    await show([
      compile(
        `## Bins\n\n3. one\n4. two\n\n| Day | Bins |\n|---|--:|\n| Monday | 4 |\n\n> [!WARNING]\n> Careful\n\n[the policy](https://a.example/) ![A blue bin](${IMAGE})`,
      ).html,
    ]);

    await page.getByRole('heading', { level: 2, name: 'Bins' }).waitFor();
    await page.locator('ol[start="3"]').waitFor();
    await page.getByRole('columnheader', { name: 'Day' }).waitFor();
    await page.getByRole('note').filter({ hasText: 'Warning' }).waitFor();
    const link = page.getByRole('link', { name: 'the policy' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    // The picture is asked for by a call with the person's token, and its description stands where it does not come.
    await expect.poll(() => asked).toContain(`${PAGE}${IMAGE.slice(1)}`);
    await page.getByText('A blue bin').waitFor();
  });
});
