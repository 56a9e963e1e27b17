import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface ChoicesProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Several boxes to tick that answer one question. */
export const Choices = ({ label, hint, children }: ChoicesProps) => {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text>{label}</Text>
      </legend>
      {hint !== undefined && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      {children}
    </fieldset>
  );
};
