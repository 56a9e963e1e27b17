import { Button, Field, Input, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type AppointmentView,
  endAppointment,
  listAppointments,
} from '../../api/people/appointments.contract.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { isReason } from './reason.ts';
import { appointmentsText as text } from './text.ts';

interface EndAppointmentProps {
  readonly id: AppointmentView['id'];
  readonly name: string;
  readonly title: string;
}

/** Ends one appointment now; the reason is kept with it. */
export const EndAppointment = ({ id, name, title }: EndAppointmentProps) => {
  const focusComesBack = useRestoreFocusTarget();
  const notices = useNotices();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const ending = useWrite(endAppointment, {
    changes: [listAppointments],
    done: () => {
      setIsOpen(false);
      notices.done(text.hasEnded(name));
    },
  });
  return (
    <>
      <Button {...focusComesBack} aria-label={text.endOf(name, title)} onClick={() => setIsOpen(true)}>
        {text.end}
      </Button>
      {isOpen && (
        <ActionDialog
          title={text.endTitle(name, title)}
          back={text.keep}
          onClose={() => setIsOpen(false)}
          action={
            <Button
              appearance="primary"
              disabledFocusable={!isReason(reason) || ending.isPending}
              onClick={() => isReason(reason) && ending.mutate({ id, reason })}
            >
              {text.endNow}
            </Button>
          }
        >
          <Field label={text.reason} hint={text.reasonHint} required>
            <Input value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
          </Field>
          {ending.error !== null && <Problem problem={ending.error} />}
        </ActionDialog>
      )}
    </>
  );
};
