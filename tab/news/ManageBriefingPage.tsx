import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useParams, useSearchParams } from 'react-router';
import {
  type ManagedBriefing,
  type ManagedInput,
  manageBriefing,
} from '../../api/news/circulation.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { BriefingMoves } from './BriefingMoves.tsx';
import { BriefingWork } from './BriefingWork.tsx';
import { text as readers } from './briefing.text.ts';
import { text as all } from './circulation.text.ts';
import { Readers } from './Readers.tsx';
import { Restriction } from './Restriction.tsx';

const text = all.manage;

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '760px',
  },
  part: { justifySelf: 'start' },
});

const PARTS = ['readers', 'text', 'restriction'] as const;

/** One private briefing as its author and the monitoring officer handle it. */
export const ManageBriefingPage = () => {
  const { id = '' } = useParams();
  const briefing = useRead(manageBriefing, { id: id as ManagedInput['id'] });
  const { data } = briefing;
  return (
    <Page title={data?.title ?? readers.title}>
      {data !== undefined ? (
        <Shown briefing={data} />
      ) : briefing.error === null ? (
        <Loading rows={3} height={140} />
      ) : briefing.error.status === 404 ? (
        <Empty
          title={readers.noSuch.title}
          detail={readers.noSuch.detail}
          action={<ButtonLink to="/">{readers.noSuch.home}</ButtonLink>}
        />
      ) : (
        <Problem problem={briefing.error} onRetry={() => briefing.refetch()} />
      )}
    </Page>
  );
};

const Shown = ({ briefing }: { briefing: ManagedBriefing }) => {
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  const part = PARTS.find((one) => one === asked.get('part')) ?? 'readers';
  return (
    <div className={styles.page}>
      <Text>{all.stateOf(briefing.state)}</Text>
      <BriefingMoves briefing={briefing} />
      {briefing.state === 'circulated' && (
        <TextLink to={`/news/briefings/${briefing.id}`}>{text.asReader}</TextLink>
      )}
      <Segmented
        className={styles.part}
        label={text.part}
        options={PARTS.map((value) => ({ value, label: text.parts[value] }))}
        value={part}
        onChange={(next) => setAsked({ part: next }, { replace: true })}
      />
      {part === 'readers' && <Readers briefing={briefing} />}
      {part === 'text' && <BriefingWork key={`${briefing.version}.${briefing.rev}`} briefing={briefing} />}
      {part === 'restriction' && <Restriction restriction={briefing.restriction} />}
    </div>
  );
};
