import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { Problem } from '../shell/Problem.tsx';
import type { ProblemError } from '../shell/problem-error.ts';
import { queueText as text } from './contributions.text.ts';

interface ReplyDialogProps {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly problem: ProblemError | null;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** The words that whoever sent something hears. What is typed stays when it is refused. */
export const ReplyDialog = ({ title, label, button, problem, isBusy, onClose, onDone }: ReplyDialogProps) => {
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
      back={text.back}
      onClose={onClose}
      action={
        <Button appearance="primary" disabledFocusable={isBusy} onClick={submit}>
          {button}
        </Button>
      }
    >
      <div ref={box}>
        <Field
          label={label}
          {...(isMissing &&
            words.trim() === '' && { validationState: 'error', validationMessage: text.needed })}
        >
          <Textarea rows={5} maxLength={2000} value={words} onChange={(_, { value }) => setWords(value)} />
        </Field>
      </div>
      {problem !== null && <Problem problem={problem} />}
    </ActionDialog>
  );
};
