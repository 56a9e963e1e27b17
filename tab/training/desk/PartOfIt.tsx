import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Roll } from '../../../api/training/attendance.contract.ts';
import { useFieldLook } from '../../shared/field-look.ts';
import { rollText as text } from './roll.text.ts';
import { partIn, standingOf } from './roll.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  minutes: { maxWidth: '120px' },
  save: { minHeight: '44px' },
});

interface PartOfItProps {
  readonly roll: Roll;
  readonly one: Roll['people'][number];
  readonly onSave: (minutes: number) => void;
}

/** How long somebody was there who came for a part of it. */
export const PartOfIt = ({ roll, one, onSave }: PartOfItProps) => {
  const styles = useStyles();
  const look = useFieldLook();
  const known = standingOf(one, roll) === 'part' ? one.mark?.minutes : undefined;
  const [typed, setTyped] = useState(String(known ?? ''));
  const [isWrong, setIsWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const minutes = partIn(typed, roll);
    if (minutes !== undefined) return onSave(minutes);
    setIsWrong(true);
    return input.current?.focus();
  };
  return (
    <form noValidate className={styles.form} onSubmit={save}>
      <Field
        className={look.field}
        label={text.minutes(one.person.name)}
        hint={text.minutesHint(roll.minutes)}
        {...(isWrong && { validationState: 'error', validationMessage: text.minutesWrong(roll.minutes) })}
      >
        <Input
          input={{ ref: input }}
          className={styles.minutes}
          inputMode="numeric"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div>
        <Button type="submit" appearance="primary" className={styles.save}>
          {text.save}
        </Button>
      </div>
    </form>
  );
};
