import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { PlainDate } from '../../api/contract/time.ts';
import type { SiteView } from '../../api/desks/contract.ts';
import { dayInYear, dayPart, nearDay } from '../shell/words.ts';
import { firstOpenDay, mondayOf, type StripDay, stepWeek, stripFrom } from './days.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  strip: { display: 'grid', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  arrows: { display: 'flex', gap: tokens.spacingHorizontalXS },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(14, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: '0 none',
    minWidth: 0,
    '@media (max-width: 1023px)': { gridTemplateColumns: 'repeat(7, minmax(0, 1fr))' },
  },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  input: {
    position: 'absolute',
    inset: 0,
    margin: 0,
    opacity: 0,
    cursor: 'pointer',
    ':disabled': { cursor: 'default' },
  },
  day: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    minHeight: '52px',
    paddingBlock: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-within': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  closed: {
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} solid transparent`,
    color: tokens.colorNeutralForeground3,
    ':hover': { backgroundColor: 'transparent', color: tokens.colorNeutralForeground3 },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2Hover,
    },
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThick} solid Highlight` },
  },
  today: { textDecorationLine: 'underline', textUnderlineOffset: '3px' },
  mine: {
    position: 'absolute',
    insetBlockEnd: '3px',
    width: '14px',
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusCircular,
  },
});

interface DateStripProps {
  readonly site: SiteView;
  readonly date: PlainDate;
  /** Days on which the viewer has a desk. */
  readonly mine: ReadonlySet<PlainDate>;
  readonly onChange: (date: PlainDate) => void;
}

/** Two weeks to choose a day from, a week back or on at a time. */
export const DateStrip = ({ site, date, mine, onChange }: DateStripProps) => {
  const styles = useStyles();
  const [monday, setMonday] = useState(() => mondayOf(date));
  const [shownFor, setShownFor] = useState(date);
  // A date chosen elsewhere (Today, a link) brings its own week into sight.
  if (shownFor !== date) {
    setShownFor(date);
    if (!stripFrom(site, monday).some((day) => day.date === date)) setMonday(mondayOf(date));
  }
  const earlier = stepWeek(site, monday, -1);
  const later = stepWeek(site, monday, 1);
  const first = firstOpenDay(site);
  return (
    <div className={styles.strip}>
      <div className={styles.top}>
        <Text weight="semibold" size={500} aria-live="polite">
          {dayInYear(date, site.today)}
        </Text>
        <div className={styles.arrows}>
          <Button
            icon={<ChevronLeftRegular />}
            aria-label={text.earlier}
            disabledFocusable={earlier === undefined}
            onClick={() => setMonday(earlier ?? monday)}
          />
          <Button
            onClick={() => {
              setMonday(mondayOf(first));
              onChange(first);
            }}
          >
            {nearDay(first, site.today)}
          </Button>
          <Button
            icon={<ChevronRightRegular />}
            aria-label={text.later}
            disabledFocusable={later === undefined}
            onClick={() => setMonday(later ?? monday)}
          />
        </div>
      </div>
      <Days days={stripFrom(site, monday)} {...{ site, date, mine, onChange }} />
    </div>
  );
};

const Days = (props: DateStripProps & { readonly days: readonly StripDay[] }) => {
  const { days, site, date: chosen, mine, onChange } = props;
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{text.day}</legend>
      {days.map(({ date, closed }) => (
        <label
          key={date}
          className={mergeClasses(
            styles.day,
            closed !== undefined && styles.closed,
            date === chosen && styles.chosen,
          )}
        >
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={date === chosen}
            disabled={closed !== undefined && date !== chosen}
            aria-label={[
              nearDay(date, site.today),
              ...(closed === undefined ? [] : [text.closedDay[closed]]),
              ...(mine.has(date) ? [text.youHave] : []),
            ].join(', ')}
            onChange={() => onChange(date)}
          />
          <Text size={200} aria-hidden="true">
            {dayPart(date, 'shortWeekday')}
          </Text>
          <Text
            size={400}
            weight={date === chosen ? 'bold' : 'semibold'}
            aria-hidden="true"
            className={date === site.today ? styles.today : ''}
          >
            {dayPart(date, 'day')}
          </Text>
          {mine.has(date) && <span className={styles.mine} />}
        </label>
      ))}
    </fieldset>
  );
};
