import { add, type Tally } from '../platform/tally.ts';
import { COLUMN_IDS, type ColumnId, NO_DEPARTMENT, NO_MANAGER, skillsOf } from './cube.contract.ts';
import { AREA_IDS, LEVELS, type Level, type SkillId } from './framework.contract.ts';
import type { WorkerFacts } from './ports.ts';
import { baselineOf, type Essentials, type HeldLevels, levelOf } from './scoring.rules.ts';
import { type Baseline, LETTERS, type Letter } from './words.contract.ts';

/** Somebody as far as figures go. */
export interface Counted {
  readonly worker: Pick<WorkerFacts, 'department' | 'manager'>;
  readonly essentials: Essentials;
  /** What counts of them now. */
  readonly levels: HeldLevels;
  /** What counted after their first assessment; absent while there was no other since. */
  readonly first?: HeldLevels;
}

/** What is counted of one group, in each column. */
export interface Counts {
  /** Everybody, and those of whom anything is known. */
  readonly reach: Tally;
  readonly levels: readonly Tally[];
  readonly changes: readonly Tally[];
}

/** All groups of the council: teams by who manages them, within departments. */
export type CouncilCounts = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

/** Twelfths of a level are whole numbers for the mean of up to four skills. */
export const STEPS_A_LEVEL = 12;

/** Counts people one by one; nobody can be found in what comes of it. */
export const counting = () => {
  const council = new Map<string, Map<string, Counts>>();
  return {
    add: (counted: Counted): void => {
      const { department = NO_DEPARTMENT, manager = NO_MANAGER } = counted.worker;
      const teams = council.get(department) ?? new Map<string, Counts>();
      council.set(department, teams.set(manager, sumOfCounts(teams.get(manager), countsOf(counted))));
    },
    result: (): CouncilCounts => council,
  };
};

/** Several groups as one. */
export const together = (all: Iterable<Counts>): Counts => {
  let sum: Counts | undefined;
  for (const counts of all) sum = sumOfCounts(sum, counts);
  return (
    sum ?? { reach: NOTHING, levels: COLUMN_IDS.map(() => NOTHING), changes: COLUMN_IDS.map(() => NOTHING) }
  );
};

const sumOfCounts = (one: Counts | undefined, other: Counts): Counts =>
  one
    ? {
        reach: add(one.reach, other.reach),
        levels: one.levels.map((tally, place) => add(tally, other.levels[place] ?? NOTHING)),
        changes: one.changes.map((tally, place) => add(tally, other.changes[place] ?? NOTHING)),
      }
    : other;

const countsOf = (counted: Counted): Counts => {
  const standings = COLUMN_IDS.map((column) => standingIn(counted, column));
  return {
    reach: { people: 1, known: one(Object.keys(counted.levels).length > 0), kinds: [], sums: [] },
    levels: standings.map((standing) => (standing ? levelTally(standing) : NOTHING)),
    changes: standings.map((standing, place) =>
      standing && standing.baseline !== 'unassessed'
        ? changeTally(changeIn(counted, COLUMN_IDS[place] ?? 'A'))
        : NOTHING,
    ),
  };
};

const NOTHING: Tally = { people: 0, known: 0, kinds: [], sums: [] };

/** Where somebody stands in one column. */
interface Standing {
  readonly baseline: Baseline;
  readonly level: Level;
  readonly letter: Letter;
}

/** Undefined where nothing essential is asked of them there. */
const standingIn = ({ essentials, levels }: Counted, column: ColumnId): Standing | undefined => {
  const asked = askedIn(essentials, column);
  if (asked.length === 0) return undefined;
  const needed = new Map(asked.map((skill) => [skill, essentials.get(skill) ?? 1] as const));
  const known = asked.flatMap((skill) => levelOf(levels[skill]) ?? []);
  const letters = asked.flatMap((skill) => {
    const held = levels[skill];
    return held?.state === 'assessed' ? [LETTERS.indexOf(held.letter)] : [];
  });
  return {
    baseline: baselineOf(levels, needed),
    level: LEVELS[Math.round(meanOf(known))] ?? 0,
    letter: LETTERS[Math.min(...letters)] ?? 'S',
  };
};

const askedIn = (essentials: Essentials, column: ColumnId): readonly SkillId[] => {
  const area = AREA_IDS.find((id) => id === column);
  const skills = area ? skillsOf(area) : [column as SkillId];
  return skills.filter((skill) => essentials.has(skill));
};

/** By how many twelfths of a level somebody has changed; undefined where they were measured once. */
const changeIn = ({ essentials, levels, first }: Counted, column: ColumnId): number | undefined => {
  const pairs = askedIn(essentials, column).flatMap((skill) => {
    const [before, after] = [first?.[skill], levels[skill]];
    const [was, is] = [levelOf(before), levelOf(after)];
    return was === undefined || is === undefined
      ? []
      : [{ change: is - was, isAgain: (after?.at ?? '') > (before?.at ?? '') }];
  });
  if (!pairs.some(({ isAgain }) => isAgain)) return undefined;
  return Math.round(meanOf(pairs.map(({ change }) => change)) * STEPS_A_LEVEL);
};

const levelTally = ({ baseline, level, letter }: Standing): Tally => {
  if (baseline === 'unassessed') return { people: 1, known: 0, kinds: [], sums: [] };
  return {
    ...{ people: 1, known: 1 },
    kinds: [one(baseline === 'met'), one(baseline === 'below'), ...LEVELS.map((of) => one(of === level))],
    sums: LETTERS.map((of) => one(of === letter)),
  };
};

const changeTally = (change: number | undefined): Tally =>
  change === undefined
    ? { people: 1, known: 0, kinds: [], sums: [] }
    : {
        ...{ people: 1, known: 1 },
        kinds: [one(change > 0), one(change === 0), one(change < 0)],
        sums: [change, change * change],
      };

const one = (isSo: boolean): number => (isSo ? 1 : 0);
const meanOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
