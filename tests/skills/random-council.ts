import fc from 'fast-check';
import { WORK_STYLES } from '../../api/people/contract.ts';
import { type CouncilCounts, type Counted, counting } from '../../api/skills/counting.ts';
import { type Level, SKILL_IDS } from '../../api/skills/framework.contract.ts';
import { FIRST_REQUIREMENTS } from '../../api/skills/requirement.defaults.ts';
import { essentialsOf, requiredOf } from '../../api/skills/requirement.rules.ts';
import { assessed, type HeldLevels } from '../../api/skills/scoring.rules.ts';
import { idOf } from './council.ts';

/** A team as far as chance decides on it. */
interface Team {
  readonly department: number;
  readonly size: number;
  /** How they work; some never told. */
  readonly style: number;
  /** Of ten, how many were assessed, and were so twice. */
  readonly assessed: number;
  readonly twice: number;
  readonly ability: number;
  readonly seed: number;
}

/** What happens between two releases: somebody of a team is assessed, gets better, leaves or comes. */
interface Move {
  readonly team: number;
  readonly what: 'assess' | 'improve' | 'leave' | 'join';
  readonly count: number;
}

export interface Story {
  readonly teams: readonly Team[];
  readonly moves: readonly Move[];
}

export const stories: fc.Arbitrary<Story> = fc.record({
  teams: fc.array(
    fc.record({
      department: fc.integer({ min: 0, max: 3 }),
      size: fc.integer({ min: 1, max: 14 }),
      style: fc.integer({ min: 0, max: 4 }),
      assessed: fc.constantFrom(0, 4, 7, 9, 10, 10),
      twice: fc.constantFrom(0, 5, 10),
      ability: fc.integer({ min: 0, max: 4 }),
      seed: fc.nat(1_000_000),
    }),
    { minLength: 1, maxLength: 14 },
  ),
  moves: fc.array(
    fc.record({
      team: fc.nat(13),
      what: fc.constantFrom('assess', 'improve', 'leave', 'join'),
      count: fc.integer({ min: 1, max: 7 }),
    }),
    { maxLength: 6 },
  ),
});

interface Somebody {
  readonly team: number;
  readonly level: Level | undefined;
  readonly first: Level | undefined;
  /** Decides in which skills they are better or worse. */
  readonly seed: number;
}

/** Both councils of a story: before its moves and after. */
export const councilsOf = ({ teams, moves }: Story): readonly [CouncilCounts, CouncilCounts] => {
  const staff = teams.flatMap((team, place) =>
    Array.from({ length: team.size }, (_, n) => personOf(team, place, n)),
  );
  const after = moves.reduce<readonly Somebody[]>((all, move) => moved(all, move, teams), staff);
  return [countsOf(teams, staff), countsOf(teams, after)];
};

const chance = (seed: number, of: number): number => {
  const mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35) >>> 8) % of;
};

const levelNear = (ability: number, seed: number): Level =>
  Math.min(
    4,
    Math.max(0, ability + (chance(seed, 4) === 0 ? 1 : chance(seed + 1, 3) === 0 ? -1 : 0)),
  ) as Level;

const personOf = (team: Team, place: number, n: number): Somebody => {
  const seed = team.seed + 31 * n;
  const isKnown = chance(seed, 10) < team.assessed;
  const isTwice = isKnown && chance(seed + 3, 10) < team.twice;
  const level = levelNear(team.ability, seed + 5);
  return {
    ...{ team: place, seed, level: isKnown ? level : undefined },
    first: isTwice ? (Math.max(0, level - chance(seed + 7, 2)) as Level) : undefined,
  };
};

const moved = (
  all: readonly Somebody[],
  { team: which, what, count }: Move,
  teams: readonly Team[],
): readonly Somebody[] => {
  const place = which % teams.length;
  const team = teams[place];
  if (!team) return all;
  if (what === 'join')
    return [
      ...all,
      ...Array.from({ length: count }, (_, n) => personOf({ ...team, seed: team.seed + 7_919 }, place, n)),
    ];
  const may = all.filter((one) => one.team === place && (what !== 'assess' || one.level === undefined));
  const some = new Set(may.slice(0, count));
  if (what === 'leave') return all.filter((one) => !some.has(one));
  return all.map((one) => (some.has(one) ? changed(one, team) : one));
};

const changed = (one: Somebody, { ability }: Team): Somebody =>
  one.level === undefined
    ? { ...one, level: levelNear(ability, one.seed + 11) }
    : { ...one, level: Math.min(4, one.level + 1) as Level, first: one.first ?? one.level };

const NOW = { at: '2026-11-24T09:30:00.000Z', framework: '1', told: 'named' } as const;
const THEN = { ...NOW, at: '2025-11-24T09:30:00.000Z' } as const;

/** Alike in most skills, and in some a little different. */
const levelsOf = (level: Level, seed: number, at: typeof NOW | typeof THEN): HeldLevels =>
  Object.fromEntries(
    SKILL_IDS.map((skill, n) => {
      const claim = Math.min(4, Math.max(0, level + (chance(seed + n, 5) === 0 ? -1 : 0))) as Level;
      return [skill, assessed(skill, { claim }, at)];
    }),
  );

const countsOf = (teams: readonly Team[], staff: readonly Somebody[]): CouncilCounts => {
  const counted = counting();
  for (const { team: place, level, first, seed } of staff) {
    const team = teams[place];
    if (!team) continue;
    const workStyle = WORK_STYLES[team.style];
    const person = idOf('somebody');
    const required = requiredOf(FIRST_REQUIREMENTS, { person, ...(workStyle && { workStyle }) });
    const one: Counted = {
      worker: { department: `Department ${team.department}`, manager: idOf(`team ${place}`) },
      essentials: essentialsOf(required),
      levels: level === undefined ? {} : levelsOf(level, seed, NOW),
      ...(first !== undefined && { first: levelsOf(first, seed + 100, THEN) }),
    };
    counted.add(one);
  }
  return counted.result();
};
