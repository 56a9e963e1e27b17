import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useSearchParams } from 'react-router';
import { homeEndpoint } from '../../api/contract/home.ts';
import type { PersonId } from '../../api/contract/ids.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import { teamMonth } from '../../api/requests/leave.contract.ts';
import { MonthChoice, monthWords } from '../shared/MonthChoice.tsx';
import { isMonth, type Month, monthOf } from '../shared/month.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { dayPart, listed } from '../shell/words.ts';
import { RoomPage } from './RoomPage.tsx';
import { TeamList } from './TeamList.tsx';
import { TeamTable, type TeamTableProps } from './TeamTable.tsx';
import { teamText as text } from './team.text.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  wide: { '@media (max-width: 1023px)': { display: 'none' } },
  narrow: { '@media (min-width: 1024px)': { display: 'none' } },
});

/** Who of the team is away, month by month. */
export const TeamPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {({ id }) => <Months viewer={id} />}
  </RoomPage>
);

const Months = ({ viewer }: { viewer: PersonId }) => {
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  // Which day it is, the server says: the device may be set wrong.
  const home = useRead(homeEndpoint, {});
  const named = asked.get('month') ?? '';
  const month = isMonth(named) ? named : home.data && monthOf(home.data.today);
  if (month === undefined)
    return home.error === null ? (
      <Loading rows={4} height={48} />
    ) : (
      <Problem problem={home.error} onRetry={() => home.refetch()} />
    );
  return (
    <div className={styles.page}>
      <MonthChoice month={month} onMonth={(to) => setAsked({ month: to }, { replace: true })} />
      <OneMonth month={month} viewer={viewer} today={home.data?.today} />
    </div>
  );
};

interface OneMonthProps {
  readonly month: Month;
  readonly viewer: PersonId;
  /** Undefined until the server has said. */
  readonly today: PlainDate | undefined;
}

const OneMonth = ({ month, viewer, today }: OneMonthProps) => {
  const styles = useStyles();
  const team = useRead(teamMonth, { month }, { keep: true });
  if (team.data === undefined)
    return team.error === null ? (
      <Loading rows={4} height={48} />
    ) : (
      <Problem problem={team.error} onRetry={() => team.refetch()} />
    );
  const { data } = team;
  const words = monthWords(data.month);
  return (
    <div className={styles.page} aria-busy={team.isPlaceholderData}>
      {data.isCut && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.cut}</MessageBarBody>
        </MessageBar>
      )}
      <ClosedDays days={data.closed} />
      {data.people.every(({ away }) => away.length === 0) ? (
        <Empty icon={<PeopleRegular />} {...text.nobody(words)} />
      ) : (
        <Both team={data} words={words} viewer={viewer} today={today} />
      )}
    </div>
  );
};

/** A table where there is room for a month, a list where there is not. Only one of them is there for a reader. */
const Both = (props: TeamTableProps) => {
  const styles = useStyles();
  return (
    <>
      <div className={styles.wide}>
        <TeamTable {...props} />
      </div>
      <div className={styles.narrow}>
        <TeamList team={props.team} viewer={props.viewer} />
      </div>
    </>
  );
};

const ClosedDays = ({ days }: { days: readonly PlainDate[] }) =>
  days.length === 0 ? null : (
    <Text>
      {text.closedDays(
        listed(
          days.map((day) => `${dayPart(day, 'weekday')} ${dayPart(day, 'day')} ${dayPart(day, 'month')}`),
        ),
      )}
    </Text>
  );
