import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { ActionDialog } from './ActionDialog.tsx';

export interface WordsDialogProps {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  /** What the button says that does nothing. */
  readonly back: string;
  /** What is said where nothing was written. */
  readonly needed: string;
  /** How many characters it may be. */
  readonly most: number;
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
  /** What is to be known before. */
  readonly children?: ReactNode;
}

/** Words that have to go with what is done. What is typed stays when it is refused. */
export const WordsDialog = ({
  title,
  label,
  button,
  back,
  needed,
  most,
  problem,
  isBusy,
  onClose,
  onDone,
  children,
}: WordsDialogProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    if (words.trim() !== '') return onDone(words.trim());
    setIsMissing(true);
    box.current?.querySelector('textarea')?.focus();
  };
  return (
    <ActionDialog
      title={title}
      back={back}
      onClose={onClose}
      action={
        <Button appearance="primary" disabledFocusable={isBusy} onClick={submit}>
          {button}
        </Button>
      }
    >
      {children}
      <div ref={box}>
        <Field
          label={label}
          {...(isMissing && words.trim() === '' && { validationState: 'error', validationMessage: needed })}
        >
          <Textarea rows={5} maxLength={most} value={words} onChange={(_, { value }) => setWords(value)} />
        </Field>
      </div>
      {problem !== null && <Problem problem={problem} />}
    </ActionDialog>
  );
};
