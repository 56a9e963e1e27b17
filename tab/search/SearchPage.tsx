import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'react-router';
import {
  type HitGroup,
  LEAST_TYPED,
  MOST_HITS,
  MOST_TYPED,
  searchEverywhere,
} from '../../api/contract/search.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { wordsOf } from './address.ts';
import { HitList } from './HitList.tsx';
import { roomTitle, searchText as text } from './text.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  more: { justifySelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Everything that fits the words, by room. */
export const SearchPage = () => {
  const q = wordsOf(useLocation()).slice(0, MOST_TYPED);
  if (q.length < LEAST_TYPED)
    return (
      <Page title={text.title} purpose={text.hint}>
        <Empty icon={<SearchRegular />} {...text.begin} />
      </Page>
    );
  return (
    <Page title={text.title} heading={text.heading(q)}>
      <Results key={q} q={q} />
    </Page>
  );
};

const Results = ({ q }: { q: string }) => {
  const styles = useStyles();
  const { data, error, refetch } = useRead(searchEverywhere, { q });
  if (data === undefined)
    return error === null ? (
      <Loading rows={4} height={56} />
    ) : (
      <Problem problem={error} onRetry={() => refetch()} />
    );
  const count = data.groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <>
      <Text role="status" className={styles.quiet}>
        {count === 0 ? text.nothing(q) : text.found(count)}
      </Text>
      {count === 0 && <Empty icon={<SearchRegular />} title={text.nothing(q)} {...text.none} />}
      {data.groups.map((group) => (
        <Group key={group.room} q={q} group={group} />
      ))}
    </>
  );
};

/** What one room found; asked for more, as much of it as is ever shown. */
const Group = ({ q, group }: { q: string; group: HitGroup }) => {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  const whole = useRead(searchEverywhere, { q, room: group.room, limit: MOST_HITS }, { enabled: isWhole });
  const { hits, more } = whole.data?.groups[0] ?? group;
  const title = roomTitle(group.room);
  return (
    <section className={styles.section} aria-label={title}>
      <Title3 as="h2" className={styles.heading}>
        {title}
      </Title3>
      <HitList hits={hits} />
      {whole.error !== null && <Problem problem={whole.error} onRetry={() => whole.refetch()} />}
      {more && !isWhole && (
        <Button className={styles.more} onClick={() => setIsWhole(true)}>
          {text.showMore(title)}
        </Button>
      )}
      {more && whole.data !== undefined && <Text className={styles.quiet}>{text.tooMany}</Text>}
    </section>
  );
};
