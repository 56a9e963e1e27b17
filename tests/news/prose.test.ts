import react from '@vitejs/plugin-react';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { highlightsOf } from '../../api/contract/highlight.ts';
import { plainWords } from '../../api/contract/words.ts';
import { cardHtml } from '../../api/news/content/card.ts';
import { compile } from '../../api/news/content/compile.ts';
import type { ArticleRow } from '../../api/news/contract.ts';
import { feedCard, sayingCard } from '../../bot/news/cards.ts';
import { foundCard } from '../../bot/search/cards.ts';
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

const OWN_PICTURE = /^https:\/\/guildhall\.example\/api\/news\/(briefings\/art_\d+\/)?images\/img_/;

let browser: Browser;
let script: string;
let page: Page;
const asked: string[] = [];
const hacked: string[] = [];
beforeAll(async () => {
  script = await bundled();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.exposeFunction('hacked', (what: unknown) => void hacked.push(String(what)));
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === PAGE)
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' });
    const at = /briefings\/art_(\d+)\/text$/.exec(url)?.[1];
    const html = at === undefined ? undefined : XSS_CORPUS[Number(at)];
    if (html !== undefined)
      return route.fulfill({ json: { id: `art_${at}`, version: 1, hash: '0', title: html, html } });
    asked.push(url);
    return route.abort();
  });
  // No security policy here: what is shown has to be harmless by itself.
  await page.goto(PAGE);
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());

type Shower = 'show' | 'showMarked' | 'showBriefings' | 'showCards';

const show = async (all: readonly unknown[], by: Shower = 'show'): Promise<void> => {
  await page.evaluate(
    ([shown, shower]) =>
      (window as unknown as Record<Shower, (all: readonly unknown[]) => void>)[shower](shown),
    [all, by] as const,
  );
  await page
    .locator('article')
    .nth(all.length - 1)
    .waitFor({ state: 'attached' });
  await use();
};

/** Does to what is shown whatever a reader's pointer and the browser could, and lets it come to pass. */
const use = (): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        for (const element of document.querySelectorAll('article *'))
          for (const event of ['mouseover', 'focus', 'load', 'error', 'toggle'])
            element.dispatchEvent(new Event(event));
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

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

/** An empty page with the same script, and nothing heard so far. */
const anew = async (): Promise<void> => {
  await page.goto(PAGE);
  await page.addScriptTag({ content: script });
  hacked.splice(0);
  asked.splice(0);
};

const expectHarmless = async (): Promise<void> => {
  const { tags, attributes, links } = await partsOf();
  expect(hacked).toEqual([]);
  expect(asked.filter((url) => !OWN_PICTURE.test(url))).toEqual([]);
  expect(
    tags.filter((tag) =>
      /script|style|iframe|svg|math|object|embed|form|input|video|link|meta|base/.test(tag),
    ),
  ).toEqual([]);
  expect(attributes.filter((name) => /^on|^src|^name$/.test(name))).toEqual([]);
  expect(links.filter((link) => !/^(https:\/\/|mailto:|tel:)/.test(link))).toEqual([]);
  expect(page.url()).toBe(PAGE);
};

/** An article whose title and summary are this text: in a list of news, found by a search, and put into a message. */
const cardsOf = (text: string): readonly unknown[] => {
  const url = 'https://guildhall.example/news/art_1';
  const row = { title: text, summary: text, kind: 'news', unread: true } as ArticleRow;
  const hit = { title: text, excerpt: text, kind: 'news', path: '/news/art_1' } as const;
  const cards = [
    feedCard([row], { linkTo: () => url, all: url }),
    foundCard(text, [{ ...hit, forAllStaff: true, highlights: { title: [], excerpt: [] } }], {
      linkTo: () => url,
      all: url,
    }),
    sayingCard(text, text, url),
  ];
  return cards.map(({ card }) => card);
};

describe('the body of an article in the tab, without any other protection', () => {
  test.each([
    ['raw payloads, as if the server had let them through', (payload: string) => payload],
    ['what the server makes of them', (payload: string) => compile(payload).html],
    ['the card of the preview', (payload: string) => cardHtml({ summary: payload, markdown: '' })],
  ])('runs nothing and fetches nothing for %s', async (_what, of) => {
    await anew();

    await show(XSS_CORPUS.map(of));

    await expectHarmless();
  });

  test('does no harm on the page of a briefing, had the server let it through', async () => {
    await anew();

    await show(Object.keys(XSS_CORPUS), 'showBriefings');
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('article button')) button.click();
    });
    await page.waitForFunction(
      (count) =>
        document.querySelectorAll('article > div + div').length === count &&
        document.querySelector('article .fui-Skeleton') === null,
      XSS_CORPUS.length,
    );
    expect(await page.getByText('words').count()).toBeGreaterThan(0);
    await use();

    await expectHarmless();
  });

  test('is only ever text where a search marks what it found', async () => {
    await anew();

    await show(
      XSS_CORPUS.map((text) => ({
        text,
        spans: highlightsOf(plainWords('hacked evil img words'), { title: text, excerpt: '' }).title,
      })),
      'showMarked',
    );

    expect((await partsOf()).tags.sort()).toEqual(['mark', 'span']);
    expect(await page.locator('article').allTextContents()).toEqual(XSS_CORPUS);
    await expectHarmless();
  });

  test('does no harm on a card, also where its host believes HTML', async () => {
    await anew();
    const believed = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: XSS_CORPUS[4] }],
    };
    await show([believed], 'showCards');
    await expect.poll(() => hacked).not.toEqual([]);
    await anew();

    await show(XSS_CORPUS.flatMap(cardsOf), 'showCards');

    await expectHarmless();
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
