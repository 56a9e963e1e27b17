import type { PersonId } from '../../api/contract/ids.ts';
import type { Hearing } from '../../api/contract/notices.ts';
import type { Log } from '../../api/platform/log.ts';
import { DeliverLater } from '../../api/platform/outbox/outbox.ts';
import type { Adapter } from './adapter.ts';
import { ConnectorRefused } from './connector-http.ts';
import type { ConversationReference, Conversations } from './conversations.ts';
import { type Notice, replyOf } from './notice.ts';

/** A notice as the activity feed shows it. */
export interface FeedLine {
  readonly title: string;
  readonly preview: string;
  readonly url: string;
}

export interface DeliverPorts {
  /** How the person wants to hear of this topic now. */
  readonly hearing: (person: PersonId, topic: string) => Promise<Hearing>;
  /** A line in the account's activity feed; false where Teams does not take it, and the chat is the way. */
  readonly feed: (oid: string, line: FeedLine, key: string) => Promise<boolean>;
  readonly adapter: Pick<Adapter, 'send' | 'open'>;
  readonly conversations: Conversations;
  /** The person's account, for someone who never opened the chat; undefined once they have left. */
  readonly oidOf: (person: PersonId) => Promise<string | undefined>;
  /** Where chats are opened that we know nothing of yet. */
  readonly serviceUrl: string;
  /** Whether Guildhall may still send to this address. */
  readonly isTeamsService: (serviceUrl: string) => boolean;
  readonly log: Log;
  /** 0 to 1; spreads retries. */
  readonly jitter?: () => number;
}

/** The connector's own list of what may be tried again. */
const RETRIED = [412, 429, 502, 504];
const FIRST_WAIT_SECONDS = 5;
/** Quiet hours are looked at again so often: people change their mind, and twice a year clocks are changed. */
const QUIET_LOOK_SECONDS = 1_800;

/** Sends a notice; `key` is the same on every attempt. */
export type Deliver = (notice: Notice, key: string) => Promise<void>;

/**
 * Sends a notice the way its person chose; an outbox consumer calls it, so it may run twice. Throws `DeliverLater` in
 * their quiet hours and when Teams asks for patience. Someone who took the app away is not pursued: everything a notice
 * says is in the tab.
 */
export const deliverer =
  (ports: DeliverPorts): Deliver =>
  async (notice, key) => {
    const { way, quietSeconds } = await ports.hearing(notice.to, notice.topic);
    if (way === 'none') return ports.log.info({ topic: notice.topic }, 'a notice was not wanted');
    if (quietSeconds > 0) throw new DeliverLater(Math.min(quietSeconds, QUIET_LOOK_SECONDS));
    if (way === 'feed' && (await isToldInFeed(ports, notice, key))) return;
    await tellInChat(ports, notice);
  };

const isToldInFeed = async (
  ports: DeliverPorts,
  { to, topic, title, words, url }: Notice,
  key: string,
): Promise<boolean> => {
  const oid = await ports.oidOf(to);
  if (oid === undefined) return false;
  const isTaken = await ports.feed(oid, { title, preview: words, url }, key);
  if (!isTaken) ports.log.info({ topic }, 'a notice was not taken by the activity feed, and is told in chat');
  return isTaken;
};

const tellInChat = async (ports: DeliverPorts, notice: Notice): Promise<void> => {
  const chat = await chatOf(ports, notice.to);
  if (!chat) return ports.log.info({ topic: notice.topic }, 'a notice had nobody to go to');
  try {
    await ports.adapter.send(chat, replyOf(notice));
  } catch (error) {
    await afterRefusal(ports, notice, error);
  }
};

const chatOf = async (ports: DeliverPorts, person: PersonId): Promise<ConversationReference | undefined> => {
  const known = await ports.conversations.of(person);
  if (known && ports.isTeamsService(known.serviceUrl)) return known;
  const oid = await ports.oidOf(person);
  if (!oid) return undefined;
  try {
    const opened = await ports.adapter.open({ oid, serviceUrl: ports.serviceUrl });
    await ports.conversations.remember(person, opened);
    return opened;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw patience(ports, error);
  }
};

const afterRefusal = async (ports: DeliverPorts, notice: Notice, error: unknown): Promise<void> => {
  if (!isGone(error)) throw patience(ports, error);
  await ports.conversations.forget(notice.to);
  ports.log.info({ topic: notice.topic }, 'a notice was not taken: the person has removed the app');
};

/** The chat is closed to us: app removed, person blocked or gone. */
const isGone = (error: unknown): boolean =>
  error instanceof ConnectorRefused && (error.status === 403 || error.status === 404);

const patience = ({ jitter = Math.random }: DeliverPorts, error: unknown): unknown => {
  if (!(error instanceof ConnectorRefused) || !RETRIED.includes(error.status ?? 0)) return error;
  const wait = error.retryAfterSeconds ?? FIRST_WAIT_SECONDS;
  return new DeliverLater(wait + Math.ceil(wait * jitter()), { cause: error });
};
