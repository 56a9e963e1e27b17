import type { Viewer } from '../../api/contract/person.ts';
import type { Plan } from '../../api/training/plan.contract.ts';
import type { SessionRow } from '../../api/training/session.contract.ts';
import {
  buttons,
  type CardElement,
  type Choice,
  card,
  choice,
  heading,
  literal,
  sentence,
} from '../shell/card.ts';
import { dateWords, halfAt } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import { FIND, lineWords, movesOf, type Shown, sayingCard, sessionElement, sessionText } from './cards.ts';
import { fits } from './finding.ts';
import type { TrainingCommandPorts, TrainingLinks } from './ports.ts';
import type { TrainingReading } from './reading.ts';

interface Wanted extends Partial<Pick<TrainingReading, 'skills' | 'spans' | 'halves' | 'way' | 'site'>> {
  readonly title: string;
  readonly note?: string | undefined;
}

const SHOWN = 5;
const LATEST = 3;

/** What the viewer is signed up for; beside it, unless one session was named, what they completed and began alone. */
export const myTraining = async (
  { training, sitesFor, linkTo }: TrainingCommandPorts,
  viewer: Viewer,
  { title, note, ...wish }: Wanted,
): Promise<Reply> => {
  const [plan, sites] = await Promise.all([training.seePlan(viewer), sitesFor(viewer)]);
  const named = plan.sessions.filter((row) => isNamed(row, wish));
  const isNarrowed = named.length < plan.sessions.length && named.length > 0;
  const rows = (isNarrowed ? named : plan.sessions).slice(0, SHOWN);
  const rest = isNarrowed ? [] : restOf(plan, linkTo);
  if (rows.length === 0 && rest.length === 0)
    return sayingCard({
      title: 'You are signed up for nothing',
      words: note ?? 'Nothing waits for you, and nothing is completed yet.',
      actions: [FIND],
      link: { title: 'See all sessions', url: linkTo('/training') },
    });
  const shown: Shown = { sites, linkTo };
  const said = note ?? (rows.length === 0 ? 'You are signed up for nothing to come.' : undefined);
  const text = [
    `${title}.`,
    ...(said ? [said] : []),
    ...rows.map((row) => sessionText(row, shown)),
    ...rest.map(({ words }) => words),
  ].join(' ');
  return {
    text,
    card: card(text, [
      heading(title),
      ...(said ? [sentence(said)] : []),
      ...rows.map((row) => sessionElement(row, shown)),
      ...rest.map(lineElement),
      ...moves(rows, { title: 'See my training', url: linkTo('/training/plan') }),
    ]),
  };
};

const isNamed = (
  row: SessionRow,
  { skills = [], spans = [], halves = [], ...where }: Omit<Wanted, 'title'>,
) =>
  (skills.length === 0 || row.course.skills.some(({ skill }) => skills.includes(skill))) &&
  fits(row, { spans, halves, way: where.way, site: where.site });

interface Line {
  readonly words: string;
  readonly link?: { readonly title: string; readonly url: string };
}

/** "Completed: Spreadsheets, on Tuesday 3 November 2026." and the way to its certificate; then what was begun alone. */
const restOf = ({ completed, links }: Plan, linkTo: TrainingLinks): readonly Line[] => [
  ...completed.slice(0, LATEST).map(({ id, title, end }) => ({
    words: `Completed: ${title}, on ${dateWords(halfAt(end).day)}.`,
    link: { title: 'Certificate', url: linkTo(`/training/certificates/${id}`) },
  })),
  ...links
    .filter(({ doneAt }) => doneAt === null)
    .slice(0, LATEST)
    .map(({ title, minutes }) => ({ words: `Begun alone: ${title}, ${minutes} minutes.` })),
];

const lineElement = ({ words, link }: Line): CardElement => ({
  ...{ type: 'TextBlock', wrap: true },
  text: [literal(words), link && `[${link.title}](${link.url})`].filter(Boolean).join(' '),
});

type Link = Parameters<typeof buttons>[1];

/** An offer is answered first, as it runs out. */
const moves = (rows: readonly SessionRow[], all: Link): readonly CardElement[] => {
  const offered = rows.find(({ can }) => can.answer);
  if (offered) return [sentence(`Answer first: ${lineWords(offered)}.`), buttons(movesOf(offered), all)];
  const held = rows.filter(({ can }) => can.leave);
  const [only, ...others] = held;
  if (!only) return [buttons([FIND], all)];
  if (others.length === 0) return [buttons(movesOf(only), all)];
  const choices: readonly Choice[] = held.map((row) => ({ title: lineWords(row), value: row.id }));
  return [
    choice('session', 'Session', choices),
    buttons([{ title: 'Give this place back', verb: 'training.give-back' }], all),
  ];
};
