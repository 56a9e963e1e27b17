import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { TextLink } from '../../shell/links.tsx';
import { type Cell, type Group, shadeOf } from './heat.ts';
import { SHADE_CLASSES, useShades } from './shades.ts';
import { text } from './text.ts';
import { cellWords } from './words.ts';

const useStyles = makeStyles({
  // Many columns scroll by themselves; the page does not.
  scroll: { overflowX: 'auto' },
  table: {
    ...{ tableLayout: 'fixed', width: '100%', minWidth: '840px' },
    borderCollapse: 'separate',
    borderSpacing: '2px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
  },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  head: {
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalXS,
  },
  // Whose row it is stays in sight while one scrolls, and leaves a phone the half.
  rowHead: {
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 1,
    verticalAlign: 'middle',
    width: '136px',
    '@media (max-width: 639px)': { width: '118px' },
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: { padding: 0, height: '1px' },
  button: {
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'start',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    minHeight: '56px',
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  chosen: { border: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralForeground1}` },
  number: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200 },
  // On hatching, words need a ground of their own.
  plain: { backgroundColor: tokens.colorNeutralBackground1, paddingInline: tokens.spacingHorizontalXXS },
  bar: {
    display: 'block',
    width: '100%',
    height: '4px',
    marginBlockStart: tokens.spacingVerticalXXS,
    border: 'none',
    appearance: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
    '::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralBackground1 },
    '::-webkit-progress-value': { backgroundColor: tokens.colorNeutralForeground1 },
    '::-moz-progress-bar': { backgroundColor: tokens.colorNeutralForeground1 },
  },
});

interface HeatTableProps {
  readonly caption: string;
  readonly axis: string;
  readonly columns: readonly Heading[];
  readonly groups: readonly (Group & { readonly heading: Heading })[];
  /** What the figure card is about. */
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}

/** What a row or column is called, and where one sees more of it; null where it is the finest there is. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly to: string | null;
}

/** A cell, by its row and column. */
export interface Chosen {
  readonly row: string;
  readonly column: string;
}

/** The heat map: a table whose cells are shaded. One stop for the keyboard; arrows go from cell to cell. */
export const HeatTable = ({ caption, axis, columns, groups, chosen, onChoose }: HeatTableProps) => {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'grid', memorizeCurrent: true });
  return (
    <section className={styles.scroll} aria-label={caption}>
      <table className={styles.table} {...arrows}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.rowHead)}>
              {axis}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles.head}>
                <Named heading={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, row, heading }) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.head, styles.rowHead)}>
                <Named heading={heading} />
              </th>
              {columns.map((column, place) => (
                <td key={column.id} className={styles.cell}>
                  <Shaded
                    cell={row.cells[place]}
                    titles={[heading.title, column.title]}
                    isChosen={chosen?.row === id && chosen.column === column.id}
                    onChoose={() => onChoose({ row: id, column: column.id })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Puts focus back into the cell that the figure card is about. */
export const focusOnChosen = (): void =>
  document.querySelector<HTMLElement>('td button[aria-pressed="true"]')?.focus();

const Named = ({ heading: { title, to } }: { heading: Heading }) =>
  to === null ? <span>{title}</span> : <TextLink to={to}>{title}</TextLink>;

interface ShadedProps {
  readonly cell: Cell | undefined;
  /** Of its row and column. */
  readonly titles: readonly [string, string];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const Shaded = ({ cell, titles: [row, column], isChosen, onChoose }: ShadedProps) => {
  const styles = useStyles();
  const shades = useShades();
  if (cell === undefined) return null;
  const { words, small } = cellWords(cell);
  const share = cell.suppressed ? undefined : cell.share?.share;
  const shade = share === undefined ? undefined : SHADE_CLASSES[shadeOf(share)];
  return (
    <button
      type="button"
      aria-label={text.cell.label(row, column, words, small)}
      aria-pressed={isChosen}
      className={mergeClasses(
        styles.button,
        shade && shades[shade],
        cell.suppressed && shades.hidden,
        isChosen && styles.chosen,
      )}
      onClick={onChoose}
    >
      <span className={mergeClasses(styles.number, cell.suppressed && styles.plain)}>{words}</span>{' '}
      <span className={mergeClasses(styles.small, cell.suppressed && styles.plain)}>{small}</span>
      {share !== undefined && <progress className={styles.bar} value={share} max={1} aria-hidden="true" />}
    </button>
  );
};
