import type { Viewer } from '../../api/contract/person.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import type { TeamMonth } from '../../api/requests/leave.contract.ts';
import { dayWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import { todayOf } from './asking.ts';
import { sayingCard } from './cards.ts';
import type { RequestCommandPorts } from './ports.ts';
import type { Span } from './span.ts';
import { rangeWords } from './words.ts';

type Away = TeamMonth['people'][number];

const PARTS = { am: ', in the morning', pm: ', in the afternoon', day: '' } as const;
const NAMED = 15;

/** Who of the viewer's team is away. Nobody is told why: all kinds of absence read alike. */
export const whoIsAway = async (
  ports: RequestCommandPorts,
  viewer: Viewer,
  span: Span | undefined,
  note: string | undefined,
): Promise<Reply> => {
  const today = todayOf(ports);
  const { from, to } = span ?? { from: today, to: today };
  const months = [...new Set([from, to].map((day) => day.slice(0, 7)))];
  const answers = await Promise.all(months.map((month) => ports.requests.seeTeamMonth(viewer, { month })));
  const people = answers.flatMap((answer) => answer.people);
  const rows = [...Map.groupBy(people, ({ person }) => person.id).values()].flatMap((same) =>
    rowOf(same, viewer, from, to),
  );
  const link = { title: 'See the team calendar', url: ports.linkTo('/requests/team') };
  const title = `Away ${from === to ? 'on ' : ''}${rangeWords(from, to)}`;
  if (rows.length === 0)
    return sayingCard({ title, words: note ?? 'Nobody of your team, as far as I know.', link });
  return sayingCard({ title, words: note, rows: rows.slice(0, NAMED), link });
};

const rowOf = (
  months: readonly Away[],
  viewer: Viewer,
  from: PlainDate,
  to: PlainDate,
): readonly (readonly [string, string])[] => {
  const [first] = months;
  const days = months.flatMap(({ away }) => away).filter(({ date }) => date >= from && date <= to);
  if (!first || days.length === 0) return [];
  const words = days
    .slice(0, 7)
    .map(({ date, part, waiting }) => `${dayWords(date)}${PARTS[part]}${waiting ? ' (asked for)' : ''}`);
  const more = days.length > words.length ? ` and ${days.length - words.length} more` : '';
  return [[first.person.id === viewer.person ? 'You' : first.person.name, `${words.join('; ')}${more}`]];
};
