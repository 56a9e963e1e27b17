import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type ContributionKind,
  type ContributionView,
  listSent,
  moveContribution,
  seeQueue,
} from '../../api/news/contribution.contract.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { WordsDialog } from '../shared/WordsDialog.tsx';
import { useRead, useReadPages, useWrite } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { Segmented } from '../shell/Segmented.tsx';
import { ContributionCard } from './ContributionCard.tsx';
import { KIND_TITLES, queueText as text } from './contributions.text.ts';
import { StaffPage } from './StaffPage.tsx';

const useStyles = makeStyles({
  rows: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What waits for editors: taken as a draft, answered or declined. */
export const QueuePage = () => (
  <StaffPage title={text.title} purpose={text.purpose}>
    <ForEditors />
  </StaffPage>
);

/** Asks for the queue once it is known that this person has one. */
const ForEditors = () => {
  const mine = useRead(listSent, {});
  if (mine.data === undefined)
    return mine.error === null ? (
      <Loading rows={3} height={112} />
    ) : (
      <Problem problem={mine.error} onRetry={() => mine.refetch()} />
    );
  return mine.data.can.seeQueue ? <Queue /> : <Empty {...text.notEditor} />;
};

const KINDS = ['all', 'news', 'event', 'feedback'] as const;

const Queue = () => {
  const [kind, setKind] = useState<'all' | ContributionKind>('all');
  return (
    <>
      <Segmented<'all' | ContributionKind>
        label={text.kind}
        options={KINDS.map((value) => ({ value, label: value === 'all' ? text.all : KIND_TITLES[value] }))}
        value={kind}
        onChange={setKind}
      />
      <Waiting key={kind} kind={kind} />
    </>
  );
};

const Waiting = ({ kind }: { kind: 'all' | ContributionKind }) => {
  const styles = useStyles();
  const pages = useReadPages(seeQueue, kind === 'all' ? {} : { kind });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={3} height={112} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const rows = pages.data.pages.flatMap(({ contributions }) => contributions);
  if (rows.length === 0) return <Empty icon={<CheckmarkCircleRegular />} {...text.none} />;
  return (
    <div className={styles.rows}>
      {rows.map((sent) => (
        <One key={sent.id} sent={sent} />
      ))}
      <ShowMore pages={pages} label={text.showMore} />
    </div>
  );
};

const SAID = { take: text.taken, decline: text.declined, answer: text.answered, withdraw: '' } as const;

const One = ({ sent }: { sent: ContributionView }) => {
  const styles = useStyles();
  const notices = useNotices();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'decline' | 'answer'>();
  const move = useWrite(moveContribution, {
    changes: [seeQueue, listSent],
    done: ({ outcome }, { verb }) => {
      setAsked(undefined);
      notices.done(SAID[verb]);
      if (outcome?.article) navigate(`/news/desk/${outcome.article.id}`);
    },
    refused: (problem, { verb }) => {
      if (verb === 'take') notices.problem(problem);
    },
  });
  const { id, can } = sent;
  const may = (verb: (typeof can.move)[number]) => can.move.includes(verb);
  return (
    <ContributionCard sent={sent} about={text.from(sent.from.name, sent.department)}>
      {!can.move.some((verb) => verb !== 'withdraw') && <Text>{text.own}</Text>}
      <div className={styles.actions}>
        {may('take') && (
          <Button
            appearance="primary"
            disabledFocusable={move.isPending}
            onClick={() => move.mutate({ id, verb: 'take' })}
          >
            {text.take}
          </Button>
        )}
        {may('answer') && (
          <Button appearance="primary" onClick={() => setAsked('answer')}>
            {text.answer}
          </Button>
        )}
        {may('decline') && <Button onClick={() => setAsked('decline')}>{text.decline}</Button>}
      </div>
      {asked !== undefined && (
        <WordsDialog
          title={asked === 'answer' ? text.answerTitle(sent.title) : text.declineTitle(sent.title)}
          label={asked === 'answer' ? text.answerLabel : text.declineLabel}
          button={asked === 'answer' ? text.answer : text.decline}
          {...{ back: text.back, needed: text.needed, most: 2000 }}
          problem={move.error}
          isBusy={move.isPending}
          onClose={() => setAsked(undefined)}
          onDone={(words) => move.mutate({ id, verb: asked, words })}
        />
      )}
    </ContributionCard>
  );
};
