import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import type { RequestView } from '../../api/requests/contract.ts';
import { ASHA, type Council, MANAGER } from '../effects/council.ts';
import { type AgentsPlayground, startAgentsPlayground } from '../support/agents-playground.ts';
import type { BotChat } from '../support/bot-chat.ts';
import { launchBrowser } from '../support/browser.ts';
import { requestChat } from './chat.ts';

let playground: AgentsPlayground;
let browser: Browser;
let page: Page;
let world: Council;
let chat: BotChat;

beforeAll(async () => {
  playground = await startAgentsPlayground();
  ({ world, chat } = await requestChat({ serviceOrigin: playground.origin, atTheKeyboard: MANAGER }));
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
const press = (name: string) => lastCard().getByRole('button', { name }).click();
const seen = (words: string) =>
  expect.poll(() => lastCard().textContent(), { timeout: 20_000 }).toContain(words);
const asksFor = async (from: PlainDate, to: PlainDate) =>
  world.requests.submitRequest(ASHA, { type: 'annual-leave', answers: { length: 'days', from, to } });
const stateOf = async ({ id }: Pick<RequestView, 'id'>) =>
  (await world.requests.seeRequest(ASHA, { id })).state;
const openOf = async (viewer: Viewer) => (await world.requests.listMine(viewer, { view: 'open' })).requests;

describe("in Microsoft's own bot client, with every message signed", { timeout: 180_000 }, () => {
  test('a manager approves one request and says why before she rejects the next', async () => {
    await seen('Welcome to Guildhall');
    const [first, second] = [
      await asksFor('2026-12-14', '2026-12-15'),
      await asksFor('2026-12-21', '2026-12-22'),
    ];

    await say('my approvals');
    await seen('2 requests wait for you');
    await press('See Asha, Monday 14 December');
    await seen('Also away then');
    const shown = await cards().count();
    await press('Approve for Asha');
    await seen('You approved this.');
    expect(await cards().count()).toBe(shown);
    expect(await stateOf(first)).toBe('approved');

    await say('what needs my decision');
    await seen('Monday 21 December');
    await press('Decline for Asha');
    await seen('Say why in a few words');
    expect(await stateOf(second)).toBe('submitted');
    await lastCard().locator('textarea').fill('Two are away already');
    await press('Decline for Asha');
    await seen('You declined this.');
    expect(await stateOf(second)).toBe('rejected');
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });

  test('she asks for leave of her own, which HR decides, and withdraws it', async () => {
    await say('half day Friday pm');
    await seen('Ask for leave: Friday 27 November 2026, in the afternoon?');
    await press('Ask for this leave');
    await seen('Waiting for HR');
    expect(await openOf(MANAGER)).toMatchObject([{ type: 'annual-leave', state: 'submitted' }]);

    // The card before it has the same button.
    const shown = await cards().count();
    await say('cancel my leave on friday');
    await expect.poll(() => cards().count(), { timeout: 20_000 }).toBe(shown + 1);
    await press('Withdraw this request');
    await seen('You withdrew this.');
    expect(await openOf(MANAGER)).toEqual([]);
  });

  test('she records that she is off, with the day her card had chosen', async () => {
    await say("I'm off sick");
    await seen('Are you off sick?');
    await press('Record that I am off');
    await seen('Recorded, not ended yet');

    expect(await openOf(MANAGER)).toMatchObject([{ type: 'sickness', days: { from: '2026-11-24' } }]);
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });
});
