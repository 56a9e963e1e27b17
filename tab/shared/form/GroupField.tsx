import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { FormField } from '../../../api/requests/form.contract.ts';
import type { FieldProblem } from '../ErrorSummary.tsx';
import { placeOf } from '../places.ts';
import { emptyRow, type Row } from './entries.ts';
import { PlainFieldInput } from './PlainFields.tsx';
import { formText as text } from './text.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    justifyItems: 'start',
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    minWidth: 0,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  legend: { paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface GroupFieldProps {
  readonly path: string;
  readonly field: Extract<FormField, { type: 'array' }>;
  readonly rows: readonly Row[];
  readonly problems: readonly FieldProblem[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** Fields that are filled in once for each journey, cost and the like. */
export const GroupField = ({ path, field, rows, problems, onChange }: GroupFieldProps) => {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const one = field['x-one'];
  const problem = problems.find((each) => each.path === path)?.message;
  // Drawn first, then focused: the control is not there yet.
  const focusSoon = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  const add = () => {
    onChange([...rows, emptyRow(field)]);
    focusSoon(`[data-row="${rows.length}"] :is(input, select, textarea)`);
  };
  const remove = (at: number) => {
    onChange(rows.toSpliced(at, 1));
    setSaid(text.removed(one, at + 1));
    focusSoon('[data-add]');
  };
  return (
    <div ref={box} id={placeOf(path)} data-path={path} className={styles.group}>
      <div>
        <Text as="h2" size={400} weight="semibold" className={styles.heading}>
          {field.title}
        </Text>
        {rows.length === 0 && (
          <Text block className={styles.quiet}>
            {text.none(one)}
          </Text>
        )}
        {problem !== undefined && (
          <Text block className={styles.problem}>
            {problem}
          </Text>
        )}
      </div>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; all it shows comes from outside
        <fieldset key={at} data-row={at} className={styles.row}>
          <legend className={styles.legend}>
            <Text weight="semibold">{text.one(one, at + 1)}</Text>
          </legend>
          {Object.entries(field.items.properties).map(([name, plain]) => (
            <PlainFieldInput
              key={name}
              path={`${path}.${at}.${name}`}
              field={plain}
              value={row[name] ?? ''}
              problem={problems.find((each) => each.path === `${path}.${at}.${name}`)?.message}
              onChange={(value) => onChange(rows.with(at, { ...row, [name]: value }))}
            />
          ))}
          <div>
            <Button icon={<DeleteRegular />} onClick={() => remove(at)}>
              {text.remove(one, at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button data-add icon={<AddRegular />} disabledFocusable={rows.length >= field.maxItems} onClick={add}>
        {text.add(one, rows.length)}
      </Button>
      <span role="status">
        <Text size={200} className={styles.quiet}>
          {said}
        </Text>
      </span>
    </div>
  );
};
