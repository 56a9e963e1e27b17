import type { ComposeChoice, ComposeChoices } from '../wire.ts';
import { ask, byId, make, wordsOf } from './dom.ts';

const PAUSE_MS = 250;

/** The app's search command beside the composer: finds something and puts its card into the chat. */
export const composeBox = (person: () => string) => {
  const panel = byId('find', HTMLElement);
  const field = byId('find-words', HTMLInputElement);
  const list = byId('find-results', HTMLElement);
  const notice = byId('find-notice', HTMLElement);
  const opener = byId('find-open', HTMLButtonElement);
  let pause = 0;
  let round = 0;

  const show = (open: boolean) => {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    list.replaceChildren();
    notice.textContent = '';
    field.value = '';
    if (open) field.focus();
  };
  const insert = async ({ card }: ComposeChoice) => {
    await ask('/sandbox/chat/insert', { person: person(), card });
    show(false);
    opener.focus();
  };
  const draw = ({ text, choices }: ComposeChoices) => {
    notice.textContent = text ?? '';
    list.replaceChildren(...choices.map((choice) => drawn(choice, () => void insert(choice))));
  };
  const search = async () => {
    const mine = ++round;
    const answer = await ask<ComposeChoices>('/sandbox/chat/find', {
      ...{ person: person(), words: field.value },
    }).catch((problem: unknown): ComposeChoices => ({ text: wordsOf(problem), choices: [] }));
    if (mine === round) draw(answer);
  };
  opener.addEventListener('click', () => show(panel.hidden !== false));
  field.addEventListener('input', () => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => void search(), PAUSE_MS);
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    opener.focus();
  });
};

/** Teams reads title and text of a preview as HTML; here they are only ever text. */
const plain = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

const drawn = ({ title, about }: ComposeChoice, choose: () => void): HTMLElement => {
  const button = make(
    'button',
    { type: 'button', class: 'find-choice' },
    make('strong', {}, plain(title)),
    make('span', {}, plain(about)),
  );
  button.addEventListener('click', choose);
  return make('li', {}, button);
};
