import type { Verb } from './contract.ts';

/** What somebody did, to be said after their name. */
export const DID: Readonly<Record<Verb | 'submit', string>> = {
  submit: 'submitted this',
  withdraw: 'withdrew this',
  approve: 'approved this',
  reject: 'declined this',
  ask_info: 'asked a question about this',
  answer_info: 'answered the question about this',
  cancel: 'cancelled this',
  ask_cancel: 'asked to cancel this',
  agree_cancel: 'agreed to cancel this',
  refuse_cancel: 'did not agree to cancel this',
  end_absence: 'recorded the return',
  complete: 'completed this',
  close: 'closed this',
  hand_over: 'handed this over',
  give_back: 'gave days of this back',
  note: 'added a note to this',
};
