import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AgentsPlayground, startAgentsPlayground } from '../support/agents-playground.ts';
import { launchBrowser } from '../support/browser.ts';
import { EVERYONE, PARKS } from './build.ts';
import { type NewsChat, newsChat } from './chat.ts';

let playground: AgentsPlayground;
let browser: Browser;
let page: Page;
let news: NewsChat;

beforeAll(async () => {
  playground = await startAgentsPlayground();
  news = await newsChat({ serviceOrigin: playground.origin });
  playground.forwardTo(`${news.chat.origin}/api/messages`, () =>
    news.chat.connector.sign({ serviceurl: playground.serviceUrl }),
  );
  await news.world.published({ title: 'Pay day moves', summary: 'By one day.', visibleTo: EVERYONE });
  await news.world.published({ title: 'Trees for the park', summary: 'Sixty oaks.', visibleTo: PARKS });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.goto(playground.origin);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await news?.chat.stop();
  await playground?.close();
});

const say = async (words: string) => {
  await page.locator('[data-lexical-editor=true]').click();
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Send Message' }).click();
};
const lastCard = () => page.locator('.ac-adaptiveCard').last();
const seen = (words: string) =>
  expect.poll(() => lastCard().textContent(), { timeout: 20_000 }).toContain(words);

/** What is found for somebody's message, as Teams asks for it while they type. */
const find = async (words: string) => {
  const answer = await fetch(`${playground.origin}/_conversation/v1/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ name: 'composeExtension/query', from: { id: 'user-1' }, conversation: { id: 'personal-chat' } },
      value: { commandId: 'find', parameters: [{ name: 'words', value: words }] },
    }),
  });
  expect(answer.status).toBe(200);
  return JSON.stringify(await answer.json());
};

describe("in Microsoft's own bot client, with every message signed", { timeout: 180_000 }, () => {
  test('somebody reads what is new, searches for it, and is told of briefings by number alone', async () => {
    await seen('Welcome to Guildhall');

    await say('news');
    await seen('What is new');
    await seen('Trees for the park');
    await seen('Not read yet. News: By one day.');
    await say('search oaks');
    await seen('Found for “oaks”');
    expect(await lastCard().getByRole('link', { name: 'Trees for the park' }).count()).toBe(1);
    await say('my briefings');
    await seen('No confidential briefing waits for you');
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });

  test('finds an article for a message: as all staff may see it, or as a link and no more', async () => {
    const open = await find('pay day');
    const closed = await find('oaks');

    expect(open).toContain('By one day.');
    expect(closed).toContain('It opens for those who may read it');
    expect(closed).toContain('Others get a link only');
    expect(await find('x')).toContain('Type at least two letters');
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });
});
