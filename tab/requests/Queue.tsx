import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TypeId } from '../../api/requests/form.contract.ts';
import { type Queue as QueueAnswer, seeQueue } from '../../api/requests/hr.contract.ts';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { HrSection } from './HrSection.tsx';
import { hrText as text } from './hr.text.ts';
import { RequestRow } from './RequestRow.tsx';
import { TypeChoice } from './TypeChoice.tsx';

const useStyles = makeStyles({
  rows: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
});

/** What waits at HR's desk, oldest first, of all types or one. */
export const Queue = () => {
  const [type, setType] = useState<TypeId | ''>('');
  const pages = useReadPages(seeQueue, type === '' ? {} : { type });
  const counts = pages.data?.pages[0]?.counts;
  return (
    <HrSection title={text.queue}>
      {counts !== undefined && counts.length > 0 && (
        <TypeChoice counts={counts} type={type} onChange={setType} />
      )}
      {pages.data !== undefined ? (
        <Waiting
          rows={pages.data.pages.flatMap(({ requests }) => requests)}
          {...(pages.hasNextPage && { onMore: () => void pages.fetchNextPage() })}
        />
      ) : pages.error === null ? (
        <Loading rows={3} height={84} />
      ) : (
        <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
      )}
    </HrSection>
  );
};

interface WaitingProps {
  readonly rows: QueueAnswer['requests'];
  readonly onMore?: () => void;
}

const Waiting = ({ rows, onMore }: WaitingProps) => {
  const styles = useStyles();
  if (rows.length === 0) return <Empty icon={<CheckmarkCircleRegular />} {...text.empty} />;
  return (
    <div className={styles.rows}>
      {rows.map((request) => (
        <RequestRow key={request.id} request={request} whose="others" />
      ))}
      {onMore !== undefined && (
        <div>
          <Button onClick={onMore}>{text.showMore}</Button>
        </div>
      )}
    </div>
  );
};
