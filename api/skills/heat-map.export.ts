import { csvText } from '../contract/csv.ts';
import type { HeatCell, HeatMap, HeatMapExport, HeatRow } from './heat-map.contract.ts';

/** What stands where a figure is kept back, as in official statistics: confidential, and never 0 or empty. */
export const KEPT_BACK = '[c]';

const HEADINGS = [
  ...[
    'Group',
    'Column',
    'Asked of',
    'Assessed',
    'Coverage',
    'Meet what is asked',
    'Share',
    'Share from',
    'Share to',
  ],
  ...['Level 0', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Middle level'],
  ...['Own word', 'Checked', 'Seen', 'Certificate'],
  ...['Measured twice', 'Mean change', 'Change from', 'Change to', 'Change', 'Counted at'],
];
const FIRST_COLUMNS = 2;
const CHANGE_COLUMNS = 5;

/** A heat map as a table: a line for each cell, and below it what the figures stand on. */
export const exportedMap = ({ area, columns, figures }: HeatMap): HeatMapExport => {
  const titles = columns.map(({ id, title }) => `${id} ${title}`);
  const rows = figures ? [figures.whole, ...figures.rows].flatMap((row) => linesOf(row, titles)) : [];
  return {
    name: `digital-skills-figures${area ? `-${area.toLowerCase()}` : ''}.csv`,
    csv: csvText([HEADINGS, ...rows, [], ...(figures ? notesOf(figures.card) : [])]),
  };
};

const linesOf = ({ name, cells }: HeatRow, titles: readonly string[]): readonly (readonly string[])[] =>
  cells.map((cell, place) => [name, titles[place] ?? '', ...valuesOf(cell)]);

const valuesOf = (cell: HeatCell): readonly string[] => {
  if (cell.suppressed) return HEADINGS.slice(FIRST_COLUMNS).map(() => KEPT_BACK);
  const { eligible, assessed, coverage, met, share, levels, middle, evidence, change, at } = cell;
  const { S, K, O, A } = evidence;
  return [
    ...[eligible, assessed, coverage, met, share?.share, share?.low, share?.high].map(text),
    ...[...levels, middle, S, K, O, A].map(text),
    ...(change.suppressed
      ? Array.from({ length: CHANGE_COLUMNS }, () => KEPT_BACK)
      : [
          ...[change.paired, change.mean, change.interval?.low, change.interval?.high].map(text),
          // Of nobody there is nothing to find.
          change.mean === null ? '' : change.verdict,
        ]),
    at,
  ];
};

const DECIMALS = 4;
const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Number(value.toFixed(DECIMALS)));

const notesOf = (card: NonNullable<HeatMap['figures']>['card']): readonly (readonly string[])[] => [
  ['Taken at', card.at],
  ['Fewest people a figure is about', String(card.k)],
  ['Framework', card.framework],
  ['Version of what is asked for', String(card.requirements)],
  ['Share', 'Of those assessed; 95 % interval after Wilson with finite-population correction'],
  ['Change', 'Of people measured twice, in levels; 95 % interval after Student'],
  [KEPT_BACK, 'Kept back, as it could tell of somebody'],
];
