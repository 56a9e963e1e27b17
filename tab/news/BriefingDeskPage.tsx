import { Button, Text } from '@fluentui/react-components';
import { type BriefingDeskRow, briefingDesk } from '../../api/news/circulation.contract.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { dayPart, longDay } from '../shell/words.ts';
import { BriefersPage } from './BriefersPage.tsx';
import { text as readers } from './briefing.text.ts';
import { text as all } from './circulation.text.ts';
import { useRowsLook } from './list-look.ts';

const text = all.desk;

const WRITE = (
  <ButtonLink to="/news/briefings/desk/new" appearance="primary">
    {text.write}
  </ButtonLink>
);

/** The private briefings somebody wrote, with how far their readers have come. */
export const BriefingDeskPage = () => (
  <BriefersPage title={text.title} purpose={text.purpose} actions={WRITE}>
    {({ isMonitoringOfficer }) => <Written hasRegister={isMonitoringOfficer} />}
  </BriefersPage>
);

const Written = ({ hasRegister }: { hasRegister: boolean }) => {
  const look = useRowsLook();
  const pages = useReadPages(briefingDesk, {});
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={72} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap((page) => page.briefings);
  return (
    <div className={look.page}>
      {hasRegister && <TextLink to="/news/briefings/register">{text.register}</TextLink>}
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
    </div>
  );
};

const Row = ({ row: { id, title, state, counts, reviewOn } }: { row: BriefingDeskRow }) => {
  const look = useRowsLook();
  return (
    <>
      <TextLink to={`/news/briefings/desk/${id}`}>{title}</TextLink>
      <Text>{all.stateOf(state)}</Text>
      <Text size={200} className={look.quiet}>
        {text.counts(counts.circulated, counts.opened, counts.acknowledged)}
      </Text>
      <Text size={200} className={look.quiet}>
        {text.review(`${longDay(reviewOn)} ${dayPart(reviewOn, 'year')}`)}
      </Text>
    </>
  );
};
