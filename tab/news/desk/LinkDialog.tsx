import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { DeskDialog } from './DeskDialog.tsx';
import { editorText as text } from './editor.text.ts';

interface LinkDialogProps {
  /** What is selected: the words, unless they are changed. */
  readonly words: string;
  readonly onAdd: (words: string, address: string) => void;
  readonly onClose: () => void;
}

const ADDRESS = /^(https:\/\/|mailto:|tel:|msteams:)\S+$/;

/** Asks where a link leads and what it is called. The server judges the address once more. */
export const LinkDialog = ({ words: selected, onAdd, onClose }: LinkDialogProps) => {
  const [words, setWords] = useState(selected);
  const [address, setAddress] = useState('');
  const [isTried, setIsTried] = useState(false);
  const form = useId();
  const hasWords = words.trim() !== '';
  const hasAddress = ADDRESS.test(address.trim());
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (hasWords && hasAddress) onAdd(words.trim(), address.trim());
  };
  return (
    <DeskDialog
      title={text.linkTitle}
      onClose={onClose}
      action={
        <Button type="submit" form={form} appearance="primary">
          {text.addLink}
        </Button>
      }
    >
      <form id={form} onSubmit={onSubmit} noValidate>
        <Field
          label={text.linkWords}
          hint={text.linkWordsHint}
          {...(isTried && !hasWords && { validationMessage: text.wordsMissing })}
        >
          <Input value={words} maxLength={200} onChange={(_, { value }) => setWords(value)} />
        </Field>
        <Field
          label={text.linkAddress}
          hint={text.linkAddressHint}
          {...(isTried && !hasAddress && { validationMessage: text.linkWrong })}
        >
          <Input type="url" value={address} maxLength={1000} onChange={(_, { value }) => setAddress(value)} />
        </Field>
      </form>
    </DeskDialog>
  );
};
