import { ask, byId, make, wordsOf } from './dom.ts';

/** A fault as the sandbox's board takes it; the page offers the ones worth a switch. */
interface Fault {
  readonly part: string;
  readonly kind: string;
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
}

interface Board {
  readonly faults: readonly Fault[];
}

interface Switch {
  readonly part: string;
  readonly words: string;
  readonly ways: Readonly<Record<string, Fault & { readonly words: string }>>;
}

const way = (part: string, kind: string, words: string, more: Partial<Fault> = {}) => ({
  [kind]: { part, kind, words, ...more },
});

const SWITCHES: readonly Switch[] = [
  {
    part: 'graph',
    words: 'Microsoft Graph',
    ways: {
      ...way('graph', 'throttled', 'Busy (429)', { retryAfterSeconds: 2 }),
      ...way('graph', 'unavailable', 'Down (503)'),
      ...way('graph', 'slow', 'Slow (4 seconds)', { delayMs: 4_000 }),
      ...way('graph', 'committed-504', 'Does it, then 504'),
    },
  },
  {
    part: 'tab-token',
    words: 'Sign-in of the tab (Teams)',
    ways: {
      ...way('tab-token', 'consent', 'Consent refused'),
      ...way('tab-token', 'unavailable', 'Down (503)'),
    },
  },
  {
    part: 'on-behalf-of',
    words: 'Acting for the person (Entra)',
    ways: {
      ...way('on-behalf-of', 'consent', 'Consent refused'),
      ...way('on-behalf-of', 'mfa', 'Asks for a second factor'),
      ...way('on-behalf-of', 'unavailable', 'Down (503)'),
    },
  },
  {
    part: 'connector',
    words: 'Chat (Bot Connector)',
    ways: {
      ...way('connector', 'throttled', 'Busy (429)', { retryAfterSeconds: 2 }),
      ...way('connector', 'unavailable', 'Down (503)'),
      ...way('connector', 'busy-412', 'Conversation busy (412)'),
      ...way('connector', 'committed-504', 'Does it, then 504'),
      ...way('connector', 'hang', 'Never answers'),
    },
  },
];

const fieldFor = ({ part, words, ways }: Switch): HTMLElement =>
  make(
    'div',
    { class: 'fault' },
    make('label', { for: `fault-${part}` }, words),
    make(
      'select',
      { id: `fault-${part}`, name: part, class: 'field' },
      make('option', { value: '' }, 'Works'),
      ...Object.values(ways).map((each) => make('option', { value: each.kind }, each.words)),
    ),
  );

/** The fault switches: they set the sandbox's board, for everybody in this tenant, until set back. */
export const faultSwitches = () => {
  const form = byId('fault-form', HTMLFormElement);
  const notice = byId('fault-notice', HTMLElement);
  const count = byId('fault-count', HTMLElement);
  form.replaceChildren(...SWITCHES.map(fieldFor));
  const fields = () => [...form.querySelectorAll('select')];

  const show = (active: readonly Fault[]) => {
    for (const field of fields()) field.value = active.find(({ part }) => part === field.name)?.kind ?? '';
    count.hidden = active.length === 0;
    count.textContent = String(active.length);
  };
  const change = async (field: HTMLSelectElement) => {
    const chosen = SWITCHES.find(({ part }) => part === field.name)?.ways[field.value];
    try {
      const board = await ask<Board>(
        '/sandbox/faults',
        chosen ? { ...chosen, words: undefined } : { clear: field.name },
      );
      show(board.faults);
      notice.textContent = chosen ? `Now: ${chosen.words}.` : 'Works again.';
    } catch (problem) {
      notice.textContent = wordsOf(problem);
    }
  };

  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) void change(target);
  });
  ask<Board>('/sandbox/faults').then(
    (board) => show(board.faults),
    (problem: unknown) => {
      notice.textContent = wordsOf(problem);
    },
  );
};
