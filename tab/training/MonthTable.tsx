import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { PlainDate } from '../../api/contract/time.ts';
import type { SessionRow } from '../../api/training/session.contract.ts';
import { timeWords } from '../shared/event-time.ts';
import { monthWords } from '../shared/MonthChoice.tsx';
import { type Month, monthOf } from '../shared/month.ts';
import { TextLink } from '../shell/links.tsx';
import { dayPart } from '../shell/words.ts';
import { byDay, weeksOf } from './month-grid.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  head: { textAlign: 'start', padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  day: {
    height: '96px',
    padding: tokens.spacingHorizontalS,
    verticalAlign: 'top',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  other: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  today: {
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightBold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface MonthTableProps {
  readonly sessions: readonly SessionRow[];
  readonly month: Month;
  readonly today: PlainDate | undefined;
}

/** A month with a row for each week; each session is a link, so that Tab goes through them in their order. */
export const MonthTable = ({ sessions, month, today }: MonthTableProps) => {
  const styles = useStyles();
  // A week that is over holds nothing: only what is to come is listed.
  const weeks = weeksOf(month).filter((week) => today === undefined || (week.at(-1) ?? today) >= today);
  const held = byDay(sessions);
  return (
    <table className={styles.table}>
      <caption className={styles.heard}>{monthWords(month)}</caption>
      <thead>
        <tr>
          {weeksOf(month)[0]?.map((day) => (
            <th key={day} scope="col" className={styles.head}>
              <Text weight="semibold">{dayPart(day, 'weekday')}</Text>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={mergeClasses(styles.day, monthOf(day) !== month && styles.other)}>
                <Text className={mergeClasses(day === today && styles.today)}>{dayPart(day, 'day')}</Text>
                {day === today && <span className={styles.heard}>{text.sessions.today}</span>}
                <Held sessions={held.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Held = ({ sessions }: Pick<MonthTableProps, 'sessions'>) => {
  const styles = useStyles();
  if (sessions.length === 0) return null;
  return (
    <ul className={styles.list}>
      {sessions.map(({ id, start, course, own }) => (
        <li key={id}>
          <TextLink to={`/training/sessions/${id}`}>{`${timeWords(start)} ${course.title}`}</TextLink>
          {own !== null && (
            <Text block size={200} className={styles.quiet}>
              {text.own[own.state]}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
};
