import type { CardAction, CardAnswer, ChatAttachment, ChatMessage } from '../wire.ts';
import { drawCard } from './cards.ts';
import { byId, make, wordsOf } from './dom.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const TYPING_MS = 4_000;

/** What a card in a message can ask for. */
export interface MessageActions {
  submit(messageId: string, data: unknown): void;
  execute(messageId: string, action: CardAction): Promise<CardAnswer>;
  openUrl(url: string): void;
}

/** The list of messages; the newest is last and in view. */
export const messageList = (actions: MessageActions) => {
  const box = byId('messages', HTMLElement);
  const typing = make('p', { class: 'typing' }, 'Guildhall is writing…');
  let stopTyping = 0;
  // Drawing a card takes a moment (its renderer loads with the first): one after the other keeps their order.
  let drawn: Promise<unknown> = Promise.resolve();
  let round = 0;

  const toEnd = () => {
    box.scrollTop = box.scrollHeight;
  };
  const put = (message: ChatMessage) => {
    const mine = round;
    drawn = drawn.then(async () => {
      const drawing = await drawMessage(message, actions);
      if (mine !== round) return;
      const there = [...box.children].find((child) => child.getAttribute('data-message') === message.id);
      if (there) there.replaceWith(drawing);
      else box.append(drawing);
      if (message.from === 'bot') typing.remove();
      toEnd();
    });
    return drawn;
  };
  const clear = () => {
    round += 1;
    box.replaceChildren();
  };
  return {
    put,
    clear,
    remove: (id: string) => box.querySelector(`[data-message="${CSS.escape(id)}"]`)?.remove(),
    reset(messages: readonly ChatMessage[]) {
      clear();
      for (const message of messages) void put(message);
    },
    typing() {
      window.clearTimeout(stopTyping);
      box.append(typing);
      toEnd();
      stopTyping = window.setTimeout(() => typing.remove(), TYPING_MS);
    },
  };
};

export type MessageList = ReturnType<typeof messageList>;

const drawMessage = async (message: ChatMessage, actions: MessageActions): Promise<HTMLElement> => {
  const who = message.from === 'bot' ? 'Guildhall' : 'You';
  const cards = await Promise.all(
    message.attachments.map((each) => drawAttachment(message.id, each, actions)),
  );
  return make(
    'article',
    {
      class: `message from-${message.from}`,
      'data-message': message.id,
      'aria-label': `${who}, ${message.at}`,
    },
    make('p', { class: 'who' }, who, ' ', make('time', {}, message.at)),
    ...(message.text ? [make('p', { class: 'said' }, message.text)] : []),
    ...cards,
  );
};

const drawAttachment = async (
  messageId: string,
  { contentType, content }: ChatAttachment,
  actions: MessageActions,
): Promise<HTMLElement> => {
  if (contentType !== ADAPTIVE_CARD)
    return make('p', { class: 'problem' }, `Teams would show ${contentType}.`);
  const outcome = make('p', { class: 'outcome', role: 'status' });
  const box = make('div', { class: 'card' });
  const execute = async (action: CardAction) => {
    if (box.getAttribute('aria-busy') === 'true') return;
    box.setAttribute('aria-busy', 'true');
    const answer = await actions
      .execute(messageId, action)
      .catch((problem: unknown): CardAnswer => ({ kind: 'error', text: wordsOf(problem) }));
    box.removeAttribute('aria-busy');
    // A card answer arrives as an update of the message, which draws it anew.
    if (answer.kind === 'card') return;
    outcome.className = `outcome ${answer.kind}`;
    outcome.textContent = answer.text;
  };
  const drawn = await drawCard(content, {
    execute: (action) => void execute(action),
    submit: (data) => actions.submit(messageId, data),
    openUrl: actions.openUrl,
  }).catch((problem: unknown) => make('p', { class: 'problem' }, wordsOf(problem)));
  box.append(drawn, outcome);
  return box;
};
