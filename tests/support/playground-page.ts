import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AgentsPlayground } from './agents-playground.ts';
import type { BotChat } from './bot-chat.ts';
import { launchBrowser } from './browser.ts';

/** Microsoft's own bot client in a browser, in front of a bot, with every message signed. */
export const openPlayground = async (playground: AgentsPlayground, chat: BotChat) => {
  playground.forwardTo(`${chat.origin}/api/messages`, () =>
    chat.connector.sign({ serviceurl: playground.serviceUrl }),
  );
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.goto(playground.origin);
  return { page, ...inConversation(page), close: () => browser.close() };
};

export type PlaygroundPage = Awaited<ReturnType<typeof openPlayground>>;

const inConversation = (page: Page) => {
  const cards = () => page.locator('.ac-adaptiveCard');
  const lastCard = () => cards().last();
  return {
    cards,
    lastCard,
    say: async (words: string) => {
      await page.locator('[data-lexical-editor=true]').click();
      await page.keyboard.type(words);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    press: (name: string) => lastCard().getByRole('button', { name }).click(),
    seen: (words: string) =>
      expect.poll(() => lastCard().textContent(), { timeout: 20_000 }).toContain(words),
  };
};
