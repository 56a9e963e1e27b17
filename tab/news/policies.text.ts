import type { ObligationFilter } from '../../api/news/requirement.contract.ts';
import { counted } from '../shell/words.ts';

export const policiesText = {
  place: 'My policies',
  title: 'Policies to acknowledge',
  purpose: 'What you are asked to read and acknowledge, and by when.',
  waiting: 'Waiting for you',
  done: 'Acknowledged',
  empty: {
    title: 'You have no policies to acknowledge',
    detail: 'When you are asked to read one, it shows here and we tell you.',
  },
  nothingWaits: 'Nothing waits for you.',
  states: {
    open: (due: string) => `Read and acknowledge by ${due}`,
    overdue: (due: string) => `Overdue: it was due by ${due}`,
    done: (at: string) => `You acknowledged it on ${at}`,
    left: () => 'Closed',
  },
  reports: 'See who acknowledged policies',
  acknowledge: {
    label: 'Acknowledgement',
    button: 'I have read and understood this policy',
    explains: (version: number) =>
      `We keep that you acknowledged version ${version}, and when. The owner of the policy and your manager can see it.`,
    due: (due: string) => `Please acknowledge this policy by ${due}.`,
    overdue: (due: string) => `This policy was due to be acknowledged by ${due}. You still can.`,
    changed: (reason: string) => `It has changed since you acknowledged it: ${reason}`,
    done: (version: number, at: string) => `You acknowledged version ${version} on ${at}.`,
    thanks: 'Acknowledged. We will not remind you of it any more.',
    notAsked: 'You are not asked to acknowledge this policy.',
  },
  ask: 'Ask people to acknowledge it',
  report: 'See who acknowledged it',
} as const;

export const requirementText = {
  title: 'Who acknowledged policies',
  purpose: 'Each policy that people are asked to acknowledge, with how many did.',
  empty: {
    title: 'There is nothing to see here yet',
    detail: 'Policies that your team, or readers of your policies, are asked to acknowledge show here.',
  },
  showMore: 'Show more',
  counting: 'We are still entering everybody. The numbers show here once that is done.',
  ended: (at: string) => `Ended on ${at}. Nobody is asked any more.`,
  due: (due: string) => `Due by ${due}`,
  share: (done: number, audience: number) =>
    `${done} of ${counted(audience, 'person', 'people')} acknowledged it`,
  scope: { all: 'Everybody who is asked', team: 'Those who report to you' },
  numbers: 'The numbers',
  asOf: (day: string, scope: 'all' | 'team') =>
    `As of ${day}, of ${scope === 'all' ? 'everybody who is asked' : 'those who report to you'}.`,
  states: {
    audience: 'Asked',
    done: 'Acknowledged',
    open: 'Not yet, in time',
    overdue: 'Overdue',
    left: 'Left the council before',
  },
  adds: 'Everybody who was asked is in one of these, and in one only.',
  departments: 'By department',
  departmentsHint: 'Where people worked when they were asked.',
  noDepartment: 'No department known',
  department: 'Department',
  people: 'People',
  filter: 'Who is shown',
  filters: { waiting: 'Not yet', done: 'Acknowledged', left: 'Left' } satisfies Record<
    ObligationFilter,
    string
  >,
  nobody: {
    waiting: {
      title: 'Nobody has to acknowledge it any more',
      detail: 'Everybody who was asked did, or left.',
    },
    done: { title: 'Nobody has acknowledged it yet', detail: 'Whoever does shows here.' },
    left: {
      title: 'Nobody has left',
      detail: 'Those who leave the council before they acknowledge it show here.',
    },
  } satisfies Record<ObligationFilter, { readonly title: string; readonly detail: string }>,
  person: {
    open: (due: string) => `Due by ${due}`,
    overdue: (due: string) => `Overdue since ${due}`,
    done: (version: number, at: string) => `Version ${version}, ${at}`,
    left: 'Left the council',
    joined: 'joined later',
  },
  download: 'Download as a spreadsheet (CSV)',
  keepSafe: 'The file names people: keep it where only those can open it who need it.',
  rounds: 'What is asked',
  round: (version: number, from: string, due: string) =>
    `Version ${version} or later since ${from}, due by ${due}`,
  days: (days: number) => `Who joins later has ${counted(days, 'working day')}.`,
  end: 'Stop asking',
  endTitle: 'Stop asking people to acknowledge this?',
  endWords: 'Nobody is reminded any more, and the policy goes from their lists. What was acknowledged stays.',
  endDone: 'Nobody is asked to acknowledge it any more.',
  back: 'Back',
  noSuch: {
    title: 'We could not find this list',
    detail: 'It may belong to somebody else’s policy, or the link may be old.',
    action: 'See all lists',
  },
} as const;

export const askText = {
  title: (policy: string) => `Ask people to acknowledge: ${policy}`,
  window: 'Ask people to acknowledge a policy',
  purpose:
    'Everybody you choose is asked to read the policy and to acknowledge it. We remind them until they do.',
  whoLabel: 'Who is asked?',
  who: {
    everyone: 'All staff who can read it',
    councillors: 'All staff and councillors who can read it',
    some: 'Some people who can read it',
  },
  due: 'By when?',
  dueHint: 'A working day. We remind people a week before, on the day, and each week after for four weeks.',
  days: 'Working days for those who join later',
  daysHint: 'They, and everybody after a change that matters, have this long. From 1 to 60.',
  missing: 'Choose who is asked and by when.',
  send: 'Ask them',
  sent: 'We are asking them now.',
  notYours: {
    title: 'You cannot ask for this policy',
    detail: 'Its owner and editors can, once it is published.',
    action: 'Go to my policies',
  },
} as const;
