import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { type Me, me } from '../../api/people/contract.ts';
import { type RequestId, type RequestView, seeRequest } from '../../api/requests/contract.ts';
import { AnswerList } from '../shared/form/AnswerList.tsx';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { ClaimSum, Clashes, Decider, LeaveYears } from './Effect.tsx';
import { Health } from './Health.tsx';
import { Moves } from './Moves.tsx';
import { aboutWords } from './RequestRow.tsx';
import { RoomPage } from './RoomPage.tsx';
import { rowText } from './row.text.ts';
import { StateSign } from './StateSign.tsx';
import { Timeline } from './Timeline.tsx';
import { nextWords, text } from './text.ts';

const useStyles = makeStyles({
  // Two stacks rather than one grid: a short card leaves no hole beside a long one.
  stacks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

/** One request: how it stands, what may be done, what was asked, what it means and what happened. */
export const RequestPage = () => {
  const { id = '' } = useParams();
  const self = useRead(me, {});
  const request = useRead(seeRequest, { id: id as RequestId }, { enabled: self.data?.isStaff === true });
  const { data } = request;
  return (
    <RoomPage title={data === undefined ? text.title : titleOf(data, self.data)}>
      {(viewer) =>
        data !== undefined ? (
          <Shown request={data} viewer={viewer} />
        ) : request.error === null ? (
          <Loading rows={3} height={140} />
        ) : request.error.status === 404 ? (
          <Empty
            title={text.noSuch.title}
            detail={text.noSuch.detail}
            action={<ButtonLink to="/requests">{text.noSuch.action}</ButtonLink>}
          />
        ) : (
          <Problem problem={request.error} onRetry={() => request.refetch()} />
        )
      }
    </RoomPage>
  );
};

const titleOf = ({ subject, title }: RequestView, self: Me | undefined): string =>
  self === undefined || subject.id === self.id ? title : rowText.of(subject.name, title);

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </Card>
  );
};

const Shown = ({ request, viewer }: { request: RequestView; viewer: Me }) => {
  const styles = useStyles();
  const isOwn = request.subject.id === viewer.id;
  const { definition } = request;
  const next = nextWords(request, isOwn);
  return (
    <div className={styles.stacks}>
      <div className={styles.stack}>
        <Part title={text.state}>
          <StateSign {...request} />
          {aboutWords(request) !== '' && <Text size={400}>{aboutWords(request)}</Text>}
          {next !== undefined && <Text>{next}</Text>}
          <Moves request={request} ending={definition.ending} isOwn={isOwn} />
        </Part>
        <Part title={text.answers}>
          <AnswerList form={definition.form} answers={request.answers} sensitive="left out" />
        </Part>
        {request.health && <Health id={request.id} type={definition} isOwn={isOwn} />}
      </div>
      <div className={styles.stack}>
        <Part title={text.effect}>
          <Decider flow={request.flow} approver={request.approver} />
          {request.balance !== null && request.balance.length > 0 && <LeaveYears years={request.balance} />}
          {request.claim !== null && <ClaimSum claim={request.claim} />}
          {request.flow === 'leave' && request.balance !== null && <Clashes clashes={request.clashes} />}
        </Part>
        <Part title={text.timeline}>
          <Timeline flow={request.flow} history={request.history} />
        </Part>
      </div>
    </div>
  );
};
