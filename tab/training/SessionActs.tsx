import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import {
  acceptOffer,
  declineOffer,
  joinSession,
  leaveSession,
  listSessions,
  type SessionView,
  seeSession,
} from '../../api/training/session.contract.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useKeptFocus } from '../shell/use-kept-focus.ts';
import { text as all } from './text.ts';

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What the viewer may do about their own place. */
export const SessionActs = ({ session }: { session: SessionView }) => {
  const { id, can, capacity, taken, waiting } = session;
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
  ];
  if (acts.length === 0 && !can.leave) return null;
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
      {can.leave && (
        <Act>
          <GiveBack session={session} isBusy={isBusy} onGiveBack={() => leave.mutate({ id })} />
        </Act>
      )}
    </div>
  );
};

interface GiveBackProps {
  readonly session: SessionView;
  readonly isBusy: boolean;
  readonly onGiveBack: () => void;
}

/** Asks first: somebody who joined the list a moment ago has the seat at once, or one would wait behind all others. */
const GiveBack = ({ session: { own }, isBusy, onGiveBack }: GiveBackProps) => {
  const restore = useRestoreFocusTarget();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button {...restore} disabledFocusable={isBusy} onClick={() => setIsAsking(true)}>
        {all.act.leave}
      </Button>
      {isAsking && (
        <ActionDialog
          title={all.giveBack.title}
          back={all.giveBack.back}
          onClose={() => setIsAsking(false)}
          action={
            <Button
              appearance="primary"
              onClick={() => {
                setIsAsking(false);
                onGiveBack();
              }}
            >
              {all.giveBack.button}
            </Button>
          }
        >
          <Text>{own?.state === 'waiting' ? all.giveBack.waiting : all.giveBack.taken}</Text>
        </ActionDialog>
      )}
    </>
  );
};

/** Goes with what it did; focus must not go to nowhere. */
const Act = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLSpanElement>(null);
  useKeptFocus(box);
  return <span ref={box}>{children}</span>;
};
