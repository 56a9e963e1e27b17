import type { Viewer } from '../../api/contract/person.ts';
import type { RequestView, Verb } from '../../api/requests/contract.ts';
import { type Button, question } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';
import { requestRows, requestTitle, sayingCard } from './cards.ts';

interface Showing {
  readonly viewer: Pick<Viewer, 'person'>;
  readonly newKey: () => string;
  readonly url: string;
  /** Said first: what came of a press. */
  readonly words?: string;
}

/** A request as it stands now, with what this viewer may do next. Asked for anew, it shows what others did meanwhile. */
export const requestCard = (view: RequestView, { viewer, newKey, url, words }: Showing): Reply => {
  const isOwn = view.subject.id === viewer.person;
  const moves = BUTTONS.filter(({ verb, own }) => own === isOwn && view.can.includes(verb)).slice(0, MOST);
  return sayingCard({
    title: requestTitle(view, isOwn),
    words: [words, lastWords(view, viewer)].filter(Boolean).join(' ') || undefined,
    rows: requestRows(view),
    inputs: moves.some(({ needsNote }) => needsNote) ? [NOTE] : [],
    actions: moves.map((move) => buttonOf(view, move, newKey)),
    link: { title: 'See in Guildhall', url },
  });
};

const MOST = 2;

const NOTE = question('note', 'Why, if you do not agree. The person reads it; nothing about health', {
  ...{ maxLength: 500, isRequired: false, isMultiline: true },
});

interface Move {
  readonly verb: Verb;
  /** Whether it is about the viewer's own request. */
  readonly own: boolean;
  readonly title: (view: RequestView) => string;
  readonly needsNote?: true;
}

/** What fits a card of the moves there are, in the order of the buttons; the rest is in the tab. */
const BUTTONS: readonly Move[] = [
  { verb: 'approve', own: false, title: (view) => `Approve for ${view.subject.name}` },
  { verb: 'reject', own: false, title: (view) => `Decline for ${view.subject.name}`, needsNote: true },
  { verb: 'agree_cancel', own: false, title: (view) => `Agree to cancel for ${view.subject.name}` },
  { verb: 'refuse_cancel', own: false, title: () => 'Keep the leave', needsNote: true },
  { verb: 'end_absence', own: true, title: () => 'Say that I am back' },
  { verb: 'withdraw', own: true, title: () => 'Withdraw this request' },
  { verb: 'cancel', own: true, title: () => 'Cancel this leave' },
  { verb: 'ask_cancel', own: true, title: () => 'Ask to cancel this leave' },
];

const buttonOf = ({ id, rev, ...view }: RequestView, { verb, title }: Move, newKey: () => string): Button => {
  const named = title({ id, rev, ...view });
  // A return has a day: it is asked for first.
  if (verb === 'end_absence') return { title: named, verb: 'requests.ask-back', data: { id } };
  return { title: named, verb: 'requests.move', data: { id, rev, move: verb, once: newKey() } };
};

const SAID: Readonly<Partial<Record<Verb | 'submit', string>>> = {
  approve: 'approved this',
  reject: 'declined this',
  withdraw: 'withdrew this',
  cancel: 'cancelled this',
  ask_cancel: 'asked to cancel this',
  agree_cancel: 'agreed to cancel this',
  refuse_cancel: 'did not agree to cancel this',
  ask_info: 'asked a question about this',
  answer_info: 'answered the question',
  end_absence: 'recorded the return',
  complete: 'completed this',
  close: 'closed this',
};

/** Who did the last thing that counts. What they wrote stands in Guildhall and on no card. */
const lastWords = ({ history }: RequestView, { person }: Pick<Viewer, 'person'>): string | undefined => {
  const last = history.findLast(({ verb }) => verb !== 'note' && verb !== 'hand_over');
  const did = last && SAID[last.verb];
  if (!last || !did) return undefined;
  const reason = last.note === null ? '' : ' The reason stands in Guildhall.';
  return `${last.by?.id === person ? 'You' : (last.by?.name ?? 'Guildhall')} ${did}.${reason}`;
};
