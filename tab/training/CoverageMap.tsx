import { Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleHalfFillRegular, DismissCircleRegular } from '@fluentui/react-icons';
import type { Coverage } from '../../api/training/champion.contract.ts';
import { coverageText as text } from './coverage.text.ts';
import { type Cell, type Cover, cellsOf } from './coverage.ts';
import { useFramework } from './use-framework.ts';

const SIGNS = {
  all: <CheckmarkCircleRegular />,
  some: <CircleHalfFillRegular />,
  none: <DismissCircleRegular />,
} as const satisfies Record<Cover, unknown>;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 150px), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  cell: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignContent: 'start',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& svg': { fontSize: '20px' },
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' },
  all: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  some: {},
  none: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}` },
});

interface CoverageMapProps {
  readonly coverage: Coverage;
  readonly area: string | undefined;
  /** Shows the skills of one area; absent where they are shown. */
  readonly onArea?: (area: string) => void;
}

/** Each department with a tile for each area, or each skill of one: sign, shade and words say the same. */
export const CoverageMap = ({ coverage: { departments }, area, onArea }: CoverageMapProps) => {
  const styles = useStyles();
  const { areas } = useFramework();
  return (
    <ul className={styles.list}>
      {departments.map((one) => (
        <li key={one.department}>
          <Card className={styles.card}>
            <div>
              <Text as="h2" block size={400} weight="semibold" className={styles.heading}>
                {one.department}
              </Text>
              <Text weight={one.champions === 0 ? 'semibold' : 'regular'}>
                {text.facts(one.champions, one.hoursPerMonth, one.staff)}
              </Text>
            </div>
            <ul className={styles.cells}>
              {cellsOf(one, areas, area).map((cell) => (
                <li key={cell.id}>
                  <Tile cell={cell} {...(onArea && { onOpen: () => onArea(cell.id) })} />
                </li>
              ))}
            </ul>
          </Card>
        </li>
      ))}
    </ul>
  );
};

const Tile = ({ cell, onOpen }: { cell: Cell; onOpen?: () => void }) => {
  const styles = useStyles();
  const { title, cover } = cell;
  const look = mergeClasses(styles.cell, styles[cover]);
  const inside = (
    <>
      <span aria-hidden>{SIGNS[cover]}</span>
      <span className={styles.words}>
        <Text size={200}>{title}</Text>
        <Text weight="semibold">{wordsOf(cell)}</Text>
      </span>
    </>
  );
  return onOpen ? (
    <button type="button" className={mergeClasses(look, styles.button)} onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <div className={look}>{inside}</div>
  );
};

/** The same words in the map and in the table. */
export const wordsOf = ({ count, of }: Cell): string =>
  of === null ? text.people(count) : text.skills(count, of);
