import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons';
import { useSearchParams } from 'react-router';
import { listMine, type MineInput } from '../../api/requests/contract.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { Balance } from './Balance.tsx';
import { RequestRow } from './RequestRow.tsx';
import { RoomPage } from './RoomPage.tsx';
import { text } from './text.ts';
import { useTypes } from './use-requests.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  heading: { margin: 0 },
  types: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  type: { height: '100%', boxSizing: 'border-box' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type View = MineInput['view'];
const VIEWS = (['open', 'ended'] satisfies View[]).map((value) => ({ value, label: text.views[value] }));

/** What one can ask for, and what became of what one asked for. */
export const RequestsPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {() => (
      <>
        <Types />
        <Balance />
        <Mine />
      </>
    )}
  </RoomPage>
);

const Types = () => {
  const styles = useStyles();
  const types = useTypes();
  return (
    <section className={styles.part} aria-label={text.start}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.start}
      </Text>
      {types.data !== undefined ? (
        <ul className={styles.types}>
          {types.data.types.map(({ id, title, summary }) => (
            <li key={id}>
              <Card className={styles.type}>
                <TextLink to={`/requests/new/${id}`}>
                  <Text weight="semibold" size={400}>
                    {title}
                  </Text>
                </TextLink>
                <Text className={styles.quiet}>{summary}</Text>
              </Card>
            </li>
          ))}
        </ul>
      ) : types.error === null ? (
        <Loading rows={2} height={88} />
      ) : (
        <Problem problem={types.error} onRetry={() => types.refetch()} />
      )}
    </section>
  );
};

const Mine = () => {
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  const view: View = asked.get('view') === 'ended' ? 'ended' : 'open';
  return (
    <section className={styles.part} aria-label={text.mine}>
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {text.mine}
        </Text>
        <Segmented
          label={text.view}
          options={VIEWS}
          value={view}
          onChange={(next) => setAsked(next === 'ended' ? { view: next } : {}, { replace: true })}
        />
      </div>
      <MyRequests key={view} view={view} />
    </section>
  );
};

const MyRequests = ({ view }: { view: View }) => {
  const styles = useStyles();
  const pages = useReadPages(listMine, { view });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={84} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap(({ requests }) => requests);
  if (rows.length === 0 && !pages.hasNextPage)
    return <Empty icon={<ClipboardTaskListLtrRegular />} {...text.empty[view]} />;
  return (
    <div className={styles.part}>
      {rows.map((request) => (
        <RequestRow key={request.id} request={request} whose="own" />
      ))}
      <ShowMore pages={pages} label={text.showMore} />
    </div>
  );
};
