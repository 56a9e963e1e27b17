import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { homeEndpoint } from '../../api/contract/home.ts';
import { seeFigures } from '../../api/requests/hr.contract.ts';
import { addMonths, monthOf } from '../shared/month.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { HrSection } from './HrSection.tsx';
import { hrText as text } from './hr.text.ts';

const useStyles = makeStyles({
  box: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300 },
  cell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** How many requests there were of each type, and how long decisions took. */
export const Figures = () => {
  const home = useRead(homeEndpoint, {});
  const to = home.data && monthOf(home.data.today);
  return (
    <HrSection title={text.figures}>
      {to !== undefined ? <Table from={addMonths(to, -11)} to={to} /> : <Loading rows={3} height={32} />}
    </HrSection>
  );
};

const Table = (months: { readonly from: string; readonly to: string }) => {
  const styles = useStyles();
  const figures = useRead(seeFigures, months);
  if (figures.data === undefined)
    return figures.error === null ? (
      <Loading rows={3} height={32} />
    ) : (
      <Problem problem={figures.error} onRetry={() => figures.refetch()} />
    );
  const { types } = figures.data;
  if (types.every(({ submitted, decided }) => submitted + decided === 0))
    return <Empty {...text.noFigures} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className={styles.box} aria-label={text.figures} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {text.columns.map((title) => (
              <th key={title} scope="col" className={styles.cell}>
                <Text weight="semibold">{title}</Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {types.map(({ type, title, submitted, decided, minutesToDecide }) => (
            <tr key={type}>
              <th scope="row" className={styles.cell}>
                {title}
              </th>
              <td className={styles.cell}>{submitted}</td>
              <td className={styles.cell}>{decided}</td>
              <td className={styles.cell}>
                {minutesToDecide === null ? text.never : text.hours(minutesToDecide)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
