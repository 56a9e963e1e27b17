import type { Viewer } from '../../api/contract/person.ts';
import { COUNCIL_ZONE, type PlainDate } from '../../api/contract/time.ts';
import type { SessionRow } from '../../api/training/session.contract.ts';
import { halfAt } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import { wordsOf } from '../shell/words.ts';
import { MINE, sayingCard, sessionsCard } from './cards.ts';
import type { TrainingCommandPorts } from './ports.ts';
import type { TrainingReading } from './reading.ts';

type Ports = TrainingCommandPorts;
type Wish = Pick<TrainingReading, 'sure' | 'skills' | 'about' | 'spans' | 'halves' | 'way' | 'site'>;

/** When and where a session should be. */
export type Where = Pick<TrainingReading, 'spans' | 'halves'> & {
  readonly [Part in 'way' | 'site']?: TrainingReading[Part] | undefined;
};

/** As many as are read at a glance. */
const SHOWN = 5;
const MOST = 100;

/** Said wherever the bot is not certain what was meant. */
export const NOT_SURE = 'I am not sure what you meant, so I have not changed anything.';

/** Sessions that fit, or the next best with a sentence that says so. */
export const findSessions = async (ports: Ports, viewer: Viewer, wish: Wish): Promise<Reply> => {
  const [coming, sites] = await Promise.all([comingOf(ports, viewer, wish), ports.sitesFor(viewer)]);
  const named = wish.skills.length > 0 ? coming : ofTitle(coming, wish.about);
  const isUnknown = wish.skills.length === 0 && wish.about.length > 0 && named.length === 0;
  const topical = isUnknown ? coming : named;
  const fitting = topical.filter((row) => fits(row, wish));
  const rows = (fitting.length > 0 ? fitting : topical).slice(0, SHOWN);
  if (rows.length === 0) return nothingPlanned(ports, wish);
  const notes = [
    ...(isUnknown ? ['I found no session of that name. These are the next ones.'] : []),
    ...(fitting.length === 0 ? ['None is planned that fits. These are the next ones about it.'] : []),
    ...(fitting.length > SHOWN ? [`The first ${SHOWN} of ${fitting.length}.`] : []),
    ...(wish.sure || isUnknown || named.length < coming.length ? [] : [NOT_SURE]),
  ];
  return sessionsCard({
    ...{ title: titleOf(wish, rows), note: notes.join(' ') || undefined, rows },
    ...{ sites, linkTo: ports.linkTo },
  });
};

const titleOf = ({ skills, about }: Wish, rows: readonly SessionRow[]): string =>
  skills.length + about.length > 0 && rows.length === 1 ? 'A session for you' : 'Training sessions';

const comingOf = async (
  { training }: Ports,
  viewer: Viewer,
  { skills }: Wish,
): Promise<readonly SessionRow[]> => {
  const asked = skills.length > 0 ? skills.map((skill) => ({ skill, limit: MOST })) : [{ limit: MOST }];
  const found = (await Promise.all(asked.map((input) => training.listSessions(viewer, input)))).flatMap(
    ({ sessions }) => sessions,
  );
  return [...new Map(found.map((row) => [row.id, row])).values()].toSorted((one, other) =>
    one.start < other.start ? -1 : 1,
  );
};

/** Short words are in most titles. */
const TELLING_LETTERS = 4;

const ofTitle = (rows: readonly SessionRow[], about: readonly string[]): readonly SessionRow[] => {
  if (about.length === 0) return rows;
  const telling = about.filter((word) => word.length >= TELLING_LETTERS);
  return rows.filter(({ course }) => {
    const words = wordsOf(course.title.toLowerCase());
    return telling.some((word) => words.includes(word));
  });
};

/** True where it is at such a time and place. */
export const fits = (row: SessionRow, { spans, halves, way, site }: Where): boolean => {
  const { day, half } = halfAt(row.start);
  return (
    (spans.length === 0 || spans.some(({ from, to }) => from <= day && (to === undefined || day <= to))) &&
    (halves.length === 0 || halves.includes(half)) &&
    (way === undefined || row.isOnline === (way === 'online')) &&
    (site === undefined || row.place.site === site)
  );
};

const nothingPlanned = ({ linkTo }: Ports, { skills }: Pick<Wish, 'skills'>): Reply =>
  sayingCard({
    title: skills.length > 0 ? 'No session about that is planned' : 'No session is planned',
    words: 'Look again soon, or ask a digital champion for one.',
    actions: [MINE],
    link: { title: 'See digital champions', url: linkTo('/training/champions') },
  });

/** Today where the council is. */
export const todayOf = ({ clock }: Pick<Ports, 'clock'>): PlainDate => clock.today(COUNCIL_ZONE);
