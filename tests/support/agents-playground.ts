import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BOT_APP_ID, TENANT_ID } from './bot-connector.ts';

/** Microsoft's own client for bots, which nobody here wrote. It cannot sign: a proxy in front of the bot does. */
export interface AgentsPlayground {
  readonly origin: string;
  /** Where the bot's answers go. */
  readonly serviceUrl: string;
  /** Activities go there from now on, each with a token from `sign`. */
  forwardTo(endpoint: string, sign: () => Promise<string>): void;
  /** HTTP statuses the bot answered with. */
  readonly statuses: number[];
  close(): Promise<void>;
}

const PERSON = '8a1f6d1e-0000-4000-8000-00000000000';
const COMMAND = 'node_modules/@microsoft/m365agentsplayground/cli.js';

export const startAgentsPlayground = async (): Promise<AgentsPlayground> => {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-playground-'));
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(settings));
  const proxy = await signingProxy();
  const logFile = join(folder, 'playground.log');
  const child = spawn(
    process.execPath,
    [
      ...[join(process.cwd(), COMMAND), 'start', '-e', `${proxy.origin}/api/messages`, '-c', 'msteams'],
      ...['-p', String(await freePort()), '--disable-telemetry'],
    ],
    {
      cwd: folder,
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const origin = await started(child, logFile);
  return {
    origin,
    serviceUrl: `${origin}/_connector`,
    forwardTo: proxy.forwardTo,
    statuses: proxy.statuses,
    close: async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const NAMES = ['Asha Whittle', 'Tom Sharples', 'Mina Rao', 'Idris Khan', 'Wendy Pool', 'Olu Ade'];

/** The first one sits at the keyboard; exactly five others are asked for. */
const [atTheKeyboard, ...others] = NAMES.map((name, at) => {
  const [givenName, surname] = name.split(' ');
  const mail = `${givenName?.toLowerCase()}@council.example`;
  const aadObjectId = `${PERSON}${at + 1}`;
  return {
    id: `user-${at + 1}`,
    name,
    userPrincipleName: mail,
    aadObjectId,
    givenName,
    surname,
    email: mail,
  };
});

const settings = {
  version: '0.1.1',
  tenantId: TENANT_ID,
  bot: { id: BOT_APP_ID, name: 'Guildhall' },
  currentUser: atTheKeyboard,
  users: others,
  personalChat: { id: 'personal-chat' },
  groupChat: { id: 'group-chat', name: 'Planning' },
  team: {
    id: 'team-1',
    name: 'Planning',
    aadGroupId: `${PERSON}9`,
    channels: [{ id: 'channel-1', name: 'Plans' }],
  },
};

/** Its output names the port, as it takes another when the wished one is taken; then it answers, or its log says why not. */
const started = async (child: ChildProcess, logFile: string): Promise<string> => {
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += String(chunk);
  });
  for (let wait = 0; wait < 600 && child.exitCode === null; wait++) {
    const port = /Listening on (\d+)/.exec(said)?.[1];
    const origin = `http://localhost:${port}`;
    if (port && (await fetch(`${origin}/_debug/ping`).catch(() => undefined))?.ok) return origin;
    await pause(100);
  }
  throw new Error(`the Playground did not start: ${said}${readFileSync(logFile, 'utf8').slice(-2_000)}`);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await closed(server);
  return port;
};

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

const signingProxy = async () => {
  const statuses: number[] = [];
  let forward: { endpoint: string; sign: () => Promise<string> } | undefined;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    // The Playground asks with HEAD whether somebody is there before anybody is.
    if (!forward || request.method !== 'POST') return response.writeHead(200).end();
    const answer = await fetch(forward.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await forward.sign()}` },
      body,
    });
    statuses.push(answer.status);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(await answer.text());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statuses,
    forwardTo: (endpoint: string, sign: () => Promise<string>) => {
      forward = { endpoint, sign };
    },
    close: () => closed(server),
  };
};
