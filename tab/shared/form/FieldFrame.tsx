import { Field, makeStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import type { PlainField } from '../../../api/requests/form.contract.ts';
import { useFieldLook } from '../field-look.ts';
import { placeOf } from '../places.ts';

const useStyles = makeStyles({
  frame: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '560px' },
});

/** What every field of a form is given. */
export interface FieldProps {
  readonly path: string;
  readonly field: PlainField;
  readonly value: string;
  /** Why it was sent back. */
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

interface FieldFrameProps extends Pick<FieldProps, 'path' | 'field' | 'problem'> {
  readonly hint?: string | undefined;
  readonly children: ComponentProps<typeof Field>['children'];
}

/** Label above, hint under it, the problem at the field: the same around every kind of field. */
export const FieldFrame = ({ path, field, problem, hint = field.description, children }: FieldFrameProps) => {
  const styles = useStyles();
  const look = useFieldLook();
  return (
    <div id={placeOf(path)} data-path={path} className={styles.frame}>
      <Field
        className={look.field}
        label={{ className: look.label, children: field.title }}
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
