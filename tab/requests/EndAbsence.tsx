import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import type { Form } from '../../api/requests/form.contract.ts';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { entriesOf } from '../shared/form/entries.ts';
import { FormFields } from '../shared/form/FormFields.tsx';
import { useForm } from '../shared/form/use-form.ts';
import { halfTyped } from '../shared/places.ts';
import { Problem } from '../shell/Problem.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { moveWords } from './move.text.ts';
import type { MoveDialogProps } from './use-requests.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

interface EndAbsenceProps extends MoveDialogProps {
  readonly ending: Form;
  /** What is said of health is the person's own to say. */
  readonly isOwn: boolean;
}

/** When somebody is back at work, with what the type asks then. */
export const EndAbsence = ({ request, move, onClose, ending, isOwn }: EndAbsenceProps) => {
  const styles = useStyles();
  const id = useId();
  const shown = isOwn ? ending : withoutHealth(ending);
  const form = useForm(shown, entriesOf(shown, {}));
  const words = moveWords(request.flow, 'end_absence');
  const { refuse } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (move.error !== null && move.error.fields.length > 0) refuse(move.error);
  }, [move.error]);
  return (
    <MoveDialog
      title={words.title}
      onClose={onClose}
      action={
        <Button type="submit" form={id} appearance="primary" disabledFocusable={move.isPending}>
          {words.button}
        </Button>
      }
    >
      <form
        id={id}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (move.isPending || !form.isReady(halfTyped(event.currentTarget))) return;
          move.mutate({ id: request.id, rev: request.rev, verb: 'end_absence', answers: form.answers });
        }}
      >
        <ErrorSummary problems={form.problems} attempt={form.attempt} />
        {move.error !== null && move.error.fields.length === 0 && <Problem problem={move.error} />}
        <FormFields form={form} />
      </form>
    </MoveDialog>
  );
};

const withoutHealth = (form: Form): Form => ({
  ...form,
  properties: Object.fromEntries(
    Object.entries(form.properties).filter(([, field]) => field.type === 'array' || !field['x-sensitive']),
  ),
});
