import type { Instant } from '../../api/contract/time.ts';
import { minus, sumOfTallies, type Tally } from '../../api/platform/tally.ts';
import { COLUMN_IDS, type ColumnId, skillsOf } from '../../api/skills/cube.contract.ts';
import { AREA_IDS, type AreaId } from '../../api/skills/framework.contract.ts';
import { type AreaFigures, partIn, type Release } from '../../api/skills/releasing.ts';

/** Somebody who has all that was ever told, knows who works where and what is asked of them, and can do sums. */

export type Measure = 'levels' | 'change';

/** The council, its departments and their teams, as the directory has them: each with the teams it is made of. */
export interface Node {
  readonly id: string;
  readonly teams: readonly string[];
  readonly children: readonly string[];
}
export type Tree = ReadonlyMap<string, Node>;

export const COUNCIL = 'council';
export const teamId = (department: string, team: string): string => `${department}/${team}`;

export const treeOf = (departments: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Tree => {
  const below = [...departments].map(([name, teams]) => {
    const ids = [...teams.keys()].map((team) => teamId(name, team));
    return { id: name, teams: ids, children: ids };
  });
  const leaves = below.flatMap(({ teams }) => teams.map((id) => ({ id, teams: [id], children: [] })));
  const council = {
    id: COUNCIL,
    teams: below.flatMap(({ teams }) => teams),
    children: below.map(({ id }) => id),
  };
  return new Map([council, ...below, ...leaves].map((node) => [node.id, node]));
};

/** A figure that was told. */
export interface Seen {
  readonly node: string;
  readonly at: Instant;
  readonly tally: Tally;
}
/** All figures of a column, by whose they are. */
export type SeenColumn = ReadonlyMap<string, Seen>;

const areaOfColumn = (column: ColumnId): AreaId => column.charAt(0) as AreaId;

/** What a release tells of a column. */
export const seenIn = (release: Release, column: ColumnId, measure: Measure): SeenColumn => {
  const area = areaOfColumn(column);
  const isArea = AREA_IDS.some((id) => id === column);
  const kinds: Readonly<Record<Measure, readonly [keyof AreaFigures, keyof AreaFigures]>> = {
    levels: ['levels', 'skills'],
    change: ['levelChange', 'skillChange'],
  };
  const kind = kinds[measure][isArea ? 0 : 1];
  const place = isArea ? 0 : skillsOf(area).findIndex((skill) => skill === column);
  const seen: Seen[] = [];
  const council = release.council.areas[area][kind];
  const whole = council?.columns[place]?.whole;
  if (whole) seen.push({ node: COUNCIL, ...whole });
  for (const [department, { areas }] of release.departments) {
    const told = partIn(council, department)?.[place];
    if (told) seen.push({ node: department, ...told });
    const block = areas[area][kind];
    for (const team of block?.told ?? []) {
      const part = partIn(block, team)?.[place];
      if (part) seen.push({ node: teamId(department, team), ...part });
    }
  }
  return new Map(seen.map((one) => [one.node, one]));
};

/** Sums of unknowns whose value is known. */
export interface Equation {
  readonly of: ReadonlySet<string>;
  readonly value: readonly number[];
}

const TINY = 1e-9;

/** Solves what can be solved: the value of any sum of unknowns that follows from the equations, or undefined. */
export const solverOf = (equations: readonly Equation[]) => {
  const names = [...new Set(equations.flatMap(({ of }) => [...of]))];
  const row = ({ of, value }: Equation) => [...names.map((name) => (of.has(name) ? 1 : 0)), ...value];
  const pivots: { readonly at: number; readonly row: number[] }[] = [];
  const reduced = (one: number[]): number[] => {
    for (const { at, row: by } of pivots) {
      const times = one[at] ?? 0;
      if (Math.abs(times) > TINY)
        for (let n = 0; n < one.length; n += 1) one[n] = (one[n] ?? 0) - times * (by[n] ?? 0);
    }
    return one;
  };
  for (const equation of equations) {
    const left = reduced(row(equation));
    const at = left.findIndex((n, place) => place < names.length && Math.abs(n) > TINY);
    if (at < 0) continue;
    const by = left[at] ?? 1;
    pivots.push({ at, row: left.map((n) => n / by) });
  }
  return (of: ReadonlySet<string>): readonly number[] | undefined => {
    if ([...of].some((name) => !names.includes(name))) return undefined;
    const zeros = (equations[0]?.value ?? []).map(() => 0);
    const left = reduced(row({ of, value: zeros }));
    const isOpen = left.some((n, place) => place < names.length && Math.abs(n) > TINY);
    return isOpen ? undefined : left.slice(names.length).map((n) => Math.round(-n));
  };
};

/** From and to, both possible. */
export type Range = readonly [low: number, high: number];
/** What may be the case for one group in one column. */
export interface Possible {
  met: Range;
  below: Range;
  unknown: Range;
}
const STATES = ['met', 'below', 'unknown'] as const;

export interface Knowledge {
  readonly tree: Tree;
  /** Of how many each column is asked, by group: it follows from the directory and the requirements. */
  readonly asked: (node: string, column: ColumnId) => number;
  readonly seen: (column: ColumnId) => SeenColumn;
}

const keyOf = (node: string, column: ColumnId): string => `${node} ${column}`;

/** Narrows what is possible for each group and column until nothing follows any more. */
export const boundsOf = ({ tree, asked, seen }: Knowledge) => {
  const all = new Map<string, Possible>();
  const nodes = [...tree.values()];
  for (const column of COLUMN_IDS) {
    const told = seen(column);
    for (const { id } of nodes) all.set(keyOf(id, column), possible(told.get(id)?.tally, asked(id, column)));
  }
  const at = (node: string, column: ColumnId) => all.get(keyOf(node, column)) ?? possible(undefined, 0);
  let isNarrower = false;
  const narrow = (one: Possible, state: (typeof STATES)[number], [low, high]: Range) => {
    const [least, most] = one[state];
    if (low <= least && high >= most) return;
    one[state] = [Math.max(low, least), Math.min(high, most)];
    isNarrower = true;
  };
  const look = (area: AreaId) => {
    for (const column of [area, ...skillsOf(area)])
      for (const node of nodes) {
        const one = at(node.id, column);
        const total = asked(node.id, column);
        for (const state of STATES) {
          const others = STATES.filter((other) => other !== state).map((other) => one[other]);
          narrow(one, state, within([total, total], others));
          const parts = node.children.map((child) => at(child, column));
          if (parts.length > 0) narrow(one, state, sum(parts.map((part) => part[state])));
          for (const part of parts)
            narrow(
              part,
              state,
              within(
                one[state],
                parts.filter((other) => other !== part).map((other) => other[state]),
              ),
            );
        }
      }
    for (const { id } of nodes) {
      const whole = at(id, area);
      const skills = skillsOf(area).map((skill) => at(id, skill));
      // Below in a skill is below in the area, and who is below in the area is so in one of its skills.
      narrow(whole, 'below', [
        Math.max(...skills.map(({ below }) => below[0])),
        sum(skills.map(({ below }) => below))[1],
      ]);
      for (const skill of skills) {
        narrow(skill, 'below', [0, whole.below[1]]);
        const rest = skills.filter((other) => other !== skill).map(({ below }) => below[1]);
        narrow(skill, 'below', [whole.below[0] - rest.reduce((a, b) => a + b, 0), Infinity]);
        // Who meets the area meets the skill, and all five columns are of the same people.
        narrow(skill, 'met', [whole.met[0], Infinity]);
        narrow(whole, 'met', [0, skill.met[1]]);
        narrow(skill, 'unknown', whole.unknown);
        narrow(whole, 'unknown', skill.unknown);
      }
    }
  };
  // Areas have nothing to do with each other.
  for (const area of AREA_IDS)
    do {
      isNarrower = false;
      look(area);
    } while (isNarrower);
  return at;
};

const possible = (told: Tally | undefined, total: number): Possible => {
  if (!told) return { met: [0, total], below: [0, total], unknown: [0, total] };
  const [met = 0, below = 0] = told.kinds;
  const unknown = told.people - told.known;
  return { met: [met, met], below: [below, below], unknown: [unknown, unknown] };
};

const sum = (ranges: readonly Range[]): Range =>
  ranges.reduce<Range>(([low, high], [least, most]) => [low + least, high + most], [0, 0]);
const within = ([low, high]: Range, others: readonly Range[]): Range => {
  const [least, most] = sum(others);
  return [low - most, high - least];
};

/** What a group that was told leaves beside those of its parts that were told, with its figure. */
export const restsIn = (
  tree: Tree,
  column: SeenColumn,
): readonly { readonly nodes: readonly string[]; readonly tally: Tally }[] =>
  [...column.values()].flatMap(({ node, tally }) => {
    const children = tree.get(node)?.children ?? [];
    const told = children.flatMap((child) => column.get(child)?.tally ?? []);
    const hidden = children.filter((child) => !column.has(child));
    return hidden.length === 0 ? [] : [{ nodes: hidden, tally: minus(tally, sumOfTallies(told)) }];
  });
