import type { Roll } from '../../api/training/attendance.contract.ts';
import {
  type Button,
  buttons,
  type CardElement,
  card,
  choice,
  facts,
  heading,
  sentence,
  several,
} from '../shell/card.ts';
import { momentWords, spanWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import { counted } from './cards.ts';
import type { TrainingLinks } from './ports.ts';

type OnRoll = Roll['people'][number];

/** As many as a thumb goes through, and as a card of 20,000 characters holds; the page holds them all. */
export const MOST_NAMES = 40;

/** Those of whom it is still to be said whether they came, and for how long where that counts. */
export const openOf = ({ people, evidence }: Roll): readonly OnRoll[] =>
  people.filter(
    ({ can, mark }) => can.mark && (mark === null || (mark.minutes === null && evidence === 'minutes')),
  );

/** Of whom nothing is known. A code that was typed says that somebody is there. */
export const unknownOf = (roll: Roll): readonly OnRoll[] =>
  roll.people.filter(({ can, mark }) => can.mark && mark === null);

/** Who is here and who is not, with a press for those of whom it is still to be said. */
export const rollCard = (roll: Roll, note: string | undefined, linkTo: TrainingLinks): Reply => {
  const { session, closed } = roll;
  const title = `Roll: ${session.title}`;
  const words = [
    note,
    `${spanWords(session.start, session.end)}, ${session.isOnline ? 'online in Teams' : session.place}.`,
    closed === 'not_begun' && `You can call it from ${momentWords(session.start)}.`,
    closed === 'roll_closed' && 'It is closed: the session was more than two weeks ago.',
    closed === 'session_cancelled' && 'The session was cancelled, so nobody is marked.',
  ];
  const said = words.filter(Boolean).join(' ');
  const rows = rowsOf(roll);
  const text = [`${title}. ${said}`, ...rows.map(([name, value]) => `${name}: ${value}`)].join(' ');
  return {
    text,
    card: card(text, [
      heading(title),
      sentence(said),
      facts(rows),
      ...(closed === null ? markElements(roll) : []),
      buttons(closed === null ? movesOf(roll) : [], {
        title: 'See the whole roll',
        url: linkTo(`/training/sessions/${session.id}/roll`),
      }),
    ]),
  };
};

const rowsOf = (roll: Roll): readonly (readonly [string, string])[] => {
  const seats = roll.people.filter(({ state }) => state === 'booked');
  const withMark = seats.filter(({ mark }) => mark !== null);
  const here = withMark.filter(({ mark }) => mark?.minutes !== 0);
  const away = withMark.filter(({ mark }) => mark?.minutes === 0);
  return [
    ...(roll.takesCode ? [['Check-in code', roll.code] as const] : []),
    ['Here', namesOf(here)],
    ...(away.length > 0 ? [['Did not come', namesOf(away)] as const] : []),
    ['Not marked yet', counted(seats.length - withMark.length, 'person', 'people')],
  ];
};

const NAMED = 20;

const namesOf = (people: readonly OnRoll[]): string => {
  const names = people.slice(0, NAMED).map(({ person }) => person.name);
  const more = people.length - names.length;
  if (names.length === 0) return 'nobody yet';
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
};

const markElements = (roll: Roll): readonly CardElement[] => {
  const open = openOf(roll);
  if (open.length === 0) return [];
  const choices = open.slice(0, MOST_NAMES).map(({ person, mark }) => ({
    title: mark === null ? person.name : `${person.name} (typed the code)`,
    value: person.id,
  }));
  return [
    ...(open.length > MOST_NAMES
      ? [sentence(`These are the first ${MOST_NAMES} of ${open.length}; the page has all of them.`)]
      : []),
    several('people', 'Who is here?', choices),
  ];
};

/** Nobody is absent because they were not marked: that is said of them, in a second step. */
const movesOf = (roll: Roll): readonly Button[] => {
  const { id: session } = roll.session;
  const unknown = unknownOf(roll).slice(0, MOST_NAMES);
  const isBegun = roll.people.some(({ mark }) => mark !== null);
  return [
    ...(openOf(roll).length > 0
      ? [{ title: 'Record who is here', verb: 'training.here', data: { session } }]
      : []),
    ...(isBegun && unknown.length > 0
      ? [
          {
            title: `Record the other ${unknown.length} as absent`,
            verb: 'training.absent',
            data: { session, others: unknown.map(({ person }) => person.id).join(',') },
          },
        ]
      : []),
  ];
};

/** Asks whose roll is meant, where several are open. */
export const whichRollCard = (
  sessions: readonly Pick<Roll['session'], 'id' | 'title' | 'start'>[],
  url: string,
): Reply => {
  const title = 'Which roll?';
  const lines = sessions.map(({ id, title: of, start }) => ({
    title: `${of}, ${momentWords(start)}`,
    value: id,
  }));
  const text = `${title} ${lines.map((line) => line.title).join('. ')}.`;
  const see: Button = { title: 'See this roll', verb: 'training.roll' };
  return {
    text,
    card: card(text, [
      heading(title),
      choice('session', 'Session', lines),
      buttons([see], { title: 'See all that I lead', url }),
    ]),
  };
};
