import { daysBetween } from '../../api/contract/time.ts';
import type { ApproverReason, RequestView, State } from '../../api/requests/contract.ts';
import type { Flow } from '../../api/requests/form.contract.ts';

/** What a request is in, said to anyone who is part of it. */
const STATES: Readonly<Record<State, string>> = {
  submitted: 'Waiting for a decision',
  info_needed: 'More information needed',
  approved: 'Approved',
  rejected: 'Declined',
  withdrawn: 'Withdrawn',
  cancel_requested: 'Asked to cancel',
  cancelled: 'Cancelled',
  open: 'Off sick now',
  closed: 'Back at work',
  completed: 'Done',
};
const OTHERWISE: Readonly<Partial<Record<Flow, Readonly<Partial<Record<State, string>>>>>> = {
  claim: { approved: 'Approved, to be paid', completed: 'Paid' },
  order: { approved: 'Approved, on its way', completed: 'Handed over' },
  case: { submitted: 'With HR', closed: 'Closed', completed: 'Answered' },
  leave: { completed: 'Taken' },
};

/** What somebody did, in the list of what happened. */
const HAPPENED: Readonly<Record<RequestView['history'][number]['verb'], string>> = {
  submit: 'Sent',
  withdraw: 'Withdrawn',
  approve: 'Approved',
  reject: 'Declined',
  ask_info: 'Asked for more information',
  answer_info: 'Gave more information',
  cancel: 'Cancelled',
  ask_cancel: 'Asked to cancel',
  agree_cancel: 'Agreed to cancel',
  refuse_cancel: 'Did not agree to cancel',
  end_absence: 'Back at work',
  complete: 'Done',
  close: 'Closed',
  hand_over: 'Handed over',
  give_back: 'Days off sick given back',
  note: 'Note',
};

const HAPPENED_IN: Readonly<Partial<Record<Flow, Readonly<Partial<Record<keyof typeof HAPPENED, string>>>>>> =
  {
    claim: { complete: 'Paid' },
    order: { complete: 'Handed over' },
    case: { complete: 'Answered' },
    absence: { submit: 'Recorded', complete: 'Talked about the return' },
  };

export const text = {
  title: 'Requests',
  purpose: 'Ask for leave, claim costs, or ask HR. See what became of it.',
  room: 'Requests pages',
  places: { mine: 'My requests', approvals: 'Approvals', team: 'Team calendar', hr: 'HR desk' },
  staffOnly: {
    title: 'Requests are for staff',
    detail: 'As a councillor, ask Democratic Services about your allowances and claims.',
  },
  start: 'What do you need?',
  mine: 'My requests',
  views: { open: 'Open', ended: 'Ended' },
  view: 'Which requests',
  showMore: 'Show more',
  empty: {
    open: { title: 'You have no open requests', detail: 'What you ask for shows here until it is done.' },
    ended: {
      title: 'Nothing has ended yet',
      detail: 'Requests that are done, declined or cancelled show here.',
    },
  },
  state: 'How it stands',
  effect: 'What it means',
  stateOf: (flow: Flow, state: State): string => OTHERWISE[flow]?.[state] ?? STATES[state],
  happenedBy: (flow: Flow, verb: keyof typeof HAPPENED, name: string | undefined) => {
    const what = HAPPENED_IN[flow]?.[verb] ?? HAPPENED[verb];
    return name === undefined ? what : `${what}: ${name}`;
  },
  channels: { tab: '', bot: 'in chat', job: 'by Guildhall' },
  timeline: 'What happened',
  answers: 'What was asked',
  noSuch: {
    title: 'We could not find this request',
    detail: 'It may belong to somebody else, or the link may be old.',
    action: 'Go to my requests',
  },
  health: {
    title: 'About health',
    mine: 'What you wrote about health. Only you and HR can open it. We tell you each time HR does.',
    hr: 'Something was said about health. Open it only if you need to: the person is told that you did.',
    open: 'Show what was said',
    close: 'Hide it',
  },
} as const;

/** Why this is who decides. */
export const deciderWords = (
  desk: 'line' | 'hr',
  name: string | undefined,
  reason: ApproverReason,
): string => {
  const who = name ?? (desk === 'hr' ? 'HR' : 'Your manager');
  return `${who}${WHY[reason]}`;
};
const WHY: Readonly<Record<ApproverReason, string>> = {
  line_manager: ', as the line manager',
  hr_by_type: '',
  hr_no_manager: ', as no manager is known',
  hr_manager_left: ', as the manager has left',
  handed_over: ', who took it over',
};

/** What happens next and by whom; undefined where nothing more does. */
export const nextWords = (
  {
    flow,
    state,
    subject,
    approver,
    days,
  }: Pick<RequestView, 'flow' | 'state' | 'subject' | 'approver' | 'days'>,
  isOwn: boolean,
): string | undefined => {
  const who = approver.person?.name ?? (approver.desk === 'hr' ? 'HR' : 'The manager');
  const whom = isOwn ? 'you' : subject.name;
  switch (state) {
    case 'submitted':
      return `${who} ${flow === 'case' ? 'deals with it' : 'decides'} next. We tell ${whom} at once.`;
    case 'info_needed':
      return isOwn ? 'Answer the question below, then it goes on.' : `${subject.name} answers next.`;
    case 'cancel_requested':
      return `${who} decides whether it is cancelled.`;
    case 'open':
      return isOwn
        ? 'Say when you are back. After 7 days in a row you need a fit note.'
        : `${subject.name} says when they are back.`;
    case 'closed':
      return flow === 'absence'
        ? [`${who} talks with ${whom} about the return.`, ...fitNote(days, isOwn)].join(' ')
        : undefined;
    case 'approved':
      return flow === 'claim' ? 'HR passes it on to be paid.' : undefined;
    default:
      return undefined;
  }
};

/** A self-certificate is enough for 7 days in a row, free days among them (GOV.UK, “Taking sick leave”). */
const SELF_CERTIFIED_DAYS = 7;

const fitNote = (days: RequestView['days'], isOwn: boolean): readonly string[] =>
  isOwn && days?.to !== undefined && daysBetween(days.from, days.to) > SELF_CERTIFIED_DAYS
    ? ['It was more than 7 days in a row, so give your manager a fit note.']
    : [];
