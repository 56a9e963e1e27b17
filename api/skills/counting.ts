import { add, NO_TALLY, type Tally } from '../platform/tally.ts';
import { COLUMN_IDS, type ColumnId, NO_DEPARTMENT, NO_MANAGER, skillsOf } from './cube.contract.ts';
import { AREA_IDS, type AreaId, LEVELS, type SkillId } from './framework.contract.ts';
import type { WorkerFacts } from './ports.ts';
import { baselineOf, type Essentials, type HeldLevels, levelOf } from './scoring.rules.ts';
import { type Baseline, LETTERS } from './words.contract.ts';

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

/** Kinds of levels: who meets what is asked, who does not, then levels 0 to 4. Sums: on what the levels stand. */
export const [MET, BELOW, FIRST_LEVEL] = [0, 1, 2] as const;

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
    sum ?? {
      reach: NO_TALLY,
      levels: COLUMN_IDS.map(() => NO_TALLY),
      changes: COLUMN_IDS.map(() => NO_TALLY),
    }
  );
};

const sumOfCounts = (one: Counts | undefined, other: Counts): Counts =>
  one
    ? {
        reach: add(one.reach, other.reach),
        levels: one.levels.map((tally, place) => add(tally, other.levels[place] ?? NO_TALLY)),
        changes: one.changes.map((tally, place) => add(tally, other.changes[place] ?? NO_TALLY)),
      }
    : other;

const countsOf = (counted: Counted): Counts => {
  const standings = AREA_IDS.flatMap((area) => [[area, standingIn(counted, area)] as const]);
  const byArea = new Map(standings);
  const standing = (column: ColumnId) => byArea.get(column.charAt(0) as AreaId);
  return {
    reach: { ...NO_TALLY, people: 1, known: one(Object.keys(counted.levels).length > 0) },
    levels: COLUMN_IDS.map((column) => {
      const inArea = standing(column);
      return inArea ? levelTally(counted, column, inArea) : NO_TALLY;
    }),
    changes: COLUMN_IDS.map((column) => {
      const isKnown = (standing(column) ?? 'unassessed') !== 'unassessed';
      return isKnown ? changeTally(changeIn(counted, column)) : NO_TALLY;
    }),
  };
};

/** Undefined where nothing essential is asked of them in the area. */
const standingIn = ({ essentials, levels }: Counted, area: AreaId): Baseline | undefined => {
  const asked = askedIn(essentials, area);
  const needed = new Map(asked.map((skill) => [skill, essentials.get(skill) ?? 1] as const));
  return asked.length === 0 ? undefined : baselineOf(levels, needed);
};

/**
 * Skills count the same people as their area, who lack a skill or do not. Of whom it is not asked lack nothing: were
 * they left out, the area less the skill would be a figure of them alone.
 */
const levelTally = (counted: Counted, column: ColumnId, inArea: Baseline): Tally => {
  if (inArea === 'unassessed') return { ...NO_TALLY, people: 1 };
  const { essentials, levels } = counted;
  const isMet = askedIn(essentials, column).every(
    (skill) => (levelOf(levels[skill]) ?? -1) >= (essentials.get(skill) ?? 0),
  );
  const shown = column === column.charAt(0) ? askedIn(essentials, column) : [column as SkillId];
  const known = shown.flatMap((skill) => levelOf(levels[skill]) ?? []);
  const level = known.length > 0 ? Math.round(meanOf(known)) : undefined;
  const letters = shown.flatMap((skill) => letterOf(levels[skill]));
  const letter = LETTERS[Math.min(...letters)];
  return {
    ...{ people: 1, known: 1 },
    kinds: [one(isMet), one(!isMet), ...LEVELS.map((of) => one(of === level))],
    sums: LETTERS.map((of) => one(of === letter)),
  };
};

const letterOf = (held: HeldLevels[SkillId]): readonly number[] =>
  held?.state === 'assessed' ? [LETTERS.indexOf(held.letter)] : [];

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

const changeTally = (change: number | undefined): Tally =>
  change === undefined
    ? { ...NO_TALLY, people: 1 }
    : {
        ...{ people: 1, known: 1 },
        kinds: [one(change > 0), one(change === 0), one(change < 0)],
        sums: [change, change * change],
      };

const one = (isSo: boolean): number => (isSo ? 1 : 0);
const meanOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
