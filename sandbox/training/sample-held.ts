import type { SkillId } from '../../api/skills/framework.contract.ts';
import { stableNumber } from '../people/names.ts';
import type { SandboxPerson } from '../people/person.ts';
import { hasTakenPart } from '../skills/sample-levels.ts';
import type { SampleSession } from './sample-courses.ts';

/** A session that the sample council had weeks ago. */
export interface HeldSession extends Omit<SampleSession, 'in'> {
  /** The title of its course. */
  readonly course: string;
  readonly weeksAgo: number;
  /** 1 is Monday. */
  readonly weekday: number;
  /** So many of those who had a seat did not come. */
  readonly absent: number;
  /** What those who came could do better afterwards: not everything that was taught, and of one course nothing. */
  readonly helped: readonly SkillId[];
}

const DEPOT = 'Morecambe Depot';
const STOREY = 'The Storey';

export const HELD_SESSIONS: readonly HeldSession[] = [
  {
    ...{ course: 'Spot a false message', weeksAgo: 5, weekday: 2, from: '10:00', to: '11:00' },
    ...{ seats: 24, wish: 22, lead: 'Digital Support Adviser', absent: 2, helped: ['E2'] },
  },
  {
    ...{ course: 'One copy, many hands', weeksAgo: 4, weekday: 4, from: '09:30', to: '11:00' },
    ...{ place: { site: STOREY, room: 'Training room' }, seats: 16, wish: 15 },
    ...{ lead: 'Service Designer', absent: 1, helped: ['B4', 'C1'] },
  },
  {
    ...{ course: 'Your tablet on the round', weeksAgo: 4, weekday: 3, from: '06:30', to: '07:30' },
    ...{ place: { site: DEPOT, room: 'Mess room' }, of: DEPOT, seats: 12, wish: 14 },
    ...{ lead: 'Stores Clerk', absent: 1, helped: ['A1', 'A2'] },
  },
  {
    ...{ course: 'Documents that everybody can read', weeksAgo: 3, weekday: 1, from: '11:00', to: '12:00' },
    ...{ seats: 18, wish: 17, lead: 'Graphic Designer', absent: 3, helped: [] },
  },
  // Before most told of their skills, and long enough ago that the figures of its month are out.
  {
    ...{ course: 'Spreadsheets from the beginning', weeksAgo: 8, weekday: 2, from: '09:30', to: '11:30' },
    ...{ place: { site: 'Lancaster Town Hall', room: 'Committee Room 2' }, seats: 16, wish: 16 },
    ...{ lead: 'Data Analyst', absent: 2, helped: [] },
  },
];

/** Who signed up for it, in this order: the same people at every start, of those who told of their skills. */
export const wishing = (
  people: readonly SandboxPerson[],
  { course, lead, of, wish }: HeldSession,
): readonly SandboxPerson[] => {
  const rank = ({ upn }: SandboxPerson) => stableNumber(`${course} ${upn}`);
  return people
    .filter(({ officeLocation }) => of === undefined || officeLocation === of)
    .filter((person) => person.jobTitle !== lead && hasTakenPart(person))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, wish);
};

/** Those of them who had a seat and came: the last ones did not. */
export const came = (people: readonly SandboxPerson[], held: HeldSession): readonly SandboxPerson[] =>
  wishing(people, held).slice(0, held.seats).slice(0, -held.absent);
