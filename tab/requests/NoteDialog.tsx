import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useFieldLook } from '../shared/field-look.ts';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { type MoveWords, moveText as text } from './move.text.ts';

interface NoteDialogProps {
  readonly words: MoveWords;
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onDone: (note: string) => void;
}

/** The last question before something is done, and the words that go with it. What is typed stays when it is refused. */
export const NoteDialog = ({ words, problem, isBusy, onClose, onDone }: NoteDialogProps) => {
  const look = useFieldLook();
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
    <MoveDialog
      title={words.title}
      onClose={onClose}
      action={
        <Button appearance="primary" disabledFocusable={isBusy} onClick={submit}>
          {words.button}
        </Button>
      }
    >
      <div ref={box}>
        <Field
          className={look.field}
          label={{ className: look.label, children: words.note === 'needed' ? text.note : text.optionalNote }}
          {...(words.hint !== undefined && { hint: words.hint })}
          {...(isMissing &&
            note.trim() === '' && { validationState: 'error', validationMessage: text.noteMissing })}
        >
          <Textarea rows={4} maxLength={2000} value={note} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </div>
      {problem !== null && <Problem problem={problem} />}
    </MoveDialog>
  );
};
