import type { Instant } from '../contract/time.ts';
import {
  type Block,
  type Disclosing,
  discloseBlock,
  type Group,
  type Taken,
} from '../platform/disclosure-blocks.ts';
import { BELOW, type CouncilCounts, type Counts, together } from './counting.ts';
import { COLUMN_IDS, type ColumnId, skillsOf } from './cube.contract.ts';
import { AREA_IDS, type AreaId } from './framework.contract.ts';

/** One area of a place: what is told of it, and of its skills; absent where not even the whole may be told. */
export interface AreaFigures {
  readonly levels?: Block;
  /** Its skills are told together: a single one that is kept back could be reckoned from the area and the others. */
  readonly skills?: Block;
  readonly levelChange?: Block;
  readonly skillChange?: Block;
}
/** A place: how many were reached, and what of each area. */
export interface Figures {
  readonly reach?: Block;
  readonly areas: Readonly<Record<AreaId, AreaFigures>>;
}

/** All that is told at one moment: of the council and its departments, and of each department and its teams. */
export interface Release {
  readonly council: Figures;
  readonly departments: ReadonlyMap<string, Figures>;
}

interface Releasing {
  readonly k: number;
  readonly at: Instant;
  readonly before?: Release | undefined;
}

/** Figures as they may be told from now on; what is not in them stays unknown to whoever asks. */
export const releaseOf = (counts: CouncilCounts, releasing: Releasing): Release => {
  const departments = [...counts].map(([name, teams]) => ({ name, teams, all: together(teams.values()) }));
  const council = figuresOf(
    departments.map(({ name, all }) => ({ name, counts: all })),
    { ...releasing, before: releasing.before?.council },
  );
  const below = departments.map(({ name, teams }) => {
    const groups = [...teams].map(([team, one]) => ({ name: team, counts: one }));
    const before = releasing.before?.departments.get(name);
    return [name, figuresOf(groups, { ...releasing, before, above: { figures: council, name } })] as const;
  });
  return { council, departments: new Map(below) };
};

interface Place {
  readonly k: number;
  readonly at: Instant;
  readonly before: Figures | undefined;
  /** What this place is a part of, and its name there. */
  readonly above?: { readonly figures: Figures; readonly name: string };
}
type Named = { readonly name: string; readonly counts: Counts };

const figuresOf = (groups: readonly Named[], place: Place): Figures => {
  const reach = disclosed(place, {
    groups: groups.map(({ name, counts }) => ({ name, tallies: [counts.reach], covers: true })),
    mayTell: () => true,
    blockOf: (figures) => figures?.reach,
  });
  const areas = AREA_IDS.map((area) => [area, areaFigures(groups, place, area)]);
  return { ...(reach && { reach }), areas: Object.fromEntries(areas) as Figures['areas'] };
};

/**
 * The finer is told only where the coarser is: who knows that all four skills are met knows that the area is, so a part
 * whose area is kept back has its skills kept back; and no change is told of whom no level is.
 */
const areaFigures = (groups: readonly Named[], place: Place, area: AreaId): AreaFigures => {
  const block = (of: Omit<Kind, 'area'>) => blockOf(groups, place, { area, ...of });
  const [whole, parts, always] = [[area], skillsOf(area), () => true] as const;
  const levels = block({ kind: 'levels', columns: whole, mayTell: always, covers: always });
  const skills = block({
    kind: 'skills',
    columns: parts,
    mayTell: isTold(levels),
    covers: hasSomeBelow(levels),
  });
  const levelChange = block({ kind: 'levelChange', columns: whole, mayTell: isTold(levels), covers: always });
  const skillChange = block({
    ...{ kind: 'skillChange', columns: parts },
    mayTell: (name) => isTold(skills)(name) && isTold(levelChange)(name),
    covers: hasSomeKnown(levelChange),
  });
  return {
    ...(levels && { levels }),
    ...(skills && levels && { skills }),
    ...(levelChange && levels && { levelChange }),
    ...(skillChange && skills && levelChange && { skillChange }),
  };
};

const isTold =
  (block: Block | undefined) =>
  (name: string): boolean =>
    block?.told.includes(name) === true;

/** Where the area tells that nobody is below, nobody is in any of its skills: behind them nothing hides. */
const hasSomeBelow =
  (levels: Block | undefined) =>
  (name: string): boolean =>
    partIn(levels, name)?.every(({ tally }) => tally.kinds[BELOW] !== 0 && tally.known > 0) ?? true;
const hasSomeKnown =
  (change: Block | undefined) =>
  (name: string): boolean =>
    partIn(change, name)?.every(({ tally }) => tally.known > 0) ?? true;

interface Kind {
  readonly area: AreaId;
  readonly kind: keyof AreaFigures;
  readonly columns: readonly ColumnId[];
  readonly mayTell: Disclosing['mayTell'];
  readonly covers: (name: string) => boolean;
}

const blockOf = (groups: readonly Named[], place: Place, of: Kind): Block | undefined =>
  disclosed(place, {
    groups: groups.map((group) => groupOf(group, of)),
    mayTell: of.mayTell,
    blockOf: (figures) => figures?.areas[of.area][of.kind],
  });

interface Asked extends Pick<Disclosing, 'groups' | 'mayTell'> {
  /** Where such a block stands in figures. */
  readonly blockOf: (figures: Figures | undefined) => Block | undefined;
}

/** Undefined where the place itself is kept back. */
const disclosed = ({ above, k, at, before }: Place, { blockOf, ...asked }: Asked): Block | undefined => {
  const whole = above && partIn(blockOf(above.figures), above.name);
  if (above && !whole) return undefined;
  return discloseBlock({ ...asked, k, at, before: blockOf(before), ...(whole && { whole }) });
};

/** What a block tells of one of its parts, in each column; undefined where it keeps it back. */
export const partIn = (block: Block | undefined, name: string): readonly Taken[] | undefined => {
  const place = block ? block.told.indexOf(name) : -1;
  return block && place >= 0 ? block.columns.flatMap(({ parts }) => parts[place] ?? []) : undefined;
};

const groupOf = ({ name, counts }: Named, { kind, columns, covers }: Kind): Group => {
  const tallies = kind === 'levels' || kind === 'skills' ? counts.levels : counts.changes;
  return {
    ...{ name, covers: covers(name) },
    tallies: columns.flatMap((column) => tallies[COLUMN_IDS.indexOf(column)] ?? []),
  };
};
