import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { Heading } from './HeatTable.tsx';
import { type Cell, type Group, percentOf } from './heat.ts';
import { text } from './text.ts';
import { cellWords, changeWords } from './words.ts';

const useStyles = makeStyles({
  // Seven columns scroll by themselves on a phone; the page does not.
  scroll: { overflowX: 'auto' },
  table: { minWidth: '900px', tableLayout: 'auto' },
});

interface FigureTableProps {
  readonly caption: string;
  readonly axes: readonly [string, string];
  readonly columns: readonly Heading[];
  readonly groups: readonly (Group & { readonly heading: Heading })[];
}

/** All that the heat map shows, a line for each of its cells. */
export const FigureTable = ({ caption, axes, columns, groups }: FigureTableProps) => {
  const styles = useStyles();
  const titles = [...axes, ...Object.values(text.columns)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <Table className={styles.table} size="small">
        <TableHeader>
          <TableRow>
            {titles.map((title) => (
              <TableHeaderCell key={title}>{title}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {groups.flatMap(({ id, row, heading }) =>
            columns.map((column, place) => {
              const cell = row.cells[place];
              return (
                cell && (
                  <TableRow key={`${id} ${column.id}`}>
                    <TableHeaderCell scope="row">{heading.title}</TableHeaderCell>
                    <TableCell>{column.title}</TableCell>
                    {valuesOf(cell).map((value, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the values of a line never change places
                      <TableCell key={at}>{value}</TableCell>
                    ))}
                  </TableRow>
                )
              );
            }),
          )}
        </TableBody>
      </Table>
    </section>
  );
};

/** In the order of the columns; where nothing may be told, all say so. */
const valuesOf = (cell: Cell): readonly string[] => {
  const { words, small } = cellWords(cell);
  if (cell.suppressed) return [`${words}: ${small}`, ...Array.from({ length: 4 }, () => words)];
  const { share, assessed, eligible, coverage } = cell;
  return [
    share === null ? `${words}: ${small}` : words,
    String(assessed),
    coverage === null ? text.dash : `${percentOf(coverage)}% of ${eligible}`,
    share === null ? text.dash : text.legend.range({ from: percentOf(share.low), to: percentOf(share.high) }),
    cell.change.suppressed ? `${text.cell.hidden}: ${text.cell.why[cell.change.reason]}` : changeWords(cell),
  ];
};
