import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { homeEndpoint } from '../../api/contract/home.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import { listSessions, type SessionRow } from '../../api/training/session.contract.ts';
import { MonthChoice, monthWords } from '../shared/MonthChoice.tsx';
import { type Month, monthOf } from '../shared/month.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useRead, useReadPages } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { MonthTable } from './MonthTable.tsx';
import { momentsOf } from './month-grid.ts';
import { SessionItem } from './SessionItem.tsx';
import { soughtText } from './sought.text.ts';
import { inputOf, type Sought } from './sought.ts';

const text = soughtText.month;
/** What one answer holds at most: a month of a large council is one or two. */
const A_MONTH = 100;

const useStyles = makeStyles({
  wide: { '@media (max-width: 1023px)': { display: 'none' } },
  narrow: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (min-width: 1024px)': { display: 'none' },
  },
});

interface SessionCalendarProps {
  readonly sought: Sought;
  readonly onMonth: (month: Month) => void;
}

/** The sessions of a month on its days; on a phone one after the other. */
export const SessionCalendar = ({ sought, onMonth }: SessionCalendarProps) => {
  // Which day it is, the server says: the device may be set wrong.
  const home = useRead(homeEndpoint, {});
  const month = sought.month ?? (home.data && monthOf(home.data.today));
  if (month === undefined)
    return home.error === null ? (
      <Loading rows={4} height={72} />
    ) : (
      <Problem problem={home.error} onRetry={() => home.refetch()} />
    );
  return (
    <>
      <MonthChoice month={month} onMonth={onMonth} />
      <OneMonth sought={sought} month={month} today={home.data?.today} />
    </>
  );
};

interface OneMonthProps {
  readonly sought: Sought;
  readonly month: Month;
  /** Undefined until the server has said. */
  readonly today: PlainDate | undefined;
}

const OneMonth = ({ sought, month, today }: OneMonthProps) => {
  const pages = useReadPages(listSessions, { ...inputOf(sought), ...momentsOf(month), limit: A_MONTH });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={4} height={72} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const sessions = pages.data.pages.flatMap((page) => page.sessions);
  return (
    <>
      {sessions.length === 0 && <Text>{text.none(monthWords(month))}</Text>}
      <Both sessions={sessions} month={month} today={today} />
      <ShowMore pages={pages} label={text.more} />
    </>
  );
};

type BothProps = Pick<OneMonthProps, 'month' | 'today'> & { readonly sessions: readonly SessionRow[] };

const Both = ({ sessions, month, today }: BothProps) => {
  const styles = useStyles();
  return (
    <>
      <div className={styles.wide}>
        <MonthTable sessions={sessions} month={month} today={today} />
      </div>
      <ul className={styles.narrow}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionItem session={session} level="h3" />
          </li>
        ))}
      </ul>
    </>
  );
};
