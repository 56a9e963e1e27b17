import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Instant, isPlainDate } from '../../../api/contract/time.ts';
import { editText as text } from './desk.text.ts';
import { instantOf, localOf } from './local-time.ts';

const useStyles = makeStyles({
  both: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  input: { minWidth: 0 },
});

interface TimeFieldProps {
  readonly label: string;
  readonly value: Instant | undefined;
  readonly onChange: (value: Instant | undefined) => void;
  /** The time of day where a day alone was chosen. */
  readonly usual: string;
}

/** A day and a time, where the council is. Emptying the day takes both away. */
export const TimeField = ({ label, value, onChange, usual }: TimeFieldProps) => {
  const styles = useStyles();
  const [{ date, time }, setTyped] = useState(fieldsOf(value));
  useEffect(() => setTyped(fieldsOf(value)), [value]);
  const change = (day: string, clock: string) => {
    setTyped({ date: day, time: clock });
    if (day === '') onChange(undefined);
    // While a year is typed it is 0002 at first.
    else if (isPlainDate(day) && day >= '2000')
      onChange(instantOf({ date: day, time: clock === '' ? usual : clock }));
  };
  return (
    <div className={styles.both}>
      <Field label={label}>
        <Input
          type="date"
          className={styles.input}
          max="2099-12-31"
          value={date}
          onChange={(_, data) => change(data.value, time)}
        />
      </Field>
      <Field label={text.time(label)}>
        <Input
          type="time"
          className={styles.input}
          value={time}
          disabled={date === ''}
          onChange={(_, data) => change(date, data.value)}
        />
      </Field>
    </div>
  );
};

const fieldsOf = (value: Instant | undefined): { readonly date: string; readonly time: string } =>
  value === undefined ? { date: '', time: '' } : localOf(value);
