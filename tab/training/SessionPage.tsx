import { Button, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { useLocation, useParams } from 'react-router';
import type { SessionId } from '../../api/training/contract.ts';
import {
  acceptOffer,
  declineOffer,
  joinSession,
  leaveSession,
  listSessions,
  type SessionView,
  seeSession,
} from '../../api/training/session.contract.ts';
import { momentWords, spanWords } from '../shared/event-time.ts';
import { useRead, useWrite } from '../shell/api.tsx';
import { type Fact, Facts } from '../shell/Facts.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { useKeptFocus } from '../shell/use-kept-focus.ts';
import { listed } from '../shell/words.ts';
import { Attended } from './Attended.tsx';
import { attendedText } from './attended.text.ts';
import { CheckIn, NoCheckIn } from './CheckIn.tsx';
import { LeadPart } from './desk/LeadPart.tsx';
import { RoomPage } from './RoomPage.tsx';
import { SessionChanges } from './SessionChanges.tsx';
import { text as all } from './text.ts';
import { useFramework } from './use-framework.ts';
import { usePlaces } from './use-places.ts';

const text = all.session;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalL, maxWidth: '720px' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
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
      <Acts session={session} />
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

const Acts = ({ session: { id, can, capacity, taken, waiting } }: { session: SessionView }) => {
  const styles = useStyles();
  const notices = useNotices();
  const steps = {
    changes: [seeSession, listSessions],
    refused: notices.problem,
    done: ({ own }: SessionView) =>
      notices.done(
        own?.state === 'booked'
          ? all.done.booked
          : own?.state === 'waiting'
            ? all.done.waiting
            : all.done.left,
      ),
  };
  const join = useWrite(joinSession, steps);
  const leave = useWrite(leaveSession, {
    ...steps,
    // Where the seat went to who waited, nothing takes that back.
    done: (after: SessionView) =>
      notices.done(
        all.done.left,
        after.can.join && after.taken < after.capacity && after.waiting === 0
          ? { undo: () => join.mutate({ id }) }
          : {},
      ),
  });
  const accept = useWrite(acceptOffer, steps);
  const decline = useWrite(declineOffer, steps);
  const isBusy = [join, leave, accept, decline].some(({ isPending }) => isPending);
  const isFull = taken >= capacity || waiting > 0;
  const acts = [
    ...(can.join ? [{ label: isFull ? all.act.wait : all.act.join, write: join, isMain: true }] : []),
    ...(can.answer ? [{ label: all.act.accept, write: accept, isMain: true }] : []),
    ...(can.answer ? [{ label: all.act.decline, write: decline, isMain: false }] : []),
    ...(can.leave ? [{ label: all.act.leave, write: leave, isMain: false }] : []),
  ];
  if (acts.length === 0) return null;
  return (
    <div className={styles.foot}>
      {acts.map(({ label, write, isMain }) => (
        <Act key={label}>
          <Button
            appearance={isMain ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            onClick={() => write.mutate({ id })}
          >
            {label}
          </Button>
        </Act>
      ))}
    </div>
  );
};

/** Goes with what it did; focus must not go to nowhere. */
const Act = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLSpanElement>(null);
  useKeptFocus(box);
  return <span ref={box}>{children}</span>;
};
