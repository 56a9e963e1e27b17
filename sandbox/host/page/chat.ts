import type { CardAnswer, Chat, ChatPush } from '../wire.ts';
import { ask, byId, make, wordsOf } from './dom.ts';
import { type MessageList, messageList } from './messages.ts';

/** What the chat needs of the page around it. */
export interface ChatSurroundings {
  readonly onUnread: (count: number) => void;
  readonly openUrl: (url: string) => void;
}

/** The personal chat with the bot. It listens from the start, so the badge counts even while it is hidden. */
export const chat = ({ onUnread, openUrl }: ChatSurroundings) => {
  const notice = byId('chat-notice', HTMLElement);
  let person = '';
  let shown = false;

  const tell = (words: string) => {
    notice.textContent = words;
  };
  const send = (path: string, body: object) =>
    ask<unknown>(`/sandbox/chat/${path}`, { person, ...body }).catch((problem: unknown) =>
      tell(wordsOf(problem)),
    );
  const unread = (count: number) => {
    if (shown && count > 0) void send('read', {});
    onUnread(shown ? 0 : count);
  };
  const list = messageList({
    submit: (messageId, data) => void send('messages', { value: data, replyToId: messageId }),
    execute: (messageId, action) => ask<CardAnswer>('/sandbox/chat/actions', { person, messageId, action }),
    openUrl,
  });
  const listenTo = chatStream(list, unread);
  const say = (text: string) => {
    tell('');
    return send('messages', { text });
  };
  composer(say);

  return {
    say,
    show(now: { readonly person: string; readonly shown: boolean }) {
      const another = now.person !== person;
      const opens = now.shown && (another || !shown);
      ({ person, shown } = now);
      if (another) {
        tell('');
        listenTo(person);
      }
      if (opens) void send('open', {}).then(() => send('read', {}));
    },
  };
};

/** Follows one person's chat at a time; each (re)connection begins with the whole chat, so nothing is missed. */
const chatStream = (list: MessageList, unread: (count: number) => void) => {
  let stream: EventSource | undefined;
  const pushed = (push: ChatPush) => {
    if (push.kind === 'message' || push.kind === 'update') void list.put(push.message);
    if (push.kind === 'delete') list.remove(push.id);
    if (push.kind === 'typing') list.typing();
    if (push.kind === 'message' || push.kind === 'delete') unread(push.unread);
    if (push.kind === 'read') unread(0);
  };
  return (person: string) => {
    stream?.close();
    list.clear();
    stream = new EventSource(`/sandbox/chat/stream?person=${encodeURIComponent(person)}`);
    stream.addEventListener('chat', ({ data }) => {
      const whole: Chat = JSON.parse(data);
      list.reset(whole.messages);
      unread(whole.unread);
    });
    stream.addEventListener('message', ({ data }) => pushed(JSON.parse(data)));
  };
};

/** Enter sends, Shift and Enter makes a new line, as in Teams. */
const composer = (say: (text: string) => unknown) => {
  const field = byId('say', HTMLTextAreaElement);
  const form = byId('composer', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    void say(text);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
};

/** The bot's commands as buttons, as Teams offers them beside an empty message. */
export const commandButtons = (
  commands: readonly { readonly title: string; readonly description: string }[],
  say: (text: string) => unknown,
) =>
  byId('commands', HTMLElement).replaceChildren(
    ...commands.map(({ title, description }) => {
      const button = make('button', { type: 'button', title: description }, title);
      button.addEventListener('click', () => void say(title));
      return button;
    }),
  );
