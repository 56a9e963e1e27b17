import type { Viewer } from '../../api/contract/person.ts';
import { people } from '../../api/people/records.ts';
import { peopleRecords } from '../../api/people/room.ts';
import { search } from '../../api/people/search.service.ts';
import { systemClock } from '../../api/platform/clock.ts';
import { sandboxDirectory } from '../../sandbox/people/directory.ts';
import { type Bench, median, quantile, timed } from './bench.ts';
import { onEmbedded } from './engines.ts';

const PEOPLE = 20_000;
const ROUNDS = 20;
const fail = (error: unknown): never => {
  throw error;
};

/** What people type on their way to a name, and searches that fit half the council. */
const TYPED = [
  'fa',
  'far',
  'fara',
  'farah',
  'farah iq',
  'far iq',
  'farrah iqbal',
  'officer',
  'ma',
  'housing officer',
];

/** A large council: the names, jobs and departments of the sandbox's, again and again. */
const aPerson = (number: number, { people: staff }: ReturnType<typeof sandboxDirectory>) => {
  const { name, jobTitle, department } = staff[number % staff.length] ?? fail(new Error('nobody'));
  const id = (of: number) => `per_${String(of).padStart(26, '0')}` as const;
  return {
    ...{ id: id(number), oid: `oid-${number}`, manager: id(number % 500), enabled: true, guest: false },
    name: `${name} ${String.fromCharCode(97 + (number % 26))}${number.toString(36)}`,
    ...(jobTitle && { jobTitle }),
    ...(department && { department }),
  };
};

/** Search as one types, over 20,000 people on the embedded store. */
export const peopleBench: Bench = () =>
  onEmbedded({ schema: peopleRecords, clock: systemClock }, async (store) => {
    const council = sandboxDirectory();
    for (let from = 0; from < PEOPLE; from += 1_000)
      await store.tx((t) =>
        t.putAll(
          people,
          Array.from({ length: 1_000 }, (_, at) => aPerson(from + at, council)),
        ),
      );
    const viewer: Viewer = {
      ...{
        person: aPerson(7, council).id,
        name: 'Ann',
        roles: [],
        appointments: [],
        reports: [],
        door: 'tab',
      },
    };
    const { findPeople } = search({ store });
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const q of TYPED) took.push(await timed(() => findPeople(viewer, { q })));
    return [
      { what: 'a search as one types over 20,000 people, median', figure: `${median(took).toFixed(1)} ms` },
      {
        what: 'the slowest twentieth begins at',
        figure: `${quantile(took, 0.95).toFixed(1)} ms`,
        promise: 'at most 50 ms',
      },
    ];
  });
