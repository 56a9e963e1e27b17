import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import type { RequestView } from '../../api/requests/contract.ts';
import { ASHA, type Council, MANAGER } from '../effects/council.ts';
import { type AgentsPlayground, startAgentsPlayground } from '../support/agents-playground.ts';
import type { BotChat } from '../support/bot-chat.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import { requestChat } from './chat.ts';

let playground: AgentsPlayground;
let client: PlaygroundPage;
let world: Council;
let chat: BotChat;

beforeAll(async () => {
  playground = await startAgentsPlayground();
  ({ world, chat } = await requestChat({ serviceOrigin: playground.origin, atTheKeyboard: MANAGER }));
  client = await openPlayground(playground, chat);
}, 120_000);
afterAll(async () => {
  await client?.close();
  await chat?.stop();
  await playground?.close();
});

const asksFor = async (from: PlainDate, to: PlainDate) =>
  world.requests.submitRequest(ASHA, { type: 'annual-leave', answers: { length: 'days', from, to } });
const stateOf = async ({ id }: Pick<RequestView, 'id'>) =>
  (await world.requests.seeRequest(ASHA, { id })).state;
const openOf = async (viewer: Viewer) => (await world.requests.listMine(viewer, { view: 'open' })).requests;

describe("in Microsoft's own bot client, with every message signed", { timeout: 180_000 }, () => {
  test('a manager approves one request and says why before she rejects the next', async () => {
    await client.seen('Welcome to Guildhall');
    const [first, second] = [
      await asksFor('2026-12-14', '2026-12-15'),
      await asksFor('2026-12-21', '2026-12-22'),
    ];

    await client.say('my approvals');
    await client.seen('2 requests wait for you');
    await client.press('See Asha, Monday 14 December');
    await client.seen('Also away then');
    const shown = await client.cards().count();
    await client.press('Approve for Asha');
    await client.seen('You approved this.');
    await expect.poll(() => client.cards().count()).toBe(shown);
    expect(await stateOf(first)).toBe('approved');

    await client.say('what needs my decision');
    await client.seen('Monday 21 December');
    await client.press('Decline for Asha');
    await client.seen('Say why in a few words');
    expect(await stateOf(second)).toBe('submitted');
    await client.lastCard().locator('textarea').fill('Two are away already');
    await client.press('Decline for Asha');
    await client.seen('You declined this.');
    expect(await stateOf(second)).toBe('rejected');
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });

  test('she asks for leave of her own, which HR decides, and withdraws it', async () => {
    await client.say('half day Friday pm');
    await client.seen('Ask for leave: Friday 27 November 2026, in the afternoon?');
    await client.press('Ask for this leave');
    await client.seen('Waiting for HR');
    expect(await openOf(MANAGER)).toMatchObject([{ type: 'annual-leave', state: 'submitted' }]);

    // The card before it has the same button.
    const shown = await client.cards().count();
    await client.say('cancel my leave on friday');
    await expect.poll(() => client.cards().count(), { timeout: 20_000 }).toBe(shown + 1);
    await client.press('Withdraw this request');
    await client.seen('You withdrew this.');
    expect(await openOf(MANAGER)).toEqual([]);
  });

  test('she records that she is off, with the day her card had chosen', async () => {
    await client.say("I'm off sick");
    await client.seen('Are you off sick?');
    await client.press('Record that I am off');
    await client.seen('Recorded, not ended yet');

    expect(await openOf(MANAGER)).toMatchObject([{ type: 'sickness', days: { from: '2026-11-24' } }]);
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });
});
