import type { PlainDate } from '../../api/contract/time.ts';
import type { Checked, RequestRow, RequestView } from '../../api/requests/contract.ts';
import type { Answers } from '../../api/requests/form.contract.ts';
import type { LeaveBalance } from '../../api/requests/leave.contract.ts';
import {
  type Button,
  buttons,
  type CardElement,
  card,
  choice,
  day,
  facts,
  heading,
  sentence,
} from '../shell/card.ts';
import { dateWords, dayWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import type { Span } from './span.ts';
import {
  aboutWords,
  balanceRows,
  clashWords,
  daysWords,
  leaveWords,
  minutesWords,
  moneyWords,
  stateWords,
  takesWords,
  titleWords,
} from './words.ts';

type Rows = readonly (readonly [title: string, value: string])[];
export interface Link {
  readonly title: string;
  readonly url: string;
}

interface Saying {
  readonly title: string;
  readonly words?: string | undefined;
  readonly rows?: Rows;
  readonly inputs?: readonly CardElement[];
  readonly actions?: readonly Button[];
  readonly link?: Link;
}

/** A title, what there is to know, and what can be done next: every card of the room. */
export const sayingCard = ({ title, words, rows = [], inputs = [], actions = [], link }: Saying): Reply => {
  const text = [title, words, ...rows.map(([name, value]) => `${name}: ${value}`)]
    .filter((part) => part !== undefined)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
  return {
    text,
    card: card(text, [
      heading(title),
      ...(words ? [sentence(words)] : []),
      facts(rows),
      ...inputs,
      buttons(actions, link),
    ]),
  };
};

interface Asking {
  readonly answers: Answers;
  readonly once: string;
  readonly link: Link;
}

/** What would come of leave. One press submits it; nothing was written until then. */
export const leaveCheckCard = (checked: Checked, { answers, once, link }: Asking): Reply => {
  const { leave, clashes, approver } = checked;
  const years = leave?.years ?? [];
  const isTooMuch = years.some(({ after }) => after < 0);
  const when = leaveWords(leave?.segments ?? []);
  return sayingCard({
    title: isTooMuch ? 'This is more leave than you have left' : `Ask for leave: ${when}?`,
    words: isTooMuch ? 'Nothing was asked for.' : 'Nothing is asked for until you press the button.',
    rows: [
      ...(isTooMuch ? [['When', when] as const] : []),
      ['Takes', takesWords(years)],
      ...balanceRows(years),
      ['Also away then', clashWords(clashes)],
      ['Who decides', approver.person?.name ?? 'HR'],
    ],
    actions: isTooMuch
      ? []
      : [
          {
            title: 'Ask for this leave',
            verb: 'requests.submit',
            data: { type: 'annual-leave', answers, once },
          },
        ],
    link,
  });
};

/** What of the day: as the card sends it. */
const PARTS = [
  { title: 'Whole days', value: 'days' },
  { title: 'The morning of the first day', value: 'am' },
  { title: 'The afternoon of the first day', value: 'pm' },
];

/** Asks for the days of leave, with what was understood already chosen. */
export const leaveQuestionCard = (note: string, span: Span | undefined, link: Link): Reply =>
  sayingCard({
    title: 'Ask for leave',
    words: note,
    inputs: [
      day('from', 'First day', span?.from),
      day('to', 'Last day', span?.to),
      choice('part', 'Which part', PARTS, span?.half ?? 'days'),
    ],
    actions: [{ title: 'See what it takes', verb: 'requests.check-leave' }],
    link,
  });

/** Asks from when somebody is off sick. What is wrong is never asked here. */
export const absenceCard = (
  note: string,
  begins: { readonly from: PlainDate; readonly half: 'am' | 'pm' },
  { told, once, link }: { readonly told: string; readonly once: string; readonly link: Link },
): Reply =>
  sayingCard({
    title: 'Are you off sick?',
    words: `${note} ${told} is told that you are away. Do not write what is wrong here: the form has a place that only you and HR can read.`,
    inputs: [
      day('firstDay', 'First day off', begins.from),
      choice('fromHalf', 'From when on that day', ABSENT_FROM, begins.half),
    ],
    actions: [{ title: 'Record that I am off', verb: 'requests.off', data: { once } }],
    link,
  });

const ABSENT_FROM = [
  { title: 'The whole day', value: 'am' },
  { title: 'From midday or later', value: 'pm' },
];

/** Asks for the last day off. */
export const returnCard = (
  { id, rev, days }: RequestRow,
  lastDay: PlainDate,
  { once, link }: { readonly once: string; readonly link: Link },
): Reply =>
  sayingCard({
    title: 'Are you back at work?',
    words: `You are recorded as off sick${days ? ` since ${dateWords(days.from)}` : ''}. Choose your last day off, also if you do not work on it.`,
    inputs: [day('lastDay', 'Last day off', lastDay)],
    actions: [{ title: 'Record that I am back', verb: 'requests.back', data: { id, rev, once } }],
    link,
  });

/** What is left of this leave year, in days of the person's own. */
export const balanceCard = ({ balance, dayMinutes, expiring, year }: LeaveBalance, link: Link): Reply => {
  const inDays = (minutes: number) => minutesWords(minutes, dayMinutes);
  const optional = (title: string, minutes: number): Rows =>
    minutes === 0 ? [] : [[title, inDays(minutes)]];
  return sayingCard({
    title: `You have ${inDays(balance.available)} of leave left`,
    words: expiring
      ? `${inDays(expiring.minutes)} of it are lost unless you take them before ${dateWords(expiring.on)}.`
      : undefined,
    rows: [
      ['Leave year', `from ${dateWords(year.from)}`],
      ['For this year', inDays(balance.granted)],
      ...optional('Carried over', balance.carriedIn + balance.expired),
      ...optional('Bank holidays', balance.bankHolidays),
      ...optional('Taken or booked', balance.taken),
      ...optional('Asked for', balance.held),
      ...optional('Corrected by HR', balance.adjusted),
    ],
    actions: [{ title: 'Ask for leave', verb: 'requests.ask-leave' }],
    link,
  });
};

/** One's own requests; each leads to its card. */
export const myRequestsCard = (
  rows: readonly RequestRow[],
  {
    title,
    words,
    link,
  }: { readonly title: string; readonly words?: string | undefined; readonly link: Link },
): Reply =>
  sayingCard({
    title,
    words,
    // What stands first is narrow on a phone: the days go with the state.
    rows: rows
      .slice(0, LISTED)
      .map((row) => [row.title, [aboutWords(row), stateWords(row)].filter(Boolean).join('. ')] as const),
    actions: seeing(rows, ({ title, days }) => (days ? `${title}, ${dayWords(days.from)}` : title)),
    link,
  });

/** What waits for the viewer, by whose it is; each leads to its card. */
export const approvalsCard = (
  rows: readonly RequestRow[],
  { words, link }: { readonly words?: string | undefined; readonly link: Link },
): Reply =>
  sayingCard({
    title: `${rows.length} requests wait for you`,
    words,
    rows: rows
      .slice(0, LISTED)
      .map(
        (row) => [row.subject.name, [titleWords(row), aboutWords(row)].filter(Boolean).join(', ')] as const,
      ),
    actions: seeing(rows, ({ subject, days, ...row }) =>
      days ? `${subject.name}, ${dayWords(days.from)}` : `${subject.name}: ${titleWords(row)}`,
    ),
    link,
  });

const LISTED = 6;

/** The way to the first two, in as many words as a button holds. */
const seeing = (rows: readonly RequestRow[], nameOf: (row: RequestRow) => string) =>
  rows
    .slice(0, 2)
    .map((row) => ({ title: `See ${nameOf(row)}`, verb: 'requests.see', data: { id: row.id } }));

/** A title that tells whose it is where it is not the viewer's own. */
export const requestTitle = (view: RequestRow, isOwn: boolean): string =>
  isOwn ? view.title : `${titleWords(view)}: ${view.subject.name}`;

/** What there is to know of a request, with no word that was written in it. */
export const requestRows = (view: RequestView): Rows => {
  const when = view.leave ? leaveWords(view.leave.segments) : daysWords(view);
  const years = view.balance ?? [];
  return [
    ...(when ? [['When', when] as const] : []),
    ...(view.pence === null ? [] : [['Claims', moneyWords(view.pence)] as const]),
    ...(years.length > 0 ? [['Takes', takesWords(years)] as const, ...balanceRows(years)] : []),
    ...(view.balance ? [['Also away then', clashWords(view.clashes)] as const] : []),
    ['State', stateWords(view)],
  ];
};
