import express, { type RequestHandler, type Response, Router } from 'express';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import type { Clock } from '../../api/platform/clock.ts';
import type { Config } from '../../api/platform/config.ts';
import { exchangeOf } from '../../api/platform/http/exchange.ts';
import type { Log } from '../../api/platform/log.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { type Chat, teamsAdapter } from './adapter.ts';
import { ConnectorRefused } from './connector-http.ts';
import { conversationBook } from './conversations.ts';
import { BOT_CONNECTOR_METADATA, type ConnectorToken, frontDoor, type TeamsActivity } from './front-door.ts';
import { hearOnce } from './repeats.ts';
import { isPersonal, refusalWords, type TurnAnswer, type TurnPorts, takeTurn } from './turns.ts';

const BODY_LIMIT = '256kb';

export interface MessagesParts extends Pick<TurnPorts, 'hear' | 'act' | 'welcome' | 'compose'> {
  readonly config: Pick<Config, 'bot' | 'tenantId' | 'sandbox'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly store: Store;
  /** The person behind an account that the front door has proven; refuses who may not come in. */
  readonly viewerForBot: (oid: string) => Promise<Viewer>;
  /** The bot's own token for the connector. */
  readonly botToken: () => Promise<string>;
}

/**
 * `POST /api/messages`: token, then body, then activity, and only then the SDK. What is refused goes to the app's
 * problem handler like any other refusal.
 */
export const messagesRouter = (parts: MessagesParts): RequestHandler => {
  const { config, clock, store, log, botToken, viewerForBot } = parts;
  const { tenantId, sandbox } = config;
  const botAppId = config.bot.appId;
  const service = sandbox && { sandboxServiceOrigin: sandbox.botServiceOrigin };
  const metadataUrl = sandbox?.botOpenIdMetadata ?? BOT_CONNECTOR_METADATA;
  const door = frontDoor({ botAppId, tenantId, metadataUrl, clock, ...service });
  const adapter = teamsAdapter({ botAppId, tenantId, token: botToken, ...service });
  const turn = takeTurn({
    ...parts,
    botAppId,
    conversations: conversationBook({ store, clock }),
    once: hearOnce({ store, clock }),
    log,
  });
  const tokens = new WeakMap<object, ConnectorToken>();

  return Router().post(
    '/api/messages',
    async (req, res, next) => {
      exchangeOf(res).route = '/api/messages';
      tokens.set(req, await door.verify(req.headers.authorization));
      next();
    },
    express.json({ limit: BODY_LIMIT, inflate: false }),
    async (req, res) => {
      const token = tokens.get(req);
      if (!token) throw new Error('the front door was passed by');
      const activity = door.admit(token, req.body);
      const work = await viewerForBot(activity.from.aadObjectId).then(
        (viewer) => (chat: Chat) => turn(activity, viewer, chat),
        (refusal: unknown) => guestTold(activity, refusal),
      );
      send(res, await reached(log, adapter.answer(activity, work)));
    },
  );
};

/**
 * A guest who installs the app or writes hears why nothing is done for them: silence looks like a fault. Any other
 * refusal goes to the connector.
 */
const guestTold = (activity: TeamsActivity, refusal: unknown) => {
  if (!(refusal instanceof Refused) || refusal.code !== 'no_guests' || activity.type === 'invoke')
    throw refusal;
  const { type, action } = activity;
  const isSpoken = isPersonal(activity) && (type === 'message' || action === 'add');
  return async (chat: Chat): Promise<TurnAnswer> => {
    if (isSpoken) await chat.say({ text: refusalWords(refusal) });
    return undefined;
  };
};

/** When the answer cannot be brought to the chat, the connector is asked to send the activity again. */
const reached = async <T>(log: Log, answered: Promise<T>): Promise<T> => {
  try {
    return await answered;
  } catch (error) {
    if (!(error instanceof ConnectorRefused)) throw error;
    log.warn({ error }, 'an answer did not reach the chat');
    throw new Refused('unavailable', { retryAfterSeconds: error.retryAfterSeconds ?? 5 });
  }
};

const send = (res: Response, answer: TurnAnswer): void => {
  if (answer === 'unknown') return void res.status(501).end();
  if (answer === undefined) return void res.status(200).end();
  res.status(200).json(answer);
};
