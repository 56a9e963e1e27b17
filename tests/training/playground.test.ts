import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { type AgentsPlayground, startAgentsPlayground } from '../support/agents-playground.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import { DANA, HARRY, HILDA, HOUR, SAM } from './build.ts';
import { type TrainingChat, trainingChat } from './chat.ts';

let playground: AgentsPlayground;
let client: PlaygroundPage;
let room: TrainingChat;

beforeAll(async () => {
  playground = await startAgentsPlayground();
  room = await trainingChat({ serviceOrigin: playground.origin });
  client = await openPlayground(playground, room.chat);
}, 120_000);
afterAll(async () => {
  await client?.close();
  await room?.chat.stop();
  await playground?.close();
});

describe("in Microsoft's own bot client, with every message signed", { timeout: 180_000 }, () => {
  test('a seat is booked and given back, and a roll is called by ticking who is here', async () => {
    const { service, clock, seats, plan } = room.world;
    const { id } = await plan({}, 48);
    const led = await plan({ lead: SAM.person }, 1);
    for (const viewer of [HILDA, HARRY]) await service.joinSession(viewer, { id: led.id });
    await client.seen('Welcome to Guildhall');

    await client.say('find a session about excel on Thursday');
    await client.press('Book a seat');
    await client.seen('You have a seat: Spreadsheets');
    expect(await seats(id)).toEqual([['Sam', 'booked']]);
    await client.press('Give my place back');
    await client.seen('You have no seat: Spreadsheets');

    clock.set(addMillis(led.start, HOUR / 4));
    await client.say('call the roll');
    await client.seen('Not marked yet');
    await client.lastCard().getByText('Hilda').click();
    await client.press('Record who is here');
    await client.seen('Saved. A mark can be taken back on the page.');
    const { people } = await service.seeRoll(DANA, { id: led.id });
    expect(people.map(({ person, mark }) => [person.name, mark?.minutes])).toEqual([
      ['Hilda', 60],
      ['Harry', undefined],
    ]);
    await client.press('Record the other 1 as absent');
    await client.seen('Did not come');
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });
});
