import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  type AppointmentView,
  endAppointment,
  listAppointments,
} from '../../api/people/appointments.contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { Problem } from '../shell/Problem.tsx';
import { isReason } from './reason.ts';
import { appointmentsText as text } from './text.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  content: { display: 'grid', rowGap: tokens.spacingVerticalL },
});

interface EndAppointmentProps {
  readonly id: AppointmentView['id'];
  readonly name: string;
  readonly title: string;
}

/** Ends one appointment now; the reason is kept with it. */
export const EndAppointment = ({ id, name, title }: EndAppointmentProps) => {
  const styles = useStyles();
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
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button aria-label={text.endOf(name, title)}>{text.end}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.endTitle(name, title)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={text.reason} hint={text.reasonHint} required>
              <Input value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
            </Field>
            {ending.error !== null && <Problem problem={ending.error} />}
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{text.keep}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabledFocusable={!isReason(reason) || ending.isPending}
              onClick={() => isReason(reason) && ending.mutate({ id, reason })}
            >
              {text.endNow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
