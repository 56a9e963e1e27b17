import type { PersonId } from '../../api/contract/ids.ts';
import type { Instant } from '../../api/contract/time.ts';
import type { Clock } from '../../api/platform/clock.ts';
import { collection } from '../../api/platform/store/declare.ts';
import type { Store, Tx } from '../../api/platform/store/store.ts';

/** Where a person's own chat with the bot is. Holds no name and no account: only Teams can read it. */
export interface ConversationReference {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The bot as Teams names it, `28:` and its app id. */
  readonly botId: string;
}

interface ConversationRecord {
  /** The person's own id: one chat each. */
  readonly id: PersonId;
  readonly reference: ConversationReference;
  readonly savedAt: Instant;
}

export const conversations = collection<ConversationRecord>()('bot_conversation');

/** Remembers each person's chat, so that the bot can write first. */
export interface Conversations {
  /** Writes only what is new: most messages come from a chat that is known. */
  remember(person: PersonId, reference: ConversationReference): Promise<void>;
  of(person: PersonId): Promise<ConversationReference | undefined>;
  /** The person took the app away, or left. */
  forget(person: PersonId): Promise<void>;
}

export const conversationBook = ({ store, clock }: { store: Store; clock: Clock }): Conversations => ({
  remember: async (person, reference) => {
    const known = await store.get(conversations, person);
    if (known && isSame(known.reference, reference)) return;
    await store.tx((t) => t.put(conversations, { id: person, reference, savedAt: clock.now() }));
  },
  of: async (person) => (await store.get(conversations, person))?.reference,
  forget: (person) => store.tx((t) => forgetConversation(t, person)),
});

/** For a person who leaves, in their leaving's own transaction. */
export const forgetConversation = (t: Tx, person: PersonId): Promise<void> => t.remove(conversations, person);

const isSame = (a: ConversationReference, b: ConversationReference): boolean =>
  a.serviceUrl === b.serviceUrl && a.conversationId === b.conversationId && a.botId === b.botId;
