import { byId, make } from './dom.ts';

const KEPT = 300;

/** What the tab and the host said to each other, for the person who builds the tab. */
export interface ProtocolLog {
  received(func: string, args: readonly unknown[], known: boolean): void;
  sent(func: string, args: readonly unknown[]): void;
}

/** Tokens are a key to the app: the log shows that there was one, never the token. */
const inShort = (args: readonly unknown[]): string =>
  JSON.stringify(args, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('eyJ') ? '(token)' : value,
  ).slice(0, 400);

/** Shows the log as a list, newest last, and counts the calls that this host does not know. */
export const protocolLog = (): ProtocolLog => {
  const lines = byId('log-lines', HTMLOListElement);
  const count = byId('log-count', HTMLElement);
  let unknown = 0;

  const add = (kind: string, func: string, args: readonly unknown[]) => {
    lines.append(make('li', { class: kind }, make('b', {}, func), ' ', make('code', {}, inShort(args))));
    if (lines.childElementCount > KEPT) lines.firstElementChild?.remove();
    lines.scrollTop = lines.scrollHeight;
  };
  const countUnknown = (now: number) => {
    unknown = now;
    count.hidden = unknown === 0;
    count.textContent = `${unknown} unknown`;
  };
  byId('log-clear', HTMLButtonElement).addEventListener('click', () => {
    lines.replaceChildren();
    countUnknown(0);
  });
  return {
    received(func, args, known) {
      add(known ? 'received' : 'unknown', func, args);
      if (!known) countUnknown(unknown + 1);
    },
    sent: (func, args) => add('sent', func, args),
  };
};
