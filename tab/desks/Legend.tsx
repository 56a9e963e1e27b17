import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeskSwatch } from './DeskSign.tsx';
import type { DeskState } from './status.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  sign: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** What the signs on the plan and in the list mean. */
export const Legend = () => {
  const styles = useStyles();
  return (
    <ul className={styles.legend} aria-label={text.legend}>
      {(Object.keys(text.states) as DeskState[]).map((state) => (
        <li key={state} className={styles.sign}>
          <DeskSwatch state={state} />
          <Text size={200}>{text.states[state]}</Text>
        </li>
      ))}
    </ul>
  );
};
