import {
  type Activity,
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference as SdkReference,
  type TurnContext,
} from 'botbuilder';
import { ConnectorRefused, connectorHttp } from './connector-http.ts';
import type { ConversationReference } from './conversations.ts';
import { isTeamsService, type TeamsActivity } from './front-door.ts';
import type { Reply } from './turn.ts';

const AUDIENCE = 'https://api.botframework.com';

/** What the connector asks of a token that the bot shows it. */
export const CONNECTOR_SCOPES: readonly string[] = [`${AUDIENCE}/.default`];

export interface AdapterSettings {
  readonly botAppId: string;
  readonly tenantId: string;
  /** The bot's own token for `CONNECTOR_SCOPES`. */
  readonly token: () => Promise<string>;
  /** The sandbox's connector; absent in production. */
  readonly sandboxServiceOrigin?: string;
}

/** What can be said back while an activity is answered. */
export interface Chat {
  say(reply: Reply): Promise<void>;
  /** Puts a new card in place of a message the bot sent, for every device of the person. */
  replace(messageId: string, reply: Reply): Promise<void>;
}

/** All that Guildhall knows of the bot SDK. Errors of the connector come out as `ConnectorRefused`. */
export interface Adapter {
  /** Answers an activity that the front door let in. */
  answer<T>(activity: TeamsActivity, work: (chat: Chat) => Promise<T>): Promise<T>;
  send(reference: ConversationReference, reply: Reply): Promise<void>;
  /** Opens a person's own chat by their account; Teams takes the object id for the member's. */
  open(member: { readonly oid: string; readonly serviceUrl: string }): Promise<ConversationReference>;
}

export const teamsAdapter = (settings: AdapterSettings): Adapter => {
  const adapter = new AdmittedAdapter(settings);
  const chatOf = (context: TurnContext): Chat => ({
    say: (reply) => told(async () => void (await context.sendActivity(messageOf(reply)))),
    replace: (messageId, reply) =>
      told(async () => void (await context.updateActivity({ ...messageOf(reply), id: messageId }))),
  });
  return {
    answer: async <T>(activity: TeamsActivity, work: (chat: Chat) => Promise<T>) => {
      const turn: { outcome?: Promise<T> } = {};
      await adapter.run(activity, async (context) => {
        turn.outcome = work(chatOf(context));
        // The SDK would swallow or wrap what fails in here; the caller gets it as it was.
        await Promise.allSettled([turn.outcome]);
      });
      if (!turn.outcome) throw new Error('the bot SDK did not run the turn');
      return turn.outcome;
    },
    send: (reference, reply) =>
      told(() =>
        adapter.continueConversationAsync(
          settings.botAppId,
          sdkReference(reference, settings),
          async (context) => {
            await context.sendActivity(messageOf(reply));
          },
        ),
      ),
    open: (member) => openChat(adapter, settings, member),
  };
};

/** Teams answers with the chat there is, if the person has the app; it never makes a second one. */
const openChat = async (
  adapter: CloudAdapter,
  { botAppId, tenantId }: AdapterSettings,
  { oid, serviceUrl }: Parameters<Adapter['open']>[0],
): Promise<ConversationReference> => {
  const botId = `28:${botAppId}`;
  const parameters = {
    isGroup: false,
    bot: { id: botId, name: 'Guildhall' },
    members: [{ id: oid, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
    // Typed as required, but a new chat begins empty.
    activity: undefined as unknown as Activity,
  };
  const opened: { id?: string } = {};
  await told(() =>
    adapter.createConversationAsync(
      botAppId,
      'msteams',
      serviceUrl,
      AUDIENCE,
      parameters,
      async (context) => {
        opened.id = context.activity.conversation.id;
      },
    ),
  );
  if (!opened.id) throw new ConnectorRefused();
  return { serviceUrl, conversationId: opened.id, botId };
};

/**
 * The SDK behind our own front door. The SDK would fetch keys and judge the token a second time by a clock of its own,
 * answer in its own words and print; so it is handed the identity that the door has proven.
 */
class AdmittedAdapter extends CloudAdapter {
  readonly #botAppId: string;

  constructor(settings: AdapterSettings) {
    super(authenticationOf(settings));
    this.#botAppId = settings.botAppId;
  }

  async run(activity: TeamsActivity, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity(this.#botAppId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    await this.processActivity(
      { audience: AUDIENCE, claimsIdentity, connectorFactory },
      activity as unknown as Activity,
      logic,
    );
  }
}

/** In production the SDK knows its own addresses; the sandbox has to name every one, or none is used. */
const authenticationOf = ({ botAppId, tenantId, token, sandboxServiceOrigin: origin }: AdapterSettings) => {
  const registration = {
    MicrosoftAppId: botAppId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
  };
  const addresses = origin && {
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
    ToChannelFromBotOAuthScope: AUDIENCE,
    ToBotFromChannelTokenIssuer: AUDIENCE,
    ToBotFromChannelOpenIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    OAuthUrl: AUDIENCE,
    CallerId: '',
  };
  return new ConfigurationBotFrameworkAuthentication(
    { ...registration, ...addresses },
    credentialsFrom(botAppId, token),
    undefined,
    undefined,
    {
      httpClient: connectorHttp((url) => isTeamsService(url, origin ? { sandboxServiceOrigin: origin } : {})),
    },
  );
};

/** Never says that authentication is off, which an empty app id would mean to the SDK. */
const credentialsFrom = (botAppId: string, token: () => Promise<string>) => ({
  isValidAppId: async (appId: string) => appId === botAppId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async <Request extends { headers: { set(name: string, value: string): void } }>(
      request: Request,
    ): Promise<Request> => {
      request.headers.set('Authorization', `Bearer ${await token()}`);
      return request;
    },
  }),
});

/** The summary is what a list, a toast and a screen reader get; the card carries the same as its fallback. */
const messageOf = ({ text, card }: Reply): Partial<Activity> =>
  card
    ? { type: ActivityTypes.Message, summary: text, attachments: [CardFactory.adaptiveCard(card)] }
    : { type: ActivityTypes.Message, text };

const sdkReference = (
  { serviceUrl, conversationId, botId }: ConversationReference,
  { tenantId }: AdapterSettings,
): Partial<SdkReference> => ({
  channelId: 'msteams',
  serviceUrl,
  bot: { id: botId, name: 'Guildhall' },
  conversation: {
    id: conversationId,
    conversationType: 'personal',
    tenantId,
    isGroup: false,
    name: '',
  },
});

/** Whatever else fails on the way, such as the bot's own token, is one thing to the caller: it was not sent. */
const told = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    throw error instanceof ConnectorRefused ? error : new ConnectorRefused({}, { cause: error });
  }
};
