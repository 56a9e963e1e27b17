import type { Instant } from '../contract/time.ts';
import type { Block, Taken } from '../platform/disclosure-blocks.ts';
import { NO_TALLY } from '../platform/tally.ts';
import { summedChange } from './change.rules.ts';
import { FIRST_LEVEL, MET, STEPS_A_LEVEL } from './counting.ts';
import { type ColumnId, skillsOf } from './cube.contract.ts';
import type { SkillsCube } from './cube.records.ts';
import { AREAS } from './framework/framework.ts';
import { AREA_IDS, type AreaId, LEVELS } from './framework.contract.ts';
import type { HeatCell, HeatMap, HeatRow } from './heat-map.contract.ts';
import { type AreaFigures, type Figures, partIn } from './releasing.ts';
import { ENOUGH_COVERAGE, shareOf } from './statistics.rules.ts';
import { titleOf } from './views.ts';

export interface Columns {
  readonly columns: HeatMap['columns'];
  /** Where a column's figures stand. */
  readonly places: readonly Place[];
}

interface Place {
  readonly area: AreaId;
  readonly levels: keyof AreaFigures;
  readonly change: keyof AreaFigures;
  /** Which column of the block. */
  readonly at: number;
}

/** The areas, or the skills of one. */
export const columnsOf = (area: AreaId | undefined): Columns => {
  const places = area
    ? skillsOf(area).map((_, at) => ({ area, levels: 'skills', change: 'skillChange', at }) as const)
    : AREA_IDS.map((id) => ({ area: id, levels: 'levels', change: 'levelChange', at: 0 }) as const);
  const ids: readonly ColumnId[] = area ? skillsOf(area) : AREA_IDS;
  return { places, columns: ids.map((id) => ({ id, title: columnTitle(id) })) };
};

const columnTitle = (column: ColumnId): string =>
  AREAS.find(({ id }) => id === column)?.title ?? titleOf(column as Exclude<ColumnId, AreaId>);

/** One row of figures. Its part's name there; undefined for the whole. */
export interface RowOf {
  readonly id: string | null;
  readonly name: string;
  readonly part?: string;
}

/** A row as it may be told. */
export const rowOf = (cube: FiguresOf, row: RowOf, { places }: Columns): HeatRow => {
  const { figures, k, groups } = cube;
  const staff = groups
    .filter(({ name }) => row.part === undefined || name === row.part)
    .reduce((sum, group) => sum + group.staff, 0);
  const kept = { suppressed: true, reason: staff < k ? 'few_staff' : 'protects_people' } as const;
  const asked = { at: cube.at, part: row.part, kept };
  return {
    ...{ id: row.id, name: row.name, reach: reachOf(figures, asked) },
    cells: places.map((place) => cellOf(figures, place, asked)),
  };
};

type FiguresOf = Pick<SkillsCube, 'at' | 'figures' | 'k' | 'groups'>;

interface Asked {
  readonly at: Instant;
  readonly part: string | undefined;
  readonly kept: Extract<HeatCell, { suppressed: true }>;
}

const reachOf = ({ reach }: Figures, { at, part, kept }: Asked): HeatRow['reach'] => {
  const taken = takenOf(reach, part, at);
  if (taken === 'kept') return kept;
  const { people, known } = taken[0]?.tally ?? NO_TALLY;
  return { suppressed: false, staff: people, assessed: known, at: taken[0]?.at ?? at };
};

const cellOf = (figures: Figures, place: Place, { at, part, kept }: Asked): HeatCell => {
  const area = figures.areas[place.area];
  const levels = takenOf(area[place.levels], part, at);
  if (levels === 'kept') return kept;
  const taken = levels[place.at] ?? { at, tally: NO_TALLY };
  const changes = takenOf(area[place.change], part, at);
  return {
    ...figureOf(taken),
    change: changes === 'kept' ? kept : changeOf(changes[place.at] ?? { at, tally: NO_TALLY }, taken),
  };
};

/** What a block tells of the whole or of a part; nothing at all is told of where nobody is asked. */
const takenOf = (
  block: Block | undefined,
  part: string | undefined,
  at: Instant,
): readonly Taken[] | 'kept' => {
  if (!block || (part !== undefined && block.kept.includes(part))) return 'kept';
  if (part === undefined) return block.columns.map(({ whole }) => whole);
  return partIn(block, part) ?? block.columns.map(() => ({ at, tally: NO_TALLY }));
};

type Told = Extract<HeatCell, { suppressed: false }>;

const figureOf = ({ at, tally }: Taken): Omit<Told, 'change'> => {
  const { people: eligible, known: assessed, kinds, sums } = tally;
  const met = kinds[MET] ?? 0;
  const levels = LEVELS.map((level) => kinds[FIRST_LEVEL + level] ?? 0);
  const told = shareOf({ count: met, assessed, eligible });
  return {
    ...{ suppressed: false, eligible, assessed, met, levels, middle: middleOf(levels), at },
    coverage: eligible > 0 ? assessed / eligible : null,
    share: told && { share: told.share, low: told.low, high: told.high, isIndicative: told.isIndicative },
    evidence: { S: sums[0] ?? 0, K: sums[1] ?? 0, O: sums[2] ?? 0, A: sums[3] ?? 0 },
  };
};

/** Of an even number the mean of the two in the middle; null of nobody. */
const middleOf = (levels: readonly number[]): number | null => {
  const count = levels.reduce((sum, one) => sum + one, 0);
  if (count === 0) return null;
  return (levelAt(levels, Math.ceil(count / 2)) + levelAt(levels, Math.floor(count / 2) + 1)) / 2;
};

/** The level of the person at this place, from 1, in the order of levels. */
const levelAt = (levels: readonly number[], place: number): number => {
  let passed = 0;
  return levels.findIndex((count) => {
    passed += count;
    return passed >= place;
  });
};

const changeOf = ({ at, tally }: Taken, { tally: levels }: Taken): Told['change'] => {
  const { known: paired, sums } = tally;
  const [sum = 0, squares = 0] = sums;
  // The two are taken at their own moments, so that one may run ahead of the other.
  const lost = Math.max(0, levels.known - paired);
  const steps = { paired, sum: sum / STEPS_A_LEVEL, squares: squares / STEPS_A_LEVEL ** 2 };
  return { suppressed: false, ...summedChange(steps, lost), at };
};

/** What stands beside every figure. */
export const cardOf = ({ at, k, framework, requirements }: SkillsCube): Card => ({
  ...{ at, k, framework, requirements },
  ...{ interval: 'wilson_95_finite_population', changeInterval: 'student_95_paired' },
  enoughCoverage: ENOUGH_COVERAGE,
});
type Card = NonNullable<HeatMap['figures']>['card'];
