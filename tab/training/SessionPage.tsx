import { Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLocation, useParams } from 'react-router';
import type { SessionId } from '../../api/training/contract.ts';
import { type SessionView, seeSession } from '../../api/training/session.contract.ts';
import { momentWords, spanWords } from '../shared/event-time.ts';
import { useRead } from '../shell/api.tsx';
import { type Fact, Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { listed } from '../shell/words.ts';
import { Attended } from './Attended.tsx';
import { attendedText } from './attended.text.ts';
import { CheckIn, NoCheckIn } from './CheckIn.tsx';
import { LeadPart } from './desk/LeadPart.tsx';
import { RoomPage } from './RoomPage.tsx';
import { SessionActs } from './SessionActs.tsx';
import { SessionChanges } from './SessionChanges.tsx';
import { text as all } from './text.ts';
import { useFramework } from './use-framework.ts';
import { usePlaces } from './use-places.ts';

const text = all.session;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalL, maxWidth: '720px' },
});

/** One session: when, where and for whom, how the viewer stands to it, and what they may do. */
export const SessionPage = () => {
  const { id } = useParams();
  const session = useRead(seeSession, { id: id as SessionId });
  return (
    <RoomPage
      title={session.data?.course.title ?? all.sessions.title}
      {...(session.data !== undefined && { purpose: session.data.summary })}
    >
      {session.data !== undefined ? (
        <>
          <Arrived session={session.data} />
          <Attended attendance={session.data.attendance} />
          <Session session={session.data} />
          <LeadPart session={session.data} />
          <SessionChanges changes={session.data.changes} />
        </>
      ) : session.error === null ? (
        <Loading rows={2} height={120} />
      ) : (
        <Problem problem={session.error} onRetry={() => session.refetch()} />
      )}
      <TextLink to="/training">{text.back}</TextLink>
    </RoomPage>
  );
};

/** Where the viewer can check in: here; where they came for that and cannot: why. */
const Arrived = ({ session }: { session: SessionView }) => {
  const cameForIt = useLocation().pathname.endsWith('/check-in');
  const { attendance, can, cancelled } = session;
  if (attendance.mark !== null) return null;
  if (attendance.canCheckIn) return <CheckIn id={session.id} />;
  const isAsking = cameForIt && !can.roll && cancelled === null && attendance.completion === null;
  return isAsking ? <NoCheckIn session={session} /> : null;
};

const Session = ({ session }: { session: SessionView }) => {
  const styles = useStyles();
  const { own, cancelled } = session;
  const facts = useFacts(session);
  return (
    <Card className={styles.card}>
      {cancelled !== null && <Text weight="semibold">{text.cancelled}</Text>}
      {cancelled !== null && cancelled.reason !== null && <Text>{text.because(cancelled.reason)}</Text>}
      {own !== null && <Text weight="semibold">{all.own[own.state]}</Text>}
      {own?.ahead != null && <Text>{all.ahead(own.ahead)}</Text>}
      {own?.state === 'offered' && own.offeredUntil !== null && (
        <Text>{all.until(momentWords(own.offeredUntil))}</Text>
      )}
      <Facts facts={facts} onPhone="below" />
      {session.joinUrl !== null && (
        <Link href={session.joinUrl} target="_blank" rel="noreferrer">
          {text.joinOnline}
        </Link>
      )}
      {session.shut !== null && <Text weight="semibold">{text.shut[session.shut]}</Text>}
      <SessionActs session={session} />
    </Card>
  );
};

const useFacts = (session: SessionView): readonly Fact[] => {
  const { titleOf, levelOf } = useFramework();
  const { placeOf } = usePlaces();
  const { start, end, lead, capacity, taken, waiting, department } = session;
  const seats = text.seatsLeft(capacity - taken, capacity);
  return [
    [text.when, spanWords(start, end)],
    [text.where, placeOf(session)],
    [
      attendedText.teaches,
      listed(
        session.course.skills.map(({ skill, targetLevel }) =>
          attendedText.taught(titleOf(skill), levelOf(targetLevel)),
        ),
      ),
    ],
    ...(lead === null ? [] : [[text.lead, lead.name] as const]),
    [text.seats, waiting > 0 ? `${seats}, ${text.waiting(waiting)}` : seats],
    [text.forWhom, department ?? text.everybody],
    [text.signup, text.signupSpan(momentWords(session.signupOpens), momentWords(session.signupCloses))],
  ];
};
