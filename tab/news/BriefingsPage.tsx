import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { type BriefingRow, myBriefings } from '../../api/news/briefing.contract.ts';
import { me } from '../../api/people/contract.ts';
import { moment } from '../shared/moment.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useRead, useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { BriefingState } from './BriefingState.tsx';
import { text } from './briefing.text.ts';
import { useRowsLook } from './list-look.ts';
import { NewsRoomPage } from './NewsRoomPage.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalL,
  },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    width: '100%',
    maxWidth: '760px',
    rowGap: tokens.spacingVerticalM,
  },
});

const PARTS = ['restricted', 'open'] as const;
type Part = (typeof PARTS)[number];

/** A councillor's briefings: Part II, given to them by name, and Part I, for all members. */
export const BriefingsPage = () => {
  const self = useRead(me, {});
  return (
    <NewsRoomPage title={text.title} purpose={text.purpose}>
      {self.data !== undefined ? (
        self.data.roles.includes('Member') ? (
          <Parts />
        ) : (
          <Empty {...text.membersOnly} />
        )
      ) : self.error === null ? (
        <Loading rows={3} height={72} />
      ) : (
        <Problem problem={self.error} onRetry={() => self.refetch()} />
      )}
    </NewsRoomPage>
  );
};

const Parts = () => {
  const look = useRowsLook();
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  const part = PARTS.find((one) => one === asked.get('part')) ?? 'restricted';
  return (
    <div className={styles.page}>
      <Segmented
        label={text.part}
        options={PARTS.map((value) => ({ value, label: text.parts[value] }))}
        value={part}
        onChange={(next) => setAsked({ part: next }, { replace: true })}
      />
      <div className={styles.part}>
        <Text className={look.quiet}>{text.partWords[part]}</Text>
        <List part={part} />
      </div>
    </div>
  );
};

const List = ({ part }: { part: Part }) => {
  const look = useRowsLook();
  const pages = useReadPages(myBriefings, { part }, { forgets: true });
  // Before what is remembered: who is a councillor no more sees none of it.
  if (pages.error !== null)
    return <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />;
  if (pages.data === undefined) return <Loading rows={3} height={64} />;
  const briefings = pages.data.pages.flatMap((page) => page.briefings);
  if (briefings.length === 0) return <Empty {...text.none[part]} />;
  return (
    <>
      <ul className={look.list}>
        {briefings.map((briefing) => (
          <li key={briefing.id} className={look.row}>
            <Row briefing={briefing} />
          </li>
        ))}
      </ul>
      <ShowMore pages={pages} label={text.more} />
    </>
  );
};

const Row = ({ briefing: { id, title, publishedAt, secrecy, state } }: { briefing: BriefingRow }) => {
  const look = useRowsLook();
  const to = secrecy === null ? `/news/${id}` : `/news/briefings/${id}`;
  return (
    <>
      <TextLink to={to}>
        <Text size={400} weight={state === 'acknowledged' || state === null ? 'regular' : 'semibold'}>
          {title}
        </Text>
      </TextLink>
      {state !== null && <BriefingState state={state} />}
      <Text size={200} className={look.quiet}>
        {[...(secrecy === null ? [] : [text.secrecyOf(secrecy)]), text.published(moment(publishedAt))].join(
          ' · ',
        )}
      </Text>
    </>
  );
};
