import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Kind } from '../../../api/news/contract.ts';
import { type Desk, seeDesk, startArticle } from '../../../api/news/desk.contract.ts';
import { KINDS } from '../../../api/news/kinds.contract.ts';
import { useWrite } from '../../shell/api.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { addressOf, KIND_WORDS, deskText as text } from './desk.text.ts';

interface StartDialogProps {
  readonly start: Desk['can']['start'];
  readonly onClose: () => void;
}

/** Asks what is to be written and for whom it is written, then goes to its page. */
export const StartDialog = ({ start, onClose }: StartDialogProps) => {
  const form = useId();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>('news');
  const [title, setTitle] = useState('');
  const [department, setDepartment] = useState(start.council ? '' : (start.departments[0] ?? ''));
  const [isTried, setIsTried] = useState(false);
  const begin = useWrite(startArticle, { changes: [seeDesk], done: ({ id }) => navigate(addressOf(id)) });
  const hasTitle = title.trim() !== '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (hasTitle) begin.mutate({ kind, title: title.trim(), ...(department !== '' && { department }) });
  };
  return (
    <DeskDialog
      title={text.startTitle}
      onClose={onClose}
      action={
        <Button type="submit" form={form} appearance="primary" disabledFocusable={begin.isPending}>
          {text.begin}
        </Button>
      }
    >
      <form id={form} onSubmit={onSubmit} noValidate>
        <Field label={text.kind}>
          <Select value={kind} onChange={(_, data) => setKind(data.value as Kind)}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={text.articleTitle}
          {...(isTried && !hasTitle && { validationMessage: text.titleMissing })}
        >
          <Input maxLength={150} value={title} onChange={(_, data) => setTitle(data.value)} />
        </Field>
        <Field label={text.department}>
          <Select value={department} onChange={(_, data) => setDepartment(data.value)}>
            {start.council && <option value="">{text.council}</option>}
            {start.departments.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </form>
      {begin.error !== null && <Problem problem={begin.error} />}
    </DeskDialog>
  );
};
