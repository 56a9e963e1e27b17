import type { SessionId } from '../../api/training/contract.ts';
import type { SessionRow, SessionView } from '../../api/training/session.contract.ts';
import {
  type Button,
  buttons,
  type CardElement,
  card,
  choice,
  facts,
  heading,
  literal,
  sentence,
} from '../shell/card.ts';
import { momentWords, spanWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import type { NamedSite } from './place.ts';
import type { TrainingLinks } from './ports.ts';

/** What cards need to know beside the sessions. */
export interface Shown {
  readonly sites: readonly NamedSite[];
  readonly linkTo: TrainingLinks;
}

interface Saying {
  readonly title: string;
  readonly words: string;
  readonly actions?: readonly Button[];
  readonly link?: { readonly title: string; readonly url: string };
}

/** A title, a sentence, and what can be done next. */
export const sayingCard = ({ title, words, actions = [], link }: Saying): Reply => {
  const text = `${/[.?!]$/.test(title) ? title : `${title}.`} ${words}`;
  return { text, card: card(text, [heading(title), sentence(words), buttons(actions, link)]) };
};

export const FIND: Button = { title: 'Find a session', verb: 'training.find' };
export const MINE: Button = { title: 'See my training', verb: 'training.mine' };

/** "Room 1, The Storey" or "online in Teams". */
export const placeWords = (
  { isOnline, place }: Pick<SessionRow, 'isOnline' | 'place'>,
  sites: readonly NamedSite[],
): string => {
  if (isOnline) return 'online in Teams';
  const site = sites.find(({ id }) => id === place.site)?.name;
  return [place.room, site].filter(Boolean).join(', ') || 'place to be told';
};

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** How many seats are left, or how long the queue is. */
export const seatsWords = ({ capacity, taken, waiting }: SessionRow): string => {
  if (isFull({ capacity, taken, waiting }))
    return `full, ${waiting === 0 ? 'nobody waits' : `${counted(waiting, 'person waits', 'people wait')}`}`;
  return `${counted(capacity - taken, 'seat')} left`;
};

/** Whoever signs up now gets a place in the queue. */
const isFull = ({ capacity, taken, waiting }: Pick<SessionRow, 'capacity' | 'taken' | 'waiting'>): boolean =>
  taken >= capacity || waiting > 0;

/** How the viewer stands to it; undefined where they do not. */
export const ownWords = ({ own }: SessionRow): string | undefined => {
  switch (own?.state) {
    case 'booked':
      return 'You have a seat';
    case 'waiting':
      return own.ahead ? `You wait, ${own.ahead} before you` : 'You wait, and are next';
    case 'offered':
      return own.offeredUntil
        ? `A seat is kept for you until ${momentWords(own.offeredUntil)}`
        : 'A seat is kept for you';
    default:
      return undefined;
  }
};

/** Why nobody can sign up, or how many seats there are. */
const standing = (row: SessionRow): string => {
  const own = ownWords(row);
  if (own) return own;
  const seats = seatsWords(row);
  const said = `${seats.charAt(0).toUpperCase()}${seats.slice(1)}`;
  return row.can.join ? said : `${said}, sign-up is closed`;
};

/** One session in a list: its title opens it. */
export const sessionElement = (row: SessionRow, { sites, linkTo }: Shown): CardElement => ({
  ...{ type: 'TextBlock', wrap: true },
  text: `[${literal(row.course.title)}](${linkTo(`/training/sessions/${row.id}`)})\n\n${literal(
    `${spanWords(row.start, row.end)}, ${placeWords(row, sites)}. ${standing(row)}.`,
  )}`,
});

export const sessionText = (row: SessionRow, { sites }: Shown): string =>
  `${row.course.title}: ${spanWords(row.start, row.end)}, ${placeWords(row, sites)}. ${standing(row)}.`;

/** "Spreadsheets, Tuesday 1 December, 9:30am". */
export const lineWords = ({ course, start }: Pick<SessionRow, 'course' | 'start'>): string =>
  `${course.title}, ${momentWords(start)}`;

interface Found extends Shown {
  readonly title: string;
  readonly note?: string | undefined;
  readonly rows: readonly SessionRow[];
}

/** Sessions that can be gone to, and a way to sign up for one. */
export const sessionsCard = ({ title, note, rows, ...shown }: Found): Reply => {
  const said = rows.map((row) => sessionText(row, shown));
  const text = [`${title}.`, ...(note ? [note] : []), ...said].join(' ');
  const all = { title: 'See all sessions', url: shown.linkTo('/training') };
  return {
    text,
    card: card(text, [
      heading(title),
      ...(note ? [sentence(note)] : []),
      ...rows.map((row) => sessionElement(row, shown)),
      ...joinElements(
        rows.filter(({ can }) => can.join),
        all,
      ),
    ]),
  };
};

const joinElements = (
  open: readonly SessionRow[],
  all: { readonly title: string; readonly url: string },
): readonly CardElement[] => {
  const [only, ...others] = open;
  if (!only) return [buttons([], all)];
  if (others.length === 0) return [buttons([joinButton(only)], all)];
  const choices = open.map((row) => ({
    title: `${lineWords(row)} (${isFull(row) ? 'waiting list' : seatsWords(row)})`,
    value: row.id,
  }));
  return [
    choice('session', 'Session', choices),
    buttons([{ title: 'Book this session', verb: 'training.join' }], all),
  ];
};

export const joinButton = (row: SessionRow): Button => ({
  title: isFull(row) ? 'Book a place in the waiting list' : 'Book a seat',
  verb: 'training.join',
  data: { session: row.id },
});

/** One session as it stands for the viewer, with what they can do about it. */
export const sessionCard = (view: SessionView, said: string, { sites, linkTo }: Shown): Reply => {
  const title = `${said}: ${view.course.title}`;
  const rows = [
    ['When', spanWords(view.start, view.end)],
    ['Where', placeWords(view, sites)],
    ...(view.lead ? [['Led by', view.lead.name] as const] : []),
    ...waitingRows(view),
  ] as const;
  const text = `${title}. ${rows.map(([name, value]) => `${name}: ${value}`).join('. ')}.`;
  return {
    text,
    card: card(text, [
      heading(title),
      facts(rows),
      buttons(movesOf(view), {
        title: 'See in Guildhall',
        url: linkTo(`/training/sessions/${view.id}`),
      }),
    ]),
  };
};

const waitingRows = ({ own }: SessionView): readonly (readonly [string, string])[] => {
  if (own?.state === 'waiting')
    return [['Before you', own.ahead ? counted(own.ahead, 'person', 'people') : 'nobody, you are next']];
  return own?.state === 'offered' && own.offeredUntil ? [['Answer by', momentWords(own.offeredUntil)]] : [];
};

/** What the viewer can do: answer an offer, give a place back, or sign up. */
export const movesOf = (row: SessionRow): readonly Button[] => {
  if (row.can.answer) return answersTo(row.id);
  if (row.can.leave) return [giveBack(row.id)];
  return row.can.join ? [joinButton(row)] : [];
};

export const answersTo = (session: SessionId): readonly Button[] => [
  { title: 'Say yes, I take the seat', verb: 'training.accept', data: { session } },
  { title: 'Say no, let it go', verb: 'training.decline', data: { session } },
];

export const giveBack = (session: SessionId): Button => ({
  title: 'Give my place back',
  verb: 'training.give-back',
  data: { session },
});

/** Asks before what cannot be had back as it was. */
export const sureCard = (view: SessionView, { sites, linkTo }: Shown): Reply => {
  const data = { session: view.id };
  const others = view.waiting - (view.own?.state === 'waiting' ? 1 : 0);
  const why =
    view.own?.state === 'waiting'
      ? 'You lose your place in the waiting list.'
      : others > 0
        ? `${counted(others, 'person waits', 'people wait')} for a seat: yours goes to who is next at once.`
        : 'Sign-up is closed, so you cannot have it back.';
  return sayingCard({
    title: `Give your place back: ${view.course.title}?`,
    words: `${spanWords(view.start, view.end)}, ${placeWords(view, sites)}. ${why}`,
    actions: [
      { title: 'Give it back', verb: 'training.leave', data },
      { title: 'Keep my place', verb: 'training.see', data },
    ],
    link: { title: 'See in Guildhall', url: linkTo(`/training/sessions/${view.id}`) },
  });
};
