import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { formText as text } from './text.ts';

const useStyles = makeStyles({
  pair: {
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
  },
  part: { width: '96px' },
});

/** Hours and minutes, each in a box of its own: "3.5" would leave open which is meant. */
export const MinutesField = (props: FieldProps) => {
  const styles = useStyles();
  const [hours = '', minutes = ''] = props.value.split(':');
  const typed = (nextHours: string, nextMinutes: string): string =>
    nextHours + nextMinutes === '' ? '' : `${nextHours}:${nextMinutes}`;
  return (
    <FieldFrame {...props}>
      {(field) => (
        <fieldset {...field} className={styles.pair}>
          <Field label={text.hours} className={styles.part}>
            <Input
              className={styles.part}
              inputMode="numeric"
              value={hours}
              onChange={(_, { value }) => props.onChange(typed(value, minutes))}
            />
          </Field>
          <Field label={text.minutes} className={styles.part}>
            <Input
              className={styles.part}
              inputMode="numeric"
              value={minutes}
              onChange={(_, { value }) => props.onChange(typed(hours, value))}
            />
          </Field>
        </fieldset>
      )}
    </FieldFrame>
  );
};
