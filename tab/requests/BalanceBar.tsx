import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { LeaveBalance } from '../../api/requests/leave.contract.ts';
import { balanceText as text } from './balance.text.ts';
import { leaveWords } from './words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '16px',
    columnGap: '2px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
  },
  part: { minWidth: '2px', border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
  taken: { backgroundColor: tokens.colorNeutralForeground3 },
  held: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralForeground3} 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)`,
  },
  bankHolidays: { backgroundColor: tokens.colorNeutralBackground5 },
  available: { backgroundColor: tokens.colorBrandBackground },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    paddingBlockStart: tokens.spacingVerticalS,
    listStyleType: 'none',
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  swatch: {
    width: '12px',
    height: '12px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusSmall,
  },
});

const PARTS = ['taken', 'held', 'bankHolidays', 'available'] as const;

/** The year as one bar; the words under it say the same. */
export const BalanceBar = ({ leave: { balance, dayMinutes } }: { leave: LeaveBalance }) => {
  const styles = useStyles();
  const parts = PARTS.map((part) => ({ part, minutes: Math.abs(balance[part]) })).filter(
    ({ part, minutes }) => minutes > 0 && (part !== 'available' || balance.available > 0),
  );
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ part, minutes }) => (
          <div key={part} className={mergeClasses(styles.part, styles[part])} style={{ flexGrow: minutes }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ part, minutes }) => (
          <li key={part} className={styles.entry}>
            <span className={mergeClasses(styles.part, styles.swatch, styles[part])} aria-hidden="true" />
            <Text size={200}>
              {text.bar[part]}: {leaveWords(minutes, dayMinutes)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
};
