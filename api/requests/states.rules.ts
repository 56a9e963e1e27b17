import type { State, Verb } from './contract.ts';
import type { Flow } from './form.contract.ts';

/**
 * As what somebody stands to a request. `approver`: who decides it or deals with it, all of HR for what lies on its
 * desk. `hr`: HR, wherever it lies. Whoever it is about is `subject` and nothing else: nobody decides their own.
 */
export type Part = 'subject' | 'approver' | 'hr' | 'system';

/** What a move does to the leave ledger. */
export type LedgerMove = 'take' | 'release' | 'give_back';

/** One line of the table: from this state, by this verb, these may go to that state. */
export interface Transition {
  readonly from: State;
  readonly verb: Verb;
  readonly by: readonly Part[];
  readonly to: State;
  /** Only before, or only from the first day it is about. */
  readonly when?: 'before_start' | 'from_start';
  readonly needsNote?: true;
  readonly ledger?: LedgerMove;
}

const WAITING = ['submitted', 'info_needed'] as const;

/** The same line from each of these states. */
const fromEach = (states: readonly State[], line: Omit<Transition, 'from'>): readonly Transition[] =>
  states.map((from) => ({ from, ...line }));

/** The same line that leaves the state as it is. */
const staying = (states: readonly State[], line: Omit<Transition, 'from' | 'to'>): readonly Transition[] =>
  states.map((from) => ({ from, to: from, ...line }));

const ASKING: readonly Transition[] = [
  { from: 'submitted', verb: 'ask_info', by: ['approver'], to: 'info_needed', needsNote: true },
  { from: 'info_needed', verb: 'answer_info', by: ['subject'], to: 'submitted', needsNote: true },
];

const handing = (...states: readonly State[]) =>
  staying(states, { verb: 'hand_over', by: ['approver', 'hr', 'system'] });
const noting = (...states: readonly State[]) =>
  staying(states, { verb: 'note', by: ['approver', 'hr'], needsNote: true });

const DECIDED: readonly Transition[] = [
  ...fromEach(WAITING, { verb: 'approve', by: ['approver'], to: 'approved' }),
  ...fromEach(WAITING, { verb: 'reject', by: ['approver'], to: 'rejected', needsNote: true }),
  ...ASKING,
];

/** The system withdraws what is of no use to somebody who has left; what they are owed goes its way. */
const withdrawing = (...by: readonly Part[]) => fromEach(WAITING, { verb: 'withdraw', by, to: 'withdrawn' });

const LEAVE: readonly Transition[] = [
  ...DECIDED,
  ...withdrawing('subject', 'system'),
  // Until it begins, leave is the person's own to give back; from then on somebody has counted on it.
  {
    ...{ from: 'approved', verb: 'cancel', to: 'cancelled' },
    ...{ by: ['subject', 'system'], when: 'before_start' },
  },
  {
    ...{ from: 'approved', verb: 'ask_cancel', to: 'cancel_requested' },
    ...{ by: ['subject'], when: 'from_start' },
  },
  // Once its days are long over; until then the person may say that they did not take it after all.
  { from: 'approved', verb: 'complete', by: ['system'], to: 'completed' },
  { from: 'cancel_requested', verb: 'agree_cancel', by: ['approver'], to: 'cancelled' },
  { from: 'cancel_requested', verb: 'refuse_cancel', by: ['approver'], to: 'approved', needsNote: true },
  ...handing('submitted', 'info_needed', 'cancel_requested'),
  ...noting('submitted', 'info_needed', 'approved', 'cancel_requested'),
  // Days of it on which the person was off sick, as is known only later.
  ...staying(['approved', 'cancel_requested', 'completed'], { verb: 'give_back', by: ['system'] }),
];

const LEDGER: Readonly<Partial<Record<Verb, LedgerMove>>> = {
  approve: 'take',
  reject: 'release',
  withdraw: 'release',
  cancel: 'give_back',
  agree_cancel: 'give_back',
};

/** With what it does to the leave ledger. */
const withLedger = (line: Transition): Transition => {
  const ledger = LEDGER[line.verb];
  return ledger ? { ...line, ledger } : line;
};

/** Every move there is. The server, the tab and the cards know no other, and an unlisted one is refused. */
export const TRANSITIONS: Readonly<Record<Flow, readonly Transition[]>> = {
  leave: LEAVE.map(withLedger),
  // Sickness is recorded and never decided: what the manager confirms is that they spoke on the return.
  absence: [
    { from: 'open', verb: 'end_absence', by: ['subject', 'approver', 'system'], to: 'closed' },
    { from: 'open', verb: 'withdraw', by: ['subject'], to: 'withdrawn' },
    { from: 'closed', verb: 'complete', by: ['approver', 'system'], to: 'completed' },
    ...handing('open', 'closed'),
    ...noting('open', 'closed'),
  ],
  claim: [
    ...DECIDED,
    ...withdrawing('subject'),
    { from: 'approved', verb: 'complete', by: ['hr'], to: 'completed' },
    ...handing('submitted', 'info_needed'),
    ...noting('submitted', 'info_needed', 'approved'),
  ],
  order: [
    ...DECIDED,
    ...withdrawing('subject', 'system'),
    { from: 'approved', verb: 'complete', by: ['subject', 'hr'], to: 'completed' },
    ...handing('submitted', 'info_needed'),
    ...noting('submitted', 'info_needed', 'approved'),
  ],
  case: [
    ...fromEach(WAITING, { verb: 'complete', by: ['approver'], to: 'completed', needsNote: true }),
    ...fromEach(WAITING, { verb: 'close', by: ['approver'], to: 'closed', needsNote: true }),
    ...withdrawing('subject'),
    ...ASKING,
    ...handing(...WAITING),
    ...noting(...WAITING),
  ],
};

/** The state a request begins in. */
export const FIRST_STATE: Readonly<Record<Flow, State>> = {
  leave: 'submitted',
  absence: 'open',
  claim: 'submitted',
  order: 'submitted',
  case: 'submitted',
};

interface Standing {
  readonly flow: Flow;
  readonly state: State;
}

/** The lines that lead on from here. */
export const movesFrom = ({ flow, state }: Standing): readonly Transition[] =>
  TRANSITIONS[flow].filter(({ from }) => from === state);

/** True where nothing leads on: it stays as it is for good. */
export const isTerminal = (standing: Standing): boolean => movesFrom(standing).every(isAside);

/** True for a move that brings the matter itself no further. */
const isAside = ({ verb }: Transition): boolean =>
  verb === 'note' || verb === 'hand_over' || verb === 'give_back';

/** True while it waits for somebody who stands to it like this. */
export const waitsFor = (standing: Standing, part: Part): boolean =>
  movesFrom(standing).some((line) => line.by.includes(part) && !isAside(line));

/** The leave it takes up: from being asked for until it is refused or given back. */
export const isLive = ({ state }: Standing): boolean =>
  !['rejected', 'withdrawn', 'cancelled'].includes(state);
