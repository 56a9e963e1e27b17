import { csvRows } from '../contract/csv.ts';
import type { PersonId } from '../contract/ids.ts';
import type { LineProblem, LinesReport } from './directory.contract.ts';

/** One line of an imported list: whose manager is whom, by address. */
export interface Line {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly person: string;
  readonly manager: string;
}

/** What is known of people before the list is read. */
export interface Known {
  /** The people with this address or sign-in name, in small letters. */
  idsOf(address: string): readonly PersonId[];
  managerOf(person: PersonId): PersonId | undefined;
}

export interface Judged {
  /** Who is to have which manager, where that is another than before. */
  readonly changes: ReadonlyMap<PersonId, PersonId>;
  readonly problems: LinesReport['problems'];
}

/** The lines of a CSV text; empty ones and one of titles are passed over. */
export const readLines = (csv: string): readonly Line[] =>
  csvRows(csv)
    .map(({ line, cells: [person = '', manager = ''] }) => ({
      line,
      person: person.toLowerCase(),
      manager: manager.toLowerCase(),
    }))
    .filter(({ person, manager }, at) => at > 0 || person.includes('@') || manager.includes('@'));

/** Says of each line whether it counts. A line that does not changes nothing: nobody loses the manager they have. */
export const judgeLines = (lines: readonly Line[], known: Known): Judged => {
  const problems = new Map<number, LineProblem>();
  const wanted = new Map<PersonId, { readonly line: number; readonly manager: PersonId }>();
  for (const one of lines) {
    const read = resolve(one, known);
    if (typeof read === 'string') problems.set(one.line, read);
    else if (wanted.has(read.person)) problems.set(one.line, 'twice');
    else wanted.set(read.person, { line: one.line, manager: read.manager });
  }
  // A line that goes leaves the old manager, with whom another line may go round in a circle: until none does.
  for (let circles = loopsIn(wanted, known); circles.length > 0; circles = loopsIn(wanted, known))
    for (const [person, { line }] of circles) {
      problems.set(line, 'loop');
      wanted.delete(person);
    }
  const changes = [...wanted].filter(([person, { manager }]) => known.managerOf(person) !== manager);
  return {
    changes: new Map(changes.map(([person, { manager }]) => [person, manager])),
    problems: [...problems].map(([line, problem]) => ({ line, problem })).sort((a, b) => a.line - b.line),
  };
};

const resolve = (
  { person, manager }: Line,
  known: Known,
): { readonly person: PersonId; readonly manager: PersonId } | LineProblem => {
  if (!person || !manager) return 'incomplete';
  const [people, managers] = [known.idsOf(person), known.idsOf(manager)];
  if (people.length > 1 || managers.length > 1) return 'shared_address';
  const [who, whom] = [people[0], managers[0]];
  if (who === undefined) return 'unknown_person';
  if (whom === undefined) return 'unknown_manager';
  return who === whom ? 'own_manager' : { person: who, manager: whom };
};

type Wanted = ReadonlyMap<PersonId, { readonly line: number; readonly manager: PersonId }>;

const loopsIn = (wanted: Wanted, known: Known) => {
  const above = (person: PersonId) => wanted.get(person)?.manager ?? known.managerOf(person);
  const isOwnBoss = (person: PersonId): boolean => {
    const met = new Set<PersonId>();
    for (let at = above(person); at !== undefined && !met.has(at); at = above(at)) {
      if (at === person) return true;
      met.add(at);
    }
    return false;
  };
  return [...wanted].filter(([person]) => isOwnBoss(person));
};
