import { describe, expect, test } from 'vitest';
import { theChats } from './chats.ts';

const chats = theChats();

describe('the connector refuses', () => {
  test('a caller without the bot\u2019s own token', async () => {
    const tab = await chats.sandbox.world.mintTabToken('admin');
    const path = `/${(await chats.createFor(chats.idOf('hr'))).body.id}/activities`;
    const body = { type: 'message', text: 'forged' };

    expect((await chats.connector(path, { body, token: 'nonsense' })).status).toBe(401);
    expect((await chats.connector(path, { body, token: tab })).status).toBe(401);
    expect((await chats.chatOf('hr')).messages.some(({ text }: { text: string }) => text === 'forged')).toBe(
      false,
    );
  });

  test('a message above 100 KB as UTF-16, an empty one and an unknown kind', async () => {
    const path = `/${(await chats.createFor(chats.idOf('hr'))).body.id}/activities`;

    expect(
      (await chats.connector(path, { body: { type: 'message', text: 'x'.repeat(51_200) } })).status,
    ).toBe(413);
    expect((await chats.connector(path, { body: { type: 'message' } })).status).toBe(400);
    expect((await chats.connector(path, { body: { type: 'handoff' } })).status).toBe(400);
    expect(
      (await chats.connector('/a:nowhere/activities', { body: { type: 'message', text: 'x' } })).status,
    ).toBe(404);
  });

  test.each([
    ['throttled', 429],
    ['unavailable', 503],
    ['html-502', 502],
    ['busy-412', 412],
  ] as const)('as told: %s is %i, and nothing arrives', async (kind, status) => {
    const { body: opened } = await chats.createFor(chats.idOf('digital-lead'));
    chats.sandbox.world.faults.set({ part: 'connector', kind, times: 1 });

    const answer = await chats.connector(`/${opened.id}/activities`, {
      body: { type: 'message', text: 'lost' },
    });

    expect(answer.status).toBe(status);
    expect((await chats.chatOf('digital-lead')).messages).toEqual([]);
  });

  test('a 504 after the work is done leaves the message there, as a real one can', async () => {
    const { body: opened } = await chats.createFor(chats.idOf('care-manager'));
    chats.sandbox.world.faults.set({ part: 'connector', kind: 'committed-504', times: 1 });

    const answer = await chats.connector(`/${opened.id}/activities`, {
      body: { type: 'message', text: 'twice?' },
    });

    expect(answer.status).toBe(504);
    expect((await chats.chatOf('care-manager')).messages).toHaveLength(1);
  });
});
