import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useParams } from 'react-router';
import { type BriefingInput, type BriefingView, seeBriefing } from '../../api/news/briefing.contract.ts';
import { moment } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { Problem } from '../shell/Problem.tsx';
import { BriefingBody } from './BriefingBody.tsx';
import { BriefingState } from './BriefingState.tsx';
import { text } from './briefing.text.ts';
import { EarlierBriefings } from './EarlierBriefings.tsx';
import { Openings } from './Openings.tsx';
import { Restriction } from './Restriction.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    // About 70 letters a line.
    maxWidth: '760px',
  },
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** Whoever is taken off the circulation while it is on their screen loses it within this. */
const LOOK_AGAIN_MS = 60_000;

/** One restricted briefing: first why it is private, then what that can and cannot do, then what it says. */
export const BriefingPage = () => {
  const { id = '' } = useParams();
  const input = { id: id as BriefingInput['id'] };
  const briefing = useRead(seeBriefing, input, { forgets: true, every: LOOK_AGAIN_MS });
  // What is theirs no more is not shown from memory: not even its title.
  const isGone = briefing.error?.status === 404;
  const data = isGone ? undefined : briefing.data;
  return (
    <Page
      // A window's title stands in lists of windows and in a browser's history: it names no briefing.
      title={text.title}
      {...(data !== undefined && { heading: data.title })}
      {...(data !== undefined && data.summary !== '' && { purpose: data.summary })}
      {...(data?.can.includes('manage') && {
        actions: <ButtonLink to={`/news/briefings/desk/${id}`}>{text.manage}</ButtonLink>,
      })}
    >
      {isGone ? (
        <Empty
          title={text.noSuch.title}
          detail={text.noSuch.detail}
          action={<ButtonLink to="/news/briefings">{text.noSuch.action}</ButtonLink>}
        />
      ) : data !== undefined ? (
        <Shown briefing={data} />
      ) : briefing.error === null ? (
        <Loading rows={3} height={140} />
      ) : (
        <Problem problem={briefing.error} onRetry={() => briefing.refetch()} />
      )}
    </Page>
  );
};

const Shown = ({ briefing }: { briefing: BriefingView }) => {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div>
        {briefing.state !== null && <BriefingState state={briefing.state} />}
        <Text block className={styles.quiet}>
          {text.published(moment(briefing.publishedAt))}
        </Text>
      </div>
      <Restriction restriction={briefing.restriction} />
      <Card className={styles.card} role="region" aria-label={text.honest.title}>
        <Text as="h2" size={400} weight="semibold" className={styles.heading}>
          {text.honest.title}
        </Text>
        <ul className={styles.list}>
          {text.honest.points.map((point) => (
            <li key={point}>
              <Text>{point}</Text>
            </li>
          ))}
        </ul>
      </Card>
      <BriefingBody briefing={briefing} />
      <EarlierBriefings briefing={briefing} />
      <Openings id={briefing.id} isAll={briefing.can.includes('see_all_openings')} />
    </div>
  );
};
