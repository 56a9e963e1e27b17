import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AgentsPlayground, startAgentsPlayground } from '../support/agents-playground.ts';
import type { BotChat } from '../support/bot-chat.ts';
import { launchBrowser } from '../support/browser.ts';
import type { DesksWorld } from './build.ts';
import { ASHA, deskChat, viewerOf } from './chat-world.ts';

let playground: AgentsPlayground;
let browser: Browser;
let page: Page;
let world: DesksWorld;
let chat: BotChat;

beforeAll(async () => {
  playground = await startAgentsPlayground();
  ({ world, chat } = await deskChat({ serviceOrigin: playground.origin }));
  playground.forwardTo(`${chat.origin}/api/messages`, () =>
    chat.connector.sign({ serviceurl: playground.serviceUrl }),
  );
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.goto(playground.origin);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await chat?.stop();
  await playground?.close();
});

const say = async (words: string) => {
  await page.locator('[data-lexical-editor=true]').click();
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Send Message' }).click();
};
const cards = () => page.locator('.ac-adaptiveCard');
const lastCard = () => cards().last();
const seen = (words: string) =>
  expect.poll(() => lastCard().textContent(), { timeout: 20_000 }).toContain(words);
const held = async () =>
  (await world.service.listMyBookings(viewerOf(ASHA), { view: 'upcoming' })).bookings.filter(
    ({ state }) => state === 'booked',
  );

describe("in Microsoft's own bot client, with every message signed", { timeout: 120_000 }, () => {
  test('a person is welcomed, asks for help, books, looks, and cancels; each card changes in place', async () => {
    await seen('Welcome to Guildhall');

    await say('help');
    await seen('What you can ask');

    await say('book a desk tomorrow morning at the hall');
    await seen('Free desks on Wednesday 25 November, in the morning');
    const shown = await cards().count();
    await lastCard().getByRole('button', { name: 'Book desk A1' }).click();
    await seen('Desk A1 is yours');
    expect(await cards().count()).toBe(shown);
    expect(await held()).toMatchObject([{ date: '2026-11-25', halves: ['am'] }]);

    await say('my bookings');
    // Its heading: the day stands on the card before it too.
    await seen('Your desks');
    await lastCard().getByRole('button', { name: 'Cancel Wednesday 25 November' }).click();
    await seen('Desk A1 is given back');
    expect(await cards().count()).toBe(shown + 1);
    expect(await held()).toEqual([]);

    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });

  test('an unsigned message is refused', async () => {
    const { length } = playground.statuses;
    playground.forwardTo(`${chat.origin}/api/messages`, async () => 'nothing');

    await say('my bookings');

    await expect.poll(() => playground.statuses.slice(length), { timeout: 20_000 }).toContain(401);
  });
});
