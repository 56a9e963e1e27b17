import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AgentsPlayground, startAgentsPlayground } from '../support/agents-playground.ts';
import type { BotChat } from '../support/bot-chat.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import type { DesksWorld } from './build.ts';
import { ASHA, deskChat, viewerOf } from './chat-world.ts';

let playground: AgentsPlayground;
let client: PlaygroundPage;
let world: DesksWorld;
let chat: BotChat;

beforeAll(async () => {
  playground = await startAgentsPlayground();
  ({ world, chat } = await deskChat({ serviceOrigin: playground.origin }));
  client = await openPlayground(playground, chat);
}, 120_000);
afterAll(async () => {
  await client?.close();
  await chat?.stop();
  await playground?.close();
});

const held = async () =>
  (await world.service.listMyBookings(viewerOf(ASHA), { view: 'upcoming' })).bookings.filter(
    ({ state }) => state === 'booked',
  );

describe("in Microsoft's own bot client, with every message signed", { timeout: 120_000 }, () => {
  test('a person is welcomed, asks for help, books, looks, and cancels; each card changes in place', async () => {
    await client.seen('Welcome to Guildhall');

    await client.say('help');
    await client.seen('What you can ask');

    await client.say('book a desk tomorrow morning at the hall');
    await client.seen('Free desks on Wednesday 25 November, in the morning');
    const shown = await client.cards().count();
    await client.lastCard().getByRole('button', { name: 'Book desk A1' }).click();
    await client.seen('Desk A1 is yours');
    await expect.poll(() => client.cards().count()).toBe(shown);
    expect(await held()).toMatchObject([{ date: '2026-11-25', halves: ['am'] }]);

    await client.say('my bookings');
    // Its heading: the day stands on the card before it too.
    await client.seen('Your desks');
    await client.lastCard().getByRole('button', { name: 'Cancel Wednesday 25 November' }).click();
    await client.seen('Desk A1 is given back');
    await expect.poll(() => client.cards().count()).toBe(shown + 1);
    expect(await held()).toEqual([]);

    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });

  test('an unsigned message is refused', async () => {
    const { length } = playground.statuses;
    playground.forwardTo(`${chat.origin}/api/messages`, async () => 'nothing');

    await client.say('my bookings');

    await expect.poll(() => playground.statuses.slice(length), { timeout: 20_000 }).toContain(401);
  });
});
