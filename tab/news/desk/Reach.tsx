import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ArticleId } from '../../../api/news/contract.ts';
import { type Figures, seeFigures } from '../../../api/news/figures.contract.ts';
import { moment } from '../../shared/moment.ts';
import { useRead } from '../../shell/api.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { reachText as text } from './reach.text.ts';

const useStyles = makeStyles({
  section: { display: 'grid', rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalXXL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  box: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300 },
  cell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How many of whom an article is for have opened it; of few people nothing is said, and it says so. */
export const Reach = ({ id }: { readonly id: ArticleId }) => {
  const styles = useStyles();
  const figures = useRead(seeFigures, { id });
  return (
    <section className={styles.section} aria-label={text.title}>
      <h2 className={styles.heading}>{text.title}</h2>
      {figures.data ? (
        <Told figures={figures.data} />
      ) : figures.error === null ? (
        <Loading rows={2} height={32} />
      ) : (
        <Problem problem={figures.error} onRetry={() => figures.refetch()} />
      )}
    </section>
  );
};

const Told = ({ figures: { all, departments, suppressed, useful, asOf } }: { readonly figures: Figures }) => {
  const styles = useStyles();
  return (
    <>
      <Text>{all ? text.all(all) : text.tooFew}</Text>
      {useful && <Text>{text.useful(useful)}</Text>}
      {departments.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
        <section className={styles.box} aria-label={text.byDepartment} tabIndex={0}>
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
              {departments.map(({ department, audience, opened }) => (
                <tr key={department}>
                  <th scope="row" className={styles.cell}>
                    {department}
                  </th>
                  <td className={styles.cell}>{opened}</td>
                  <td className={styles.cell}>{audience}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {all && suppressed.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {text.suppressed(suppressed)}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        {text.asOf(moment(asOf))}
      </Text>
    </>
  );
};
