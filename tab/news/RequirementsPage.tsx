import { Button, Text } from '@fluentui/react-components';
import { DocumentCheckmarkRegular } from '@fluentui/react-icons';
import { listRequirements, type RequirementRow } from '../../api/news/requirement.contract.ts';
import { moment } from '../shared/moment.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { dueDay } from './days.ts';
import { useCardsLook } from './list-look.ts';
import { NewsRoomPage } from './NewsRoomPage.tsx';
import { requirementText as text } from './policies.text.ts';

/** How it goes with each policy that people are asked to acknowledge, as far as the viewer may see. */
export const RequirementsPage = () => {
  const pages = useReadPages(listRequirements, {});
  return (
    <NewsRoomPage title={text.title} purpose={text.purpose}>
      {pages.data !== undefined ? (
        <Shown
          rows={pages.data.pages.flatMap(({ requirements }) => requirements)}
          {...(pages.hasNextPage && { onMore: () => void pages.fetchNextPage() })}
        />
      ) : pages.error === null ? (
        <Loading rows={3} height={96} />
      ) : (
        <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
      )}
    </NewsRoomPage>
  );
};

interface ShownProps {
  readonly rows: readonly RequirementRow[];
  readonly onMore?: () => void;
}

const Shown = ({ rows, onMore }: ShownProps) => {
  const look = useCardsLook();
  if (rows.length === 0 && onMore === undefined)
    return <Empty icon={<DocumentCheckmarkRegular />} {...text.empty} />;
  return (
    <>
      <ul className={look.list}>
        {rows.map((row) => (
          <li key={row.id} className={look.row}>
            <TextLink to={`/news/requirements/${row.id}`}>{row.title}</TextLink>
            <Text>{shareWords(row)}</Text>
            <Text size={200} className={look.quiet}>
              {`${text.scope[row.scope]}. ${row.ended === null ? text.due(dueDay(row.due)) : text.ended(moment(row.ended))}`}
            </Text>
          </li>
        ))}
      </ul>
      {onMore !== undefined && (
        <div>
          <Button onClick={onMore}>{text.showMore}</Button>
        </div>
      )}
    </>
  );
};

const shareWords = ({ tally }: RequirementRow): string =>
  tally === null ? text.counting : text.share(tally.done, tally.audience);
