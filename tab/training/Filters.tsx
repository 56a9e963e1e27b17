import { Label, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    flex: '0 1 260px',
    minWidth: 'min(100%, 200px)',
    // A long word of a list must not make the page wider than a phone.
    '& select': { minWidth: 0 },
  },
});

interface FiltersProps {
  readonly label: string;
  readonly fields: readonly { readonly id: string; readonly label: string; readonly field: ReactNode }[];
}

/** What a list is narrowed by: a few choices in a row, one under the other on a phone. */
export const Filters = ({ label, fields }: FiltersProps) => {
  const styles = useStyles();
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>{label}</legend>
      {fields.map((one) => (
        <div key={one.id} className={styles.field}>
          <Label htmlFor={one.id}>{one.label}</Label>
          {one.field}
        </div>
      ))}
    </fieldset>
  );
};
