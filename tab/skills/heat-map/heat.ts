import type { HeatMap, HeatRow } from '../../../api/skills/heat-map.contract.ts';

/** A row of the answer: all together first, then part by part. */
export interface Group {
  /** Stands in the address. */
  readonly id: string;
  readonly row: HeatRow;
}

export type Figures = NonNullable<HeatMap['figures']>;
export type Cell = HeatRow['cells'][number];
/** A figure that may be told. */
export type Told = Extract<Cell, { suppressed: false }>;

const WHOLE = 'all';
const NAMELESS = 'none';

/** All rows, the whole first. */
export const groupsIn = ({ whole, rows }: Figures): readonly Group[] => [
  { id: WHOLE, row: whole },
  ...rows.map((row) => ({ id: row.id ?? NAMELESS, row })),
];

/** Whether nothing of it may be told: hatching alone would be no picture. */
export const isAllHidden = (figures: Figures): boolean =>
  groupsIn(figures).every(({ row }) => row.cells.every(({ suppressed }) => suppressed));

/** How many shades there are: more could not be told apart. */
export const SHADES = 5;

/** Which shade a share has, from 0 (the palest) on, by the number that is shown; a whole share has the last. */
export const shadeOf = (share: number): number =>
  Math.min(SHADES - 1, Math.floor((percentOf(share) * SHADES) / 100));

/** The shares a shade stands for, in whole per cent, both ends included. */
export const rangeOf = (shade: number): { readonly from: number; readonly to: number } => ({
  from: (shade * 100) / SHADES,
  to: shade === SHADES - 1 ? 100 : ((shade + 1) * 100) / SHADES - 1,
});

/** In whole per cent: finer would promise more than the figure can tell. Not all is never 100, not none never 0. */
export const percentOf = (share: number): number => {
  const rounded = Math.round(share * 100);
  if (share < 1 && rounded === 100) return 99;
  return share > 0 && rounded === 0 ? 1 : rounded;
};

/** What the picture says at first sight. */
export type Finding =
  | { readonly kind: 'worst'; readonly title: string; readonly share: number; readonly isIndicative: boolean }
  | { readonly kind: 'met' | 'unknown' };

/** The column in which the fewest have what is asked, of all together; undefined columns say nothing. */
export const findingOf = (columns: HeatMap['columns'], { whole }: Pick<Figures, 'whole'>): Finding => {
  const known = columns.flatMap(({ title }, place) => {
    const cell = whole.cells[place];
    return cell && !cell.suppressed && cell.share ? [{ title, ...cell.share }] : [];
  });
  const [worst] = known.toSorted((a, b) => a.share - b.share);
  if (worst === undefined) return { kind: 'unknown' };
  if (worst.share === 1) return { kind: 'met' };
  const { title, share, isIndicative } = worst;
  return { kind: 'worst', title, share, isIndicative };
};
