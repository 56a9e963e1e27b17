import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { joinTenant } from '../../sandbox/demo/join.ts';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, appOrigin: 'http://127.0.0.1:4001' });
});

const SECOND = 'http://127.0.0.1:4002';
const secondWindow = async () => {
  const window = await joinTenant(sandbox.invitation, { port: 0, appOrigin: SECOND });
  if (!window) throw new Error('the tenant is not there');
  return window;
};
const setupAt = async (origin: string) => (await fetch(`${origin}/sandbox/host`)).json();
const isOpen = (origin: string): Promise<boolean> =>
  fetch(`${origin}/sandbox/people`).then(
    ({ ok }) => ok,
    () => false,
  );

describe('a second window of a tenant', () => {
  test('shows another node of the app to the same people', async () => {
    const window = await secondWindow();
    onTestFinished(() => sandbox.close());

    const [first, second] = [await setupAt(sandbox.origin), await setupAt(window.origin)];

    expect(first.appOrigin).toBe('http://127.0.0.1:4001');
    expect(second.appOrigin).toBe(SECOND);
    expect(second.people).toEqual(first.people);
    expect(window.env).toEqual({
      ...sandbox.env,
      PORT: '4002',
      PUBLIC_URL: SECOND,
      HOST_ORIGINS: [window.origin, window.origin.replace('127.0.0.1', 'localhost')].join(','),
    });
  });

  test('hands out tokens that both nodes take, and shows the same chats', async () => {
    const window = await secondWindow();
    onTestFinished(() => sandbox.close());
    const { world } = sandbox;
    const clerk = world.directory.get('clerk');

    const { token } = await (await fetch(`${window.origin}/sandbox/token?person=clerk`)).json();
    world.conversations.add(world.conversations.of(clerk).id, { from: 'bot', text: 'Hello' });
    const stream = await fetch(`${window.origin}/sandbox/chat/stream?person=clerk`);
    const [chunk = new Uint8Array()] = await Array.fromAsync(firstOf(stream));

    expect(await world.readIssued(token, world.registrations.tab.clientId)).toMatchObject({ oid: clerk.id });
    expect(new TextDecoder().decode(chunk)).toContain('Hello');
  });

  test('closes with the program that asked for it', async () => {
    const window = await secondWindow();
    onTestFinished(() => sandbox.close());

    await window.close();

    await expect.poll(() => isOpen(window.origin)).toBe(false);
    expect(await isOpen(sandbox.origin)).toBe(true);
  });

  test('closes with the tenant, and who asked for it hears so', async () => {
    const window = await secondWindow();

    await sandbox.close();

    await window.gone;
    expect(await isOpen(window.origin)).toBe(false);
  });

  test('is refused on a port that is in use, and to a page of elsewhere', async () => {
    onTestFinished(() => sandbox.close());
    const neighbour = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void neighbour.close());
    await once(neighbour, 'listening');
    const { port } = neighbour.address() as AddressInfo;

    const taken = await joinTenant(sandbox.invitation, { port, appOrigin: SECOND }).catch(String);
    const foreign = await fetch(sandbox.invitation, {
      method: 'POST',
      headers: { origin: 'https://attacker.example', 'content-type': 'application/json' },
      body: JSON.stringify({ port: 0, appOrigin: SECOND }),
    });

    expect(taken).toContain(`Port ${port} is already in use`);
    expect(foreign.status).toBe(403);
  });

  test('is not had from another tenant at that address, or when there is none any more', async () => {
    const { port } = new URL(sandbox.origin);
    await sandbox.close();
    const gone = await joinTenant(sandbox.invitation, { port: 0, appOrigin: SECOND });
    const another = await startSandbox({ port: Number(port) });
    onTestFinished(() => another.close());

    const stranger = await joinTenant(sandbox.invitation, { port: 0, appOrigin: SECOND });

    expect([gone, stranger]).toEqual([undefined, undefined]);
  });
});

async function* firstOf({ body }: Response): AsyncGenerator<Uint8Array> {
  for await (const chunk of body ?? []) {
    yield chunk;
    return;
  }
}
