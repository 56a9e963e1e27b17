import { createHash } from 'node:crypto';
import type { Clock } from '../../api/platform/clock.ts';
import type { ChatAttachment, ChatMessage, ChatPush } from '../host/wire.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { Directory } from '../people/register.ts';

/** One person's personal chat with the bot. */
export interface Conversation {
  readonly id: string;
  readonly person: SandboxPerson;
  /** What Teams calls the person towards this bot: neither the object id nor guessable from it. */
  readonly userId: string;
  readonly messages: readonly ChatMessage[];
  readonly unread: number;
}

/** What is new in a message; the rest is for the chat to say. */
export interface Said {
  readonly from: 'person' | 'bot';
  readonly text?: string | undefined;
  readonly attachments?: readonly ChatAttachment[];
}

/** What the bot's endpoint answered; status 0 when nothing answered at all. */
export interface Delivery {
  readonly status: number;
  readonly body: unknown;
}

/** The chats of the tenant, in memory: they begin anew with each start, as the sandbox's secrets do. */
export interface Conversations {
  of(person: SandboxPerson): Conversation;
  byId(id: string): Conversation | undefined;
  /** By the bot's name for a person (`29:...`) or by object id, as Teams allows. */
  byMember(id: string): Conversation | undefined;
  add(id: string, said: Said): ChatMessage;
  /** Undefined when there is no such message. */
  change(id: string, messageId: string, said: Said): ChatMessage | undefined;
  remove(id: string, messageId: string): boolean;
  typing(id: string): void;
  read(id: string): void;
  /** Ends with the function it returns. */
  listen(id: string, listener: (push: ChatPush) => void): () => void;
  /** Ids of activities: milliseconds, as Teams has them, and never twice. */
  nextId(): string;
}

interface Kept {
  conversation: Conversation;
  readonly listeners: Set<(push: ChatPush) => void>;
}

const ZONE = 'Europe/London';
const opaque = (text: string) => createHash('sha256').update(text).digest('base64url');

const empty = (person: SandboxPerson): Kept => ({
  conversation: {
    id: `a:${opaque(`conversation ${person.id}`)}`,
    person,
    userId: `29:${opaque(`member ${person.id}`)}`,
    messages: [],
    unread: 0,
  },
  listeners: new Set(),
});

/** Every enabled person's chat, found by any of its handles: conversation, member or object id. */
const chatsOf = (directory: Directory) => {
  const handles = new Map<string, Kept>();
  for (const person of directory.people.filter(({ enabled }) => enabled)) {
    const chat = empty(person);
    for (const handle of [chat.conversation.id, chat.conversation.userId, person.id])
      handles.set(handle, chat);
  }
  return {
    find: (handle: string) => handles.get(handle),
    get: (handle: string): Kept => {
      const found = handles.get(handle);
      if (!found) throw new Error(`there is no conversation ${handle}`);
      return found;
    },
  };
};

const update = (chat: Kept, change: Partial<Conversation>, push: ChatPush) => {
  chat.conversation = { ...chat.conversation, ...change };
  for (const listener of chat.listeners) listener(push);
};

const addTo = (chat: Kept, message: ChatMessage): ChatMessage => {
  const { messages, unread } = chat.conversation;
  const count = message.from === 'bot' ? unread + 1 : unread;
  update(
    chat,
    { messages: [...messages, message], unread: count },
    { kind: 'message', message, unread: count },
  );
  return message;
};

/** Each side changes its own messages only. */
const changeIn = (chat: Kept, now: ChatMessage): ChatMessage | undefined => {
  const before = chat.conversation.messages.find(({ id }) => id === now.id);
  if (before?.from !== now.from) return undefined;
  const message = { ...now, at: before.at };
  const messages = chat.conversation.messages.map((each) => (each === before ? message : each));
  update(chat, { messages }, { kind: 'update', message });
  return message;
};

const removeFrom = (chat: Kept, messageId: string): boolean => {
  const { messages, unread } = chat.conversation;
  const left = messages.filter(({ id, from }) => id !== messageId || from !== 'bot');
  if (left.length === messages.length) return false;
  const count = Math.min(unread, left.length);
  update(chat, { messages: left, unread: count }, { kind: 'delete', id: messageId, unread: count });
  return true;
};

export const conversationsOf = (directory: Directory, clock: Clock): Conversations => {
  const chats = chatsOf(directory);
  let lastId = 0;
  const nextId = () => {
    lastId = Math.max(lastId + 1, clock.millis());
    return String(lastId);
  };
  const messageOf = (id: string, { from, text, attachments = [] }: Said): ChatMessage => ({
    id,
    from,
    at: clock.timeOfDay(ZONE),
    attachments,
    ...(text && { text }),
  });

  return {
    nextId,
    of: (person) => chats.get(person.id).conversation,
    byId: (id) => (id.startsWith('a:') ? chats.find(id)?.conversation : undefined),
    byMember: (id) => (id.startsWith('a:') ? undefined : chats.find(id)?.conversation),
    add: (id, said) => addTo(chats.get(id), messageOf(nextId(), said)),
    change: (id, messageId, said) => changeIn(chats.get(id), messageOf(messageId, said)),
    remove: (id, messageId) => removeFrom(chats.get(id), messageId),
    typing: (id) => update(chats.get(id), {}, { kind: 'typing' }),
    read: (id) => update(chats.get(id), { unread: 0 }, { kind: 'read' }),
    listen: (id, listener) => {
      const { listeners } = chats.get(id);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
