import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TurnContext,
} from 'botbuilder';
// The SDK's own parts for tokens, by msal; its umbrella package does not pass them on.
import { AppCredentials, MsalServiceClientCredentialsFactory } from 'botframework-connector';
import express from 'express';

/** What the bot does with one activity; for an invoke it returns the invoke's answer. */
export type Turn = (context: TurnContext) => Promise<object | undefined>;

/** A bot made of Microsoft's own SDK and nothing of ours: what it can do with the sandbox, a real bot can. */
export interface SdkBot {
  readonly origin: string;
  /** Every activity that passed the SDK's checks. */
  readonly heard: Partial<Activity>[];
  onTurn(turn: Turn): void;
  /** Forgets what was heard and what it should do. */
  reset(): void;
  /** Says something in a chat that it has heard of before, without being asked. */
  proactively(turn: (context: TurnContext) => Promise<void>): Promise<void>;
  /** Opens the chat with a person it has never met, by their object id, as a notice would. */
  openChat(personId: string, turn: (context: TurnContext) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Starts the bot; `settings` are the variables the sandbox hands to the app. */
export const startSdkBot = async (settings: () => Readonly<Record<string, string>>): Promise<SdkBot> => {
  const heard: Partial<Activity>[] = [];
  let turn: Turn = async () => undefined;
  let reference: Partial<ConversationReference> | undefined;
  let made: CloudAdapter | undefined;
  // The SDK keeps tokens for the whole process, by app and not by issuer: those of a tenant before are refused by ours.
  (Reflect.get(AppCredentials, 'cache') as Map<string, unknown>).clear();
  const adapter = () => {
    made ??= adapterFor(settings());
    return made;
  };
  const app = express();
  app.post('/api/messages', express.json(), (request, response) =>
    adapter().process(request, response, async (context) => {
      heard.push(context.activity);
      reference = TurnContext.getConversationReference(context.activity);
      const answer = await turn(context);
      if (answer)
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: answer } });
    }),
  );
  const server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    onTurn: (next) => {
      turn = next;
    },
    reset: () => {
      heard.length = 0;
      turn = async () => undefined;
    },
    proactively: async (say) => {
      if (!reference) throw new Error('the bot has met nobody yet');
      await adapter().continueConversationAsync(settings().BOT_APP_ID ?? '', reference, say);
    },
    openChat: async (personId, say) => {
      const { BOT_APP_ID = '', BOT_SERVICE_ORIGIN, TENANT_ID: tenantId = '' } = settings();
      const chat = {
        isGroup: false,
        bot: { id: `28:${BOT_APP_ID}`, name: 'Guildhall' },
        members: [{ id: personId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
        // Typed as required, but a chat may begin without a message.
        activity: undefined as unknown as Activity,
      };
      const serviceUrl = `${BOT_SERVICE_ORIGIN}/connector/`;
      const audience = 'https://api.botframework.com';
      await adapter().createConversationAsync(BOT_APP_ID, 'msteams', serviceUrl, audience, chat, say);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

/** The SDK with authentication on, told only where the sandbox's keys and tokens are. */
const adapterFor = (env: Readonly<Record<string, string>>): CloudAdapter => {
  const { BOT_APP_ID: appId = '', BOT_OPENID_METADATA: metadata = '' } = env;
  const login = `https://login.microsoftonline.com/${env.TENANT_ID}`;
  const tokens = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: env.BOT_APP_SECRET ?? '',
      authority: login,
      authorityMetadata: env.MSAL_AUTHORITY_METADATA ?? '',
    },
  });
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: appId,
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: metadata,
        ToBotFromEmulatorOpenIdMetadataUrl: metadata,
        ToChannelFromBotLoginUrl: login,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        OAuthUrl: 'https://api.botframework.com',
        CallerId: '',
      },
      // The SDK was built against an older msal; the one call it makes is the same in ours.
      new MsalServiceClientCredentialsFactory(appId, tokens as never),
      { requiredEndorsements: ['msteams'] } as never,
    ),
  );
};
