import type { PersonId } from '../contract/ids.ts';
import { addDays, type PlainDate } from '../contract/time.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import type { Clash, Segment } from './contract.ts';
import type { RequestsPorts } from './ports.ts';
import { requests, type StaffRequest } from './records.ts';

const NOON = 12 * 60;
/** Sickness is looked for so far back: whoever is longer away is not forgotten by their team. */
export const ABSENCE_DAYS = 200;

type Day = Clash['days'][number];

/** The days that somebody wants off, and of whose leave whoever looks may also know while it waits. */
interface Wanted {
  readonly person: PersonId;
  readonly segments: readonly Segment[];
  readonly seesWaiting: (colleague: PersonId) => boolean;
}

/** Who else of a person's team is away on these days; that they are, and never why. */
export const clashesOf = async (
  reader: Reader,
  { people }: Pick<RequestsPorts, 'people'>,
  { person, segments, seesWaiting }: Wanted,
): Promise<readonly Clash[]> => {
  const wanted = new Set(segments.map(({ date }) => date));
  const [first, last] = [segments[0]?.date, segments.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const team = await people.teamOf(reader, person);
  const [leave, sick] = await Promise.all([
    findAll(reader, requests, 'days', team, { from: first, to: addDays(last, 1) }),
    findAll(reader, requests, 'absences', team, {
      from: addDays(first, -ABSENCE_DAYS),
      to: addDays(last, 1),
    }),
  ]);
  const away = new Map<PersonId, Day[]>();
  const note = (who: PersonId, days: readonly Day[]) =>
    days.length > 0 && away.set(who, [...(away.get(who) ?? []), ...days]);
  for (const request of new Map([...leave, ...sick].map((one) => [one.id, one])).values())
    note(
      request.subject,
      daysAway(request, wanted).filter(({ waiting }) => !waiting || seesWaiting(request.subject)),
    );
  const nameOf = await people.namesOf(reader, [...away.keys()]);
  return [...away].map(([who, days]) => ({ person: { id: who, name: nameOf(who) }, days: inOrder(days) }));
};

/** The days of a request, of those wanted, on which its person is away. */
export const daysAway = (request: StaffRequest, wanted: ReadonlySet<PlainDate>): readonly Day[] => {
  const { leave, absence, state } = request;
  const waiting = state === 'submitted' || state === 'info_needed';
  const off = absence
    ? [...wanted]
        .filter((date) => date >= absence.from && (absence.to === undefined || date < absence.to))
        .map((date) => ({ date, part: 'day' as const, waiting: false }))
    : [];
  const taken = (leave?.segments ?? [])
    .filter(({ date }) => wanted.has(date))
    .map((segment) => ({ date: segment.date, part: partOf(segment), waiting }));
  return [...off, ...taken];
};

const partOf = ({ from, to }: Segment): Day['part'] => {
  if (to <= NOON) return 'am';
  return from >= NOON ? 'pm' : 'day';
};

export const inOrder = (days: readonly Day[]): readonly Day[] =>
  days.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
