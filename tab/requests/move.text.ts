import type { Verb } from '../../api/requests/contract.ts';
import type { Flow } from '../../api/requests/form.contract.ts';

/** How a verb is offered, what its dialog says, and what is said once it is done. */
export interface MoveWords {
  readonly button: string;
  readonly title: string;
  readonly done: string;
  readonly hint?: string;
  /** Whether words have to go with it; the server asks for the same. */
  readonly note: 'needed' | 'optional';
}

const READ = 'Say why in a few words. They read it.';

const MOVES: Readonly<Record<Verb, MoveWords>> = {
  approve: { button: 'Approve', title: 'Approve this?', done: 'Approved', note: 'optional' },
  reject: { button: 'Decline', title: 'Decline this?', done: 'Declined', hint: READ, note: 'needed' },
  ask_info: {
    ...{ button: 'Ask a question', title: 'Ask a question', done: 'Your question is sent' },
    ...{ hint: 'It waits for their answer.', note: 'needed' },
  },
  answer_info: {
    ...{ button: 'Answer the question', title: 'Answer the question', done: 'Your answer is sent' },
    ...{ hint: 'Do not write about health here.', note: 'needed' },
  },
  withdraw: { button: 'Withdraw', title: 'Withdraw this?', done: 'Withdrawn', note: 'optional' },
  cancel: { button: 'Cancel the leave', title: 'Cancel this leave?', done: 'Cancelled', note: 'optional' },
  ask_cancel: {
    ...{ button: 'Ask to cancel', title: 'Ask to cancel this leave?', done: 'Asked to cancel' },
    ...{ hint: 'The leave has begun, so whoever approved it has to agree.', note: 'optional' },
  },
  agree_cancel: {
    ...{ button: 'Agree to cancel', title: 'Agree to cancel?', done: 'Cancelled', note: 'optional' },
  },
  refuse_cancel: {
    ...{ button: 'Keep the leave', title: 'Keep the leave as it is?', done: 'The leave stays' },
    ...{ hint: READ, note: 'needed' },
  },
  end_absence: { button: 'Record the return', title: 'Back at work', done: 'Recorded', note: 'optional' },
  complete: { button: 'Mark as done', title: 'Mark as done?', done: 'Marked as done', note: 'optional' },
  close: {
    ...{ button: 'Close without an answer', title: 'Close this?', done: 'Closed' },
    ...{ hint: READ, note: 'needed' },
  },
  hand_over: { button: 'Hand over', title: 'Hand this over', done: 'Handed over', note: 'optional' },
  // Nobody is offered it: Guildhall does it where somebody was off sick during their leave.
  give_back: { button: 'Give days back', title: 'Give days back', done: 'Days given back', note: 'optional' },
  note: {
    ...{ button: 'Add a note', title: 'Add a note', done: 'Note added' },
    ...{ hint: 'Do not write about health here.', note: 'needed' },
  },
};

const OF_FLOW: Readonly<Partial<Record<Flow, Readonly<Partial<Record<Verb, MoveWords>>>>>> = {
  claim: {
    complete: { button: 'Mark as paid', title: 'Mark as paid?', done: 'Marked as paid', note: 'optional' },
  },
  order: {
    complete: { button: 'It is handed over', title: 'Was it handed over?', done: 'Done', note: 'optional' },
  },
  absence: {
    complete: {
      ...{ button: 'We have talked', title: 'Have you talked about the return?', done: 'Recorded' },
      ...{ hint: 'Do not write about health here.', note: 'optional' },
    },
  },
  case: {
    complete: {
      ...{ button: 'Answer', title: 'Answer and finish', done: 'Answered' },
      ...{ hint: 'They read it.', note: 'needed' },
    },
  },
};

/** What a verb is called for this kind of request. */
export const moveWords = (flow: Flow, verb: Verb): MoveWords => OF_FLOW[flow]?.[verb] ?? MOVES[verb];

export const moveText = {
  note: 'In your words',
  optionalNote: 'In your words (optional)',
  noteMissing: 'Say it in a few words',
  back: 'Not now',
  to: 'To whom?',
  desk: 'HR’s desk, for whoever takes it',
} as const;
