import { afterAll, afterEach, beforeAll } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { type SdkBot, startSdkBot } from '../support/sdk-bot.ts';

export interface ConnectorCall {
  readonly method?: string;
  readonly body?: object;
  /** Absent: the bot's own, as Entra issues it. */
  readonly token?: string;
}

/** The sandbox with Microsoft's SDK as its bot, spoken to by HTTP from both sides. */
export interface Chats {
  sandbox: Sandbox;
  bot: SdkBot;
  idOf(person: string): string;
  /** What the chat pane asks for. */
  chat(path: string, body: object): Promise<Response>;
  /** The whole chat as the page first gets it. */
  // biome-ignore lint/suspicious/noExplicitAny: what arrived is what the test is about.
  chatOf(person: string): Promise<any>;
  /** What a bot asks of the Bot Connector; the body is read when it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what was answered is what the test is about.
  connector(path: string, call?: ConnectorCall): Promise<{ status: number; body: any }>;
  /** Opens the bot's chat with a member. */
  createFor(member: string, tenantId?: string): ReturnType<Chats['connector']>;
}

export const theChats = (): Chats => {
  const chats = { idOf: (person) => chats.sandbox.world.directory.get(person).id } as Chats;
  beforeAll(async () => {
    chats.bot = await startSdkBot(() => chats.sandbox.env);
    chats.sandbox = await startSandbox({ port: 0, appOrigin: chats.bot.origin });
    Object.assign(chats, callsTo(chats.sandbox));
  });
  afterAll(async () => {
    await chats.sandbox.close();
    await chats.bot.close();
  });
  afterEach(() => {
    chats.bot.reset();
    chats.sandbox.world.faults.clear();
  });
  return chats;
};

const json = { 'content-type': 'application/json' };

const callsTo = ({ origin, env }: Sandbox): Pick<Chats, 'chat' | 'chatOf' | 'connector' | 'createFor'> => {
  const connector: Chats['connector'] = async (path, { method = 'POST', body, token } = {}) => {
    const answer = await fetch(`${origin}/connector/v3/conversations${path}`, {
      method,
      headers: { ...json, authorization: `Bearer ${token ?? (await botToken(origin, env))}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    const readable = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: readable ? await answer.json() : await answer.text() };
  };
  return {
    connector,
    chat: (path, body) =>
      fetch(`${origin}/sandbox/chat/${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) }),
    chatOf: (person) => firstEvent(`${origin}/sandbox/chat/stream?person=${person}`),
    createFor: (member, tenantId = env.TENANT_ID) =>
      connector('', {
        body: { isGroup: false, bot: { id: `28:${env.BOT_APP_ID}` }, members: [{ id: member }], tenantId },
      }),
  };
};

/** What a stream says first. */
export const firstEvent = async (url: string): Promise<unknown> => {
  const stop = new AbortController();
  const answer = await fetch(url, { signal: stop.signal });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('\n\n')) break;
  }
  stop.abort();
  return JSON.parse(text.slice(text.indexOf('data: ') + 6, text.indexOf('\n\n')));
};

const botToken = async (origin: string, env: Sandbox['env']): Promise<string> => {
  const { TENANT_ID, BOT_APP_ID = '', BOT_APP_SECRET = '' } = env;
  const answer = await fetch(`${origin}/${TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: BOT_APP_ID,
      client_secret: BOT_APP_SECRET,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};
