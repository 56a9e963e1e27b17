import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Problem } from '../shell/Problem.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { moveWords, moveText as text } from './move.text.ts';
import type { MoveDialogProps } from './use-requests.ts';

const useStyles = makeStyles({
  // A long name must not make the field wider than the dialog.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0 } },
});

/** Gives a request to somebody else at HR's desk, or back to the desk itself. */
export const HandOver = ({ request, move, onClose }: MoveDialogProps) => {
  const styles = useStyles();
  const words = moveWords(request.flow, 'hand_over');
  const [to, setTo] = useState('');
  const chosen = request.handOverTo.find(({ id }) => id === to);
  const { id, rev } = request;
  return (
    <MoveDialog
      title={words.title}
      onClose={onClose}
      action={
        <Button
          appearance="primary"
          disabledFocusable={move.isPending}
          onClick={() => move.mutate({ id, rev, verb: 'hand_over', ...(chosen && { to: chosen.id }) })}
        >
          {words.button}
        </Button>
      }
    >
      <Field label={text.to} className={styles.choice}>
        <Select value={to} onChange={(_, { value }) => setTo(value)}>
          <option value="">{text.desk}</option>
          {request.handOverTo.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Select>
      </Field>
      {move.error !== null && <Problem problem={move.error} />}
    </MoveDialog>
  );
};
