import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { type MoveWords, moveText as text } from './move.text.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

interface NoteDialogProps {
  readonly words: MoveWords;
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onDone: (note: string) => void;
}

/** The last question before something is done, and the words that go with it. What is typed stays when it is refused. */
export const NoteDialog = ({ words, problem, isBusy, onClose, onDone }: NoteDialogProps) => {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    if (words.note === 'needed' && note.trim() === '') {
      setIsMissing(true);
      box.current?.querySelector('textarea')?.focus();
      return;
    }
    onDone(note.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>
            <div ref={box} className={styles.content}>
              <Field
                label={words.note === 'needed' ? text.note : text.optionalNote}
                {...(words.hint !== undefined && { hint: words.hint })}
                {...(isMissing &&
                  note.trim() === '' && { validationState: 'error', validationMessage: text.noteMissing })}
              >
                <Textarea
                  rows={4}
                  maxLength={2000}
                  value={note}
                  onChange={(_, { value }) => setNote(value)}
                />
              </Field>
              {problem !== null && <Problem problem={problem} />}
            </div>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{text.back}</Button>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={submit}>
              {words.button}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
