import { Input, makeStyles, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import type { PlainField } from '../../../api/requests/form.contract.ts';
import { type Kind, kindOf } from './entries.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { MinutesField } from './MinutesField.tsx';
import { PersonField } from './PersonField.tsx';
import { formText as text } from './text.ts';

const useStyles = makeStyles({
  short: { maxWidth: '200px' },
  choice: { '& select': { minWidth: 0 } },
});

/** A choice this long is a list to open; a shorter one stands in sight. */
const MOST_IN_SIGHT = 6;
/** A year of five digits is a slip of the finger. */
const LAST_DAY = '2099-12-31';

const LineField = (props: FieldProps) => (
  <FieldFrame {...props}>
    <Input value={props.value} onChange={(_, { value }) => props.onChange(value)} />
  </FieldFrame>
);

const mostOf = (field: PlainField): number | undefined =>
  field.type === 'string' ? field.maxLength : undefined;

/** Says how much room is left once little is. Typing beyond it is let be: cutting off a paste would lose words. */
const LinesField = (props: FieldProps) => {
  const { field, value } = props;
  const left = (mostOf(field) ?? Number.POSITIVE_INFINITY) - value.length;
  const hint = [field.description, ...(left < 100 ? [text.left(left)] : [])].filter(Boolean).join('. ');
  return (
    <FieldFrame {...props} hint={hint === '' ? undefined : hint}>
      <Textarea
        value={value}
        rows={4}
        resize="vertical"
        onChange={(_, { value: typed }) => props.onChange(typed)}
      />
    </FieldFrame>
  );
};

const NumberField = (props: FieldProps) => (
  <FieldFrame {...props}>
    <Input
      className={useStyles().short}
      inputMode="numeric"
      value={props.value}
      onChange={(_, { value }) => props.onChange(value)}
    />
  </FieldFrame>
);

const MoneyField = (props: FieldProps) => (
  <FieldFrame {...props}>
    <Input
      className={useStyles().short}
      inputMode="decimal"
      contentBefore="£"
      value={props.value}
      onChange={(_, { value }) => props.onChange(value)}
    />
  </FieldFrame>
);

const DateField = (props: FieldProps) => (
  <FieldFrame {...props}>
    <Input
      className={useStyles().short}
      type="date"
      max={LAST_DAY}
      value={props.value}
      onChange={(_, { value }) => props.onChange(value)}
    />
  </FieldFrame>
);

const TimeField = (props: FieldProps) => (
  <FieldFrame {...props}>
    <Input
      className={useStyles().short}
      type="time"
      value={props.value}
      onChange={(_, { value }) => props.onChange(value)}
    />
  </FieldFrame>
);

interface Option {
  readonly value: string;
  readonly label: string;
}

const RadiosField = ({ options, ...props }: FieldProps & { options: readonly Option[] }) => (
  <FieldFrame {...props}>
    <RadioGroup value={props.value} onChange={(_, { value }) => props.onChange(value)}>
      {options.map(({ value, label }) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </RadioGroup>
  </FieldFrame>
);

const ChoiceField = (props: FieldProps) => {
  const styles = useStyles();
  const options = optionsOf(props.field);
  if (options.length <= MOST_IN_SIGHT) return <RadiosField {...props} options={options} />;
  return (
    <FieldFrame {...props}>
      <Select
        className={styles.choice}
        value={props.value}
        onChange={(_, { value }) => props.onChange(value)}
      >
        <option value="">{text.choose}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </FieldFrame>
  );
};

const optionsOf = (field: PlainField): readonly Option[] =>
  field.type === 'string'
    ? (field.enum ?? []).map((value) => ({ value, label: field['x-labels']?.[value] ?? value }))
    : [];

const YES_NO: readonly Option[] = [
  { value: 'yes', label: text.yes },
  { value: 'no', label: text.no },
];
const YesNoField = (props: FieldProps) => <RadiosField {...props} options={YES_NO} />;

const FIELDS: Readonly<Record<Kind, ComponentType<FieldProps>>> = {
  line: LineField,
  lines: LinesField,
  choice: ChoiceField,
  date: DateField,
  time: TimeField,
  person: PersonField,
  money: MoneyField,
  minutes: MinutesField,
  number: NumberField,
  yes_no: YesNoField,
};

/** One field of a form, asked as its kind is asked. */
export const PlainFieldInput = (props: FieldProps) => {
  const Shown = FIELDS[kindOf(props.field)];
  return <Shown {...props} />;
};
