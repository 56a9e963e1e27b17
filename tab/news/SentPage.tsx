import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { type ContributionView, listSent, moveContribution } from '../../api/news/contribution.contract.ts';
import { moment } from '../shared/moment.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages, useWrite } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { ContributionCard } from './ContributionCard.tsx';
import { STATE_WORDS, sentText as text } from './contributions.text.ts';
import { StaffPage } from './StaffPage.tsx';

const useStyles = makeStyles({
  rows: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  outcome: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
  },
  words: { whiteSpace: 'pre-wrap', maxWidth: '70ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What one sent to the editors and what came of it. */
export const SentPage = () => (
  <StaffPage
    title={text.title}
    purpose={text.purpose}
    actions={
      <ButtonLink to="/news/send" appearance="primary" icon={<SendRegular />}>
        {text.action}
      </ButtonLink>
    }
  >
    <Sent />
  </StaffPage>
);

const Sent = () => {
  const styles = useStyles();
  const pages = useReadPages(listSent, {});
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={112} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap(({ contributions }) => contributions);
  return (
    <div className={styles.rows}>
      {pages.data.pages[0]?.can.seeQueue && (
        <div>
          <ButtonLink to="/news/queue">{text.queue}</ButtonLink>
        </div>
      )}
      {rows.length === 0 && (
        <Empty icon={<SendRegular />} title={text.none.title} detail={text.none.detail} />
      )}
      {rows.map((sent) => (
        <Mine key={sent.id} sent={sent} />
      ))}
      <ShowMore pages={pages} label={text.showMore} />
    </div>
  );
};

const Mine = ({ sent }: { sent: ContributionView }) => {
  const notices = useNotices();
  const withdraw = useWrite(moveContribution, {
    changes: [listSent],
    done: () => notices.done(text.withdrawn),
    refused: (problem) => notices.problem(problem),
  });
  return (
    <ContributionCard sent={sent} about={STATE_WORDS[sent.state]}>
      {sent.outcome !== null && <Outcome outcome={sent.outcome} />}
      {sent.can.move.includes('withdraw') && (
        <div>
          <Button
            disabledFocusable={withdraw.isPending}
            onClick={() => withdraw.mutate({ id: sent.id, verb: 'withdraw' })}
          >
            {text.withdraw}
          </Button>
        </div>
      )}
    </ContributionCard>
  );
};

const Outcome = ({ outcome }: { outcome: NonNullable<ContributionView['outcome']> }) => {
  const styles = useStyles();
  const { by, at, words, article } = outcome;
  if (words === null && by === null && article === null) return null;
  return (
    <div className={styles.outcome}>
      {words !== null && <Text className={styles.words}>{words}</Text>}
      {article?.isLive && (
        <Text>
          {text.published} <TextLink to={`/news/${article.id}`}>{article.title}</TextLink>
        </Text>
      )}
      {by !== null && (
        <Text size={200} className={styles.quiet}>
          {text.by(by.name, moment(at))}
        </Text>
      )}
    </div>
  );
};
