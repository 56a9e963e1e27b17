import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LeaveBalance } from '../../api/requests/leave.contract.ts';
import { duration } from '../shared/form/amounts.ts';
import { Facts } from '../shell/Facts.tsx';
import { dayWords, ENTRIES, PARTS, balanceText as text } from './balance.text.ts';
import { leaveWords } from './words.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300 },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** How a balance comes about: what it is the sum of, how the year's leave is reckoned, and every single entry. */
export const BalanceWorking = ({ leave }: { leave: LeaveBalance }) => {
  const styles = useStyles();
  const { balance, dayMinutes } = leave;
  const parts = Object.entries(PARTS) as [keyof typeof PARTS, string][];
  return (
    <div className={styles.parts}>
      <section className={styles.part}>
        <Text as="h3" weight="semibold" className={styles.heading}>
          {text.sumTitle}
        </Text>
        <Facts
          facts={[
            ...parts
              .filter(([part]) => part === 'granted' || balance[part] !== 0)
              .map(([part, words]) => [words, leaveWords(balance[part], dayMinutes)] as const),
            [text.sum, leaveWords(balance.available, dayMinutes)],
          ]}
        />
      </section>
      <Grant leave={leave} />
      <Entries leave={leave} />
    </div>
  );
};

const Grant = ({ leave: { working, terms } }: { leave: LeaveBalance }) => {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {text.grantTitle}
      </Text>
      <Text className={styles.quiet}>{text.terms(terms.name)}</Text>
      <Facts
        facts={working.lines.map((line) => [
          text.line(line.from, line.to),
          [
            `${text.days(line.contractDays, line.extraDays, line.bankHolidays)} ${text.ofWeek(duration(line.weeklyMinutes))}`,
            text.share(...line.share),
            duration(Math.ceil(line.minutes)),
          ].join(', '),
        ])}
      />
      <Text>{text.statutory(duration(working.statutory))}</Text>
    </section>
  );
};

const Entries = ({ leave: { entries } }: { leave: LeaveBalance }) => {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {text.entriesTitle}
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            {[text.on, text.what, text.amount].map((title) => (
              <th key={title} scope="col" className={styles.cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ kind, on, at, minutes, reason }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are added and never move
            <tr key={`${at} ${place}`}>
              <td className={styles.cell}>{dayWords(on)}</td>
              <td className={styles.cell}>
                {ENTRIES[kind]}
                {reason !== null && `: ${reason}`}
              </td>
              <td className={styles.cell}>{duration(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
