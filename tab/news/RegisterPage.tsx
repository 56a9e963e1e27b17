import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { type RegisterRow, restrictionRegister } from '../../api/news/circulation.contract.ts';
import { moment } from '../shared/moment.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { dayPart, listed, longDay } from '../shell/words.ts';
import { BriefersPage } from './BriefersPage.tsx';
import { text as readers } from './briefing.text.ts';
import { text as all } from './circulation.text.ts';
import { useRowsLook } from './list-look.ts';

const text = all.register;

const useStyles = makeStyles({
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const VIEWS = ['overdue', 'all'] as const;

/** For the monitoring officer: every restriction, the one due for review first. */
export const RegisterPage = () => (
  <BriefersPage title={text.title} purpose={text.purpose} notYours={text.notYours}>
    {({ isMonitoringOfficer }) => (isMonitoringOfficer ? <Register /> : <Empty {...text.notYours} />)}
  </BriefersPage>
);

const Register = () => {
  const look = useRowsLook();
  const [asked, setAsked] = useSearchParams();
  const view = VIEWS.find((one) => one === asked.get('view')) ?? 'all';
  const pages = useReadPages(restrictionRegister, { view });
  const rows = pages.data?.pages.flatMap((page) => page.restrictions) ?? [];
  return (
    <div className={look.page}>
      <Segmented
        label={text.view}
        options={VIEWS.map((value) => ({ value, label: text.views[value] }))}
        value={view}
        onChange={(next) => setAsked({ view: next }, { replace: true })}
      />
      {pages.data === undefined ? (
        pages.error === null ? (
          <Loading rows={3} height={72} />
        ) : (
          <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
        )
      ) : (
        <>
          <Text className={look.quiet}>{text.overdue(pages.data.pages[0]?.overdue ?? 0)}</Text>
          {rows.length === 0 ? (
            <Empty {...text.none} />
          ) : (
            <ul className={look.list}>
              {rows.map((row) => (
                <li key={row.id} className={look.row}>
                  <Row row={row} />
                </li>
              ))}
            </ul>
          )}
          {pages.hasNextPage && <Button onClick={() => pages.fetchNextPage()}>{readers.more}</Button>}
        </>
      )}
    </div>
  );
};

const Row = ({ row }: { row: RegisterRow }) => {
  const look = useRowsLook();
  const styles = useStyles();
  const day = `${longDay(row.reviewOn)} ${dayPart(row.reviewOn, 'year')}`;
  return (
    <>
      <TextLink to={`/news/briefings/desk/${row.id}?part=restriction`}>{row.title}</TextLink>
      <div className={styles.due}>
        {row.isOverdue && (
          <Badge appearance="tint" color="danger">
            {text.late}
          </Badge>
        )}
        <Text>{text.due(day)}</Text>
      </div>
      <Text>{text.line(readers.secrecyOf(row.secrecy), listed(row.cited), row.circulation)}</Text>
      <Text size={200} className={look.quiet}>
        {`${all.stateOf(row.state)} · ${text.decided(row.decidedBy.name, moment(row.decidedAt))}`}
      </Text>
    </>
  );
};
