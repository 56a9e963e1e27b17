import { Button, Card, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { PersonId } from '../../api/contract/ids.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import { type LeaveBalance, leaveBalance } from '../../api/requests/leave.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { BalanceBar } from './BalanceBar.tsx';
import { BalanceWorking } from './BalanceWorking.tsx';
import { balanceText as text, yearWords } from './balance.text.ts';
import { NoContract } from './NoContract.tsx';
import { leaveWords } from './words.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  year: { minWidth: 0, maxWidth: '100%' },
});

interface BalanceProps {
  /** Somebody else's, for their manager and HR; one's own where it is absent. */
  readonly person?: PersonId;
}

/** What leave somebody has left in a leave year, and on demand how it comes about. */
export const Balance = ({ person }: BalanceProps) => {
  const styles = useStyles();
  const [day, setDay] = useState<PlainDate>();
  const balance = useRead(
    leaveBalance,
    { ...(person !== undefined && { person }), ...(day !== undefined && { day }) },
    { keep: true },
  );
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      {balance.data === undefined ? (
        balance.error === null ? (
          <Loading rows={1} height={96} />
        ) : (
          <Problem problem={balance.error} onRetry={() => balance.refetch()} />
        )
      ) : balance.data.leave === null ? (
        <NoContract isOwn={person === undefined} />
      ) : (
        <Known leave={balance.data.leave} onYear={setDay} />
      )}
    </Card>
  );
};

const Known = ({ leave, onYear }: { leave: LeaveBalance; onYear: (from: PlainDate) => void }) => {
  const styles = useStyles();
  const working = useId();
  const [isShown, setIsShown] = useState(false);
  const { balance, dayMinutes, expiring, year, years } = leave;
  return (
    <>
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {text.left(leaveWords(balance.available, dayMinutes))}
        </Text>
        {years.length > 1 ? (
          <Select
            aria-label={text.year}
            className={styles.year}
            value={year.from}
            onChange={(_, { value }) => onYear(value as PlainDate)}
          >
            {years.map((one) => (
              <option key={one.from} value={one.from}>
                {yearWords(one)}
              </option>
            ))}
          </Select>
        ) : (
          <Text className={styles.quiet}>{yearWords(year)}</Text>
        )}
      </div>
      <BalanceBar leave={leave} />
      {expiring !== null && (
        <Text>{text.expiring(leaveWords(expiring.minutes, dayMinutes), expiring.on)}</Text>
      )}
      <div>
        <Button
          aria-expanded={isShown}
          {...(isShown && { 'aria-controls': working })}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? text.hide : text.how}
        </Button>
      </div>
      {isShown && (
        <div id={working}>
          <BalanceWorking leave={leave} />
        </div>
      )}
    </>
  );
};
