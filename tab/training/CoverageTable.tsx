import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { Coverage } from '../../api/training/champion.contract.ts';
import { wordsOf } from './CoverageMap.tsx';
import { coverageText as text } from './coverage.text.ts';
import { cellsOf } from './coverage.ts';
import { useFramework } from './use-framework.ts';

const { columns } = text;

const useStyles = makeStyles({
  // Ten columns scroll by themselves on a phone; the page does not.
  scroll: { overflowX: 'auto' },
  table: { minWidth: '960px', tableLayout: 'auto' },
});

/** All that the map shows. */
export const CoverageTable = ({
  coverage: { departments },
  area,
}: {
  coverage: Coverage;
  area: string | undefined;
}) => {
  const styles = useStyles();
  const { areas } = useFramework();
  const [first] = departments;
  const titles = first === undefined ? [] : cellsOf(first, areas, area);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={text.title} tabIndex={0}>
      <Table className={styles.table} size="small">
        <TableHeader>
          <TableRow>
            {[...Object.values(columns), ...titles.map(({ title }) => title)].map((title) => (
              <TableHeaderCell key={title}>{title}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {departments.map((one) => (
            <TableRow key={one.department}>
              <TableHeaderCell scope="row">{one.department}</TableHeaderCell>
              <TableCell>{one.staff}</TableCell>
              <TableCell>{one.champions === 0 ? text.people(0) : one.champions}</TableCell>
              <TableCell>{one.hoursPerMonth}</TableCell>
              {cellsOf(one, areas, area).map((cell) => (
                <TableCell key={cell.id}>{wordsOf(cell)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
};
