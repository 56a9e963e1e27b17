import { systemClock } from '../../api/platform/clock.ts';
import { validity } from '../entra/claims.ts';
import type { SandboxWorld } from '../world.ts';
import type { Conversation, Conversations, Delivery } from './conversations.ts';

/** Teams gives a bot so long; then the person is told that it did not answer. */
const PATIENCE_MS = 15_000;

/** What is particular about an activity; the channel adds who, where and for whom. */
export interface Happening {
  readonly type: 'message' | 'invoke' | 'installationUpdate' | 'conversationUpdate';
  readonly [field: string]: unknown;
}

/** Brings a person's activities to the app's bot, signed as the Bot Connector signs them. */
export interface Channel {
  send(conversation: Conversation, happening: Happening): Promise<Delivery>;
  /** Tells the bot, once, that the person has the app now; again later when it was not reached. */
  install(conversation: Conversation): Promise<Delivery>;
}

/** Where bots in this tenant send their replies; ends with a slash, as Teams' own does. */
export const serviceUrlOf = ({ origin }: SandboxWorld): string => `${origin}/connector/`;

export const botIdOf = ({ registrations }: SandboxWorld): string => `28:${registrations.bot.clientId}`;

export const channelOf = (world: SandboxWorld, conversations: Conversations): Channel => {
  const { installed } = world;
  const send: Channel['send'] = async (conversation, happening) => {
    const activity = { ...envelope(world, conversations, conversation), ...happening };
    return post(`${world.app.origin}/api/messages`, await channelToken(world), activity);
  };
  const introduce = async (conversation: Conversation): Promise<Delivery> => {
    const update = await send(conversation, { type: 'installationUpdate', action: 'add' });
    if (!delivered(update)) return update;
    const membersAdded = [{ id: botIdOf(world) }];
    return send(conversation, { type: 'conversationUpdate', membersAdded });
  };
  return {
    send,
    install: async (conversation) => {
      const began = installed.get(conversation.id) ?? introduce(conversation);
      installed.set(conversation.id, began);
      const delivery = await began;
      if (!delivered(delivery)) installed.delete(conversation.id);
      return delivery;
    },
  };
};

export const delivered = ({ status }: Delivery): boolean => status >= 200 && status < 300;

/** The fields Teams puts on every activity of a personal chat. */
export const envelope = (
  world: SandboxWorld,
  conversations: Conversations,
  { id, userId, person }: Conversation,
) => ({
  id: conversations.nextId(),
  timestamp: world.clock.now(),
  localTimezone: 'Europe/London',
  serviceUrl: serviceUrlOf(world),
  channelId: 'msteams',
  from: { id: userId, name: person.name, aadObjectId: person.id },
  conversation: { conversationType: 'personal', tenantId: world.tenantId, id },
  recipient: { id: botIdOf(world), name: world.registrations.bot.displayName },
  locale: 'en-GB',
  entities: [
    { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
  ],
  channelData: { tenant: { id: world.tenantId } },
});

/**
 * The Connector's proof. The SDK judges its age by the machine's clock and cannot be given another, the rest
 * of the app by the tenant's: in a test whose clock stands still the token is valid by both.
 */
export const channelToken = (world: SandboxWorld): Promise<string> => {
  const [tenant, machine] = [validity(world.clock), validity(systemClock)];
  return world.channelSigning.sign({
    iss: 'https://api.botframework.com',
    aud: world.registrations.bot.clientId,
    serviceurl: serviceUrlOf(world),
    nbf: Math.min(tenant.nbf, machine.nbf),
    exp: Math.max(tenant.exp, machine.exp),
  });
};

const post = async (url: string, token: string, activity: object): Promise<Delivery> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, body: jsonOr(await answer.text()) };
  } catch {
    // Refused, reset or too slow: to the person in the chat it is one thing, the bot did not answer.
    return { status: 0, body: undefined };
  }
};

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
