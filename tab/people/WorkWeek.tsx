import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { BuildingRegular, type FluentIcon, HomeRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { type Pattern, type PlaceOfWork, WEEKDAYS } from '../../api/people/contract.ts';
import { profileText as text } from './text.ts';
import { type Cell, cellAfter, HALVES, nextPlace, withPlace } from './week.ts';

const ICONS: Readonly<Record<PlaceOfWork, FluentIcon>> = {
  office: BuildingRegular,
  home: HomeRegular,
  off: WeatherSunnyRegular,
};

const useStyles = makeStyles({
  grid: { borderSpacing: tokens.spacingHorizontalXS, width: '100%', maxWidth: '420px', tableLayout: 'fixed' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  day: { width: '92px', '@media (max-width: 639px)': { width: '72px' } },
  dayName: { '@media (max-width: 639px)': { fontSize: tokens.fontSizeBase200 } },
  cell: { padding: 0 },
  button: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '36px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  // Told apart at a glance; the words tell it to everyone else.
  office: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  home: {
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  off: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface WorkWeekProps {
  readonly pattern: Pattern;
  readonly onChange: (pattern: Pattern) => void;
}

/** A week of half days: a press takes the next of office, home, not working and open; arrow keys move. */
export const WorkWeek = ({ pattern, onChange }: WorkWeekProps) => {
  const styles = useStyles();
  const [at, setAt] = useState<Cell>({ day: '1', half: 'am' });
  const [heard, setHeard] = useState('');
  const grid = useRef<HTMLTableElement>(null);
  const moveTo = (cell: Cell): void => {
    setAt(cell);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cell.day}${cell.half}"]`)?.focus();
  };
  const press = (cell: Cell): void => {
    const place = nextPlace(pattern[cell.day]?.[cell.half]);
    setAt(cell);
    setHeard(text.cell(cell.day, cell.half, place));
    onChange(withPlace(pattern, cell, place));
  };
  const drawn = ({ day, half }: Cell) => {
    const place = pattern[day]?.[half];
    const Icon = place && ICONS[place];
    return (
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the grid
      // biome-ignore lint/a11y/useFocusableInteractive: focus is on the button in the cell
      <td key={half} role="gridcell" className={styles.cell}>
        <button
          type="button"
          data-cell={`${day}${half}`}
          tabIndex={at.day === day && at.half === half ? 0 : -1}
          className={mergeClasses(styles.button, place && styles[place])}
          aria-label={text.cell(day, half, place)}
          onClick={() => press({ day, half })}
          onKeyDown={(event) => {
            const next = cellAfter({ day, half }, event.key);
            if (next === undefined) return;
            event.preventDefault();
            moveTo(next);
          }}
        >
          {Icon && <Icon aria-hidden />}
          <span>{text.placeShort[place ?? 'open']}</span>
        </button>
      </td>
    );
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose buttons arrow keys walk through */}
      <table ref={grid} role="grid" aria-label={text.weekGrid} className={styles.grid}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.day)}>
              <Text size={200}>{text.day}</Text>
            </th>
            {HALVES.map((half) => (
              <th key={half} scope="col" className={styles.head}>
                <Text size={200}>{text.halves[half]}</Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((day) => (
            <tr key={day}>
              <th scope="row" className={styles.head}>
                <Text className={styles.dayName}>{text.days[day]}</Text>
              </th>
              {HALVES.map((half) => drawn({ day, half }))}
            </tr>
          ))}
        </tbody>
      </table>
      <span role="status" className={styles.heard}>
        {heard}
      </span>
    </div>
  );
};
