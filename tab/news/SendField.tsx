import { Field } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useFieldLook } from '../shared/field-look.ts';
import { placeOf } from '../shared/places.ts';

interface SendFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
  readonly children: ComponentProps<typeof Field>['children'];
}

/** Label, hint under it, and why it was sent back. */
export const SendField = ({ path, label, hint, problem, children }: SendFieldProps) => {
  const look = useFieldLook();
  return (
    <div id={placeOf(path)} data-path={path}>
      <Field
        className={look.field}
        label={{ className: look.label, children: label }}
        {...(hint !== undefined && { hint })}
        // The summary is read out; each field's own words wait to be found there.
        {...(problem !== undefined && {
          validationState: 'error',
          validationMessage: { role: undefined, children: problem },
        })}
      >
        {children}
      </Field>
    </div>
  );
};
