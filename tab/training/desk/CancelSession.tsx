import { Button, Field, Text, Textarea, useRestoreFocusTarget } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { seeDesk } from '../../../api/training/desk.contract.ts';
import {
  cancelSession,
  listSessions,
  type SessionView,
  seeSession,
} from '../../../api/training/session.contract.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { useFieldLook } from '../../shared/field-look.ts';
import { useWrite } from '../../shell/api.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { leadText } from './lead.text.ts';

const text = leadText.cancel;

/** Cancels a session, once it was said why and how many people are told. */
export const CancelSession = ({ session }: { session: SessionView }) => {
  const restore = useRestoreFocusTarget();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button {...restore} onClick={() => setIsOpen(true)}>
        {text.button}
      </Button>
      {isOpen && <CancelDialog session={session} onClose={() => setIsOpen(false)} />}
    </>
  );
};

interface CancelDialogProps {
  readonly session: SessionView;
  readonly onClose: () => void;
}

const CancelDialog = ({ session: { id, rev, course, numbers }, onClose }: CancelDialogProps) => {
  const look = useFieldLook();
  const notices = useNotices();
  const box = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = isTried && reason.trim() === '';
  const cancel = useWrite(cancelSession, {
    changes: [seeSession, listSessions, seeDesk],
    done: () => {
      onClose();
      document.querySelector<HTMLElement>('h1')?.focus();
      notices.done(text.done);
    },
  });
  const submit = () => {
    setIsTried(true);
    if (reason.trim() === '') box.current?.querySelector('textarea')?.focus();
    else cancel.mutate({ id, rev, reason: reason.trim() });
  };
  return (
    <ActionDialog
      title={text.title(course.title)}
      back={text.back}
      onClose={onClose}
      action={
        <Button appearance="primary" disabledFocusable={cancel.isPending} onClick={submit}>
          {text.button}
        </Button>
      }
    >
      {numbers !== null && <Text>{text.told(numbers)}</Text>}
      <div ref={box}>
        <Field
          className={look.field}
          label={{ className: look.label, children: text.reason }}
          hint={text.reasonHint}
          {...(isMissing && { validationState: 'error', validationMessage: text.reasonMissing })}
        >
          <Textarea rows={3} maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      </div>
      {cancel.error !== null && <Problem problem={cancel.error} />}
    </ActionDialog>
  );
};
