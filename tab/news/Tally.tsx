import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { RequirementView, TallyView } from '../../api/news/requirement.contract.ts';
import { requirementText as text } from './policies.text.ts';

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300 },
  narrow: { maxWidth: '420px' },
  cell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const STATES = ['done', 'open', 'overdue', 'left'] as const;
const NUMBER = new Intl.NumberFormat('en-GB');

/** How many stand how, to the person: the lines add up to those who were asked. */
export const Tally = ({ tally }: { tally: TallyView }) => {
  const styles = useStyles();
  return (
    <>
      <table className={mergeClasses(styles.table, styles.narrow)} aria-label={text.numbers}>
        <tbody>
          {STATES.map((state) => (
            <tr key={state}>
              <th scope="row" className={styles.cell}>
                {text.states[state]}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{NUMBER.format(tally[state])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={styles.cell}>
              <Text weight="semibold">{text.states.audience}</Text>
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>
              <Text weight="semibold">{NUMBER.format(tally.audience)}</Text>
            </td>
          </tr>
        </tbody>
      </table>
      <Text size={200} className={styles.quiet}>
        {text.adds}
      </Text>
    </>
  );
};

const COLUMNS = [...STATES, 'audience'] as const;

/** The same for each department. */
export const TallyByDepartment = ({ departments }: Pick<RequirementView, 'departments'>) => {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {text.departmentsHint}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className={styles.box} aria-label={text.departments} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                <Text weight="semibold">{text.department}</Text>
              </th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.number)}>
                  <Text weight="semibold">{text.states[column]}</Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {departments.map(({ department, tally }) => (
              <tr key={department ?? ''}>
                <th scope="row" className={styles.cell}>
                  {department ?? text.noDepartment}
                </th>
                {COLUMNS.map((column) => (
                  <td key={column} className={mergeClasses(styles.cell, styles.number)}>
                    {NUMBER.format(tally[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};
