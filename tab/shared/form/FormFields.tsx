import { fieldsAsked } from '../../../api/requests/form.contract.ts';
import { typedAnswers } from './entries.ts';
import { GroupField } from './GroupField.tsx';
import { PlainFieldInput } from './PlainFields.tsx';
import type { FormInHand } from './use-form.ts';

/** What a form asks, given what is answered so far, in one column. */
export const FormFields = ({ form: { form, entries, problems, set } }: { form: FormInHand }) =>
  fieldsAsked(form, typedAnswers(form, entries)).map((name) => {
    const field = form.properties[name];
    const entry = entries[name] ?? '';
    if (field === undefined) return null;
    return field.type === 'array' ? (
      <GroupField
        key={name}
        path={name}
        field={field}
        rows={typeof entry === 'string' ? [] : entry}
        problems={problems}
        onChange={(rows) => set(name, rows)}
      />
    ) : (
      <PlainFieldInput
        key={name}
        path={name}
        field={field}
        value={typeof entry === 'string' ? entry : ''}
        problem={problems.find(({ path }) => path === name)?.message}
        onChange={(value) => set(name, value)}
      />
    );
  });
