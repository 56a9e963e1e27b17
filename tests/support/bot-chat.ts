import type { Viewer } from '../../api/contract/person.ts';
import { appTokens } from '../../api/platform/graph/app-tokens.ts';
import { httpApp } from '../../api/platform/http/http-app.ts';
import { listen } from '../../api/platform/http/listen.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Log } from '../../api/platform/log.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { botRouter } from '../../bot/bot.ts';
import { CONNECTOR_SCOPES } from '../../bot/shell/adapter.ts';
import type { FindToCompose } from '../../bot/shell/compose.ts';
import type { RoomCommands } from '../../bot/shell/turn.ts';
import { BOT_APP_ID, TENANT_ID, type TestConnector, teamsMessage, testConnector } from './bot-connector.ts';
import type { TestClock } from './clock.ts';
import { silentLog } from './log.ts';

export interface BotChatOptions {
  readonly store: Store;
  readonly clock: TestClock;
  readonly rooms: readonly RoomCommands[];
  /** Finds something to put into a message; nothing unless told otherwise. */
  readonly compose?: FindToCompose;
  readonly viewerForBot: (oid: string) => Promise<Viewer>;
  readonly log?: Log;
  /** Where the bot's answers go, if not to our own connector. */
  readonly serviceOrigin?: string;
}

/** A card as it went over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: what the bot sent is what the test is about.
export type SentCard = any;

/** A message the bot left in the chat. */
export interface Said {
  readonly id: string;
  readonly text: string;
  readonly card?: SentCard;
}

const ASHA = '8a1f6d1e-0000-4000-8000-000000000001';

/** The bot's endpoint on a port of its own, and a Teams that knocks at it with signed activities. */
export const startBotChat = async ({
  store,
  clock,
  rooms,
  compose = async () => 'Nothing found',
  viewerForBot,
  log = silentLog,
  serviceOrigin,
}: BotChatOptions) => {
  const connector = await testConnector(clock);
  const sandbox = {
    authorityMetadata: authorityMetadata(connector),
    graphOrigin: connector.origin,
    jwksUri: `${connector.origin}/keys`,
    botOpenIdMetadata: connector.metadataUrl,
    botServiceOrigin: serviceOrigin ?? connector.origin,
    hostOrigins: [],
  };
  const credential = { kind: 'secret', secret: 'known to the test' } as const;
  const config = { tenantId: TENANT_ID, bot: { appId: BOT_APP_ID, credential }, sandbox };
  const router = botRouter({
    ...{ config, clock, store, log, rooms, compose, viewerForBot },
    // What is known of these people is always of this moment.
    viewerForBotAfresh: async (viewer) => viewer,
    botToken: appTokens(
      { tenantId: TENANT_ID, clientId: BOT_APP_ID, credential, sandbox },
      clock,
      CONNECTOR_SCOPES,
    ),
  });
  const app = httpApp({
    ...{ log, clock, store, ids: idsFrom(clock), endpoints: [], routers: [router] },
    config: { trustProxy: 0, production: false },
    authenticatePerson: () => Promise.reject(new Error('nobody comes through the tab')),
    limits: { address: 1_000_000 },
    tabFolder: '/nowhere',
  });
  const { port, stop } = await listen(app, { port: 0, host: '127.0.0.1', stopMs: 1_000 });
  const origin = `http://127.0.0.1:${port}`;

  const post = async (activity: unknown, authorization?: string): Promise<Response> =>
    fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: authorization ?? `Bearer ${await connector.sign()}`,
      },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });

  const from = (oid: string, change: Record<string, unknown>) =>
    teamsMessage(connector, {
      from: { id: `29:${oid}`, name: 'Somebody', aadObjectId: oid },
      conversation: { id: `a:${oid}`, conversationType: 'personal', tenantId: TENANT_ID },
      ...change,
    });

  /** Everything the bot sends or changes while this runs. */
  const during = async (work: () => Promise<unknown>): Promise<Said[]> => {
    const before = connector.calls.length;
    await work();
    return connector.calls.slice(before).map(saidIn);
  };

  return {
    connector,
    origin,
    post,
    from,
    say: (text: string, oid = ASHA) => during(() => post(from(oid, { text }))),
    /** Presses the button with this title, with what was filled in; returns what Teams is told to do with the card. */
    press: async (card: SentCard, title: string, inputs: Record<string, unknown> = {}, oid = ASHA) => {
      const { verb, data } = buttonOf(card, title);
      const value = {
        action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } },
        trigger: 'manual',
      };
      const answer = await post(
        from(oid, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          text: undefined,
          value,
          replyToId: 'message-1',
        }),
      );
      return { status: answer.status, body: (await answer.json()) as SentCard };
    },
    stop: async () => {
      await stop();
      await connector.close();
    },
  };
};

export type BotChat = Awaited<ReturnType<typeof startBotChat>>;

const saidIn = ({ path, body }: TestConnector['calls'][number]): Said => ({
  id: path,
  text: body?.summary ?? body?.text ?? '',
  card: body?.attachments?.[0]?.content,
});

/** The titles of a card's buttons, in order. */
export const buttonsOf = (card: SentCard): string[] => actionsOf(card).map(({ title }) => title);

/** All words of a card, a line each. */
export const wordsOn = (card: SentCard): string =>
  card.body
    .flatMap((element: SentCard) => [
      element.text,
      element.label,
      ...(element.facts ?? []).map((fact: SentCard) => `${fact.title}: ${fact.value}`),
    ])
    .filter(Boolean)
    .join('\n');

const actionsOf = (card: SentCard): SentCard[] => card.body.flatMap(({ actions = [] }: SentCard) => actions);

const buttonOf = (card: SentCard, title: string): SentCard => {
  const found = actionsOf(card).find((action) => action.title === title);
  if (!found) throw new Error(`no button "${title}" among ${buttonsOf(card).join(', ')}`);
  return found;
};

const authorityMetadata = ({ origin }: TestConnector): string =>
  JSON.stringify({
    issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
    token_endpoint: `${origin}/{tenantid}/oauth2/v2.0/token`,
    authorization_endpoint: `${origin}/{tenantid}/oauth2/v2.0/authorize`,
    jwks_uri: `${origin}/{tenantid}/discovery/v2.0/keys`,
  });
