import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { TypeCount } from '../../api/requests/contract.ts';
import type { TypeId } from '../../api/requests/form.contract.ts';
import { typeChoiceText as text } from './type-choice.text.ts';

const useStyles = makeStyles({
  choice: { maxWidth: '320px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0 } },
});

interface TypeChoiceProps {
  readonly counts: readonly TypeCount[];
  readonly type: TypeId | '';
  readonly onChange: (type: TypeId | '') => void;
}

/** Keeps a list of what waits to one type of request, or to none. */
export const TypeChoice = ({ counts, type, onChange }: TypeChoiceProps) => (
  <Field label={text.type} className={useStyles().choice}>
    <Select value={type} onChange={(_, { value }) => onChange(value)}>
      <option value="">{text.all(counts.reduce((sum, { count }) => sum + count, 0))}</option>
      {counts.map((one) => (
        <option key={one.type} value={one.type}>
          {text.ofType(one.title, one.count)}
        </option>
      ))}
    </Select>
  </Field>
);
