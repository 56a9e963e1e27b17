import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { teamText as text } from './team.text.ts';
import { useSigns } from './team-signs.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    paddingBlockStart: tokens.spacingVerticalM,
    listStyleType: 'none',
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  box: { position: 'relative', width: '24px', height: '24px', flexShrink: 0 },
});

/** What the signs of the calendar mean. */
export const TeamLegend = () => {
  const styles = useStyles();
  const signs = useSigns();
  const entries = [
    [text.signs.away, signs.away],
    [text.signs.waiting, signs.waiting],
    [text.signs.half, mergeClasses(signs.away, signs.am)],
    [text.signs.closed, signs.free],
  ] as const;
  return (
    <ul className={styles.list} aria-label={text.legend}>
      {entries.map(([words, sign]) => (
        <li key={words} className={styles.entry}>
          <span className={styles.box} aria-hidden="true">
            <span className={mergeClasses(signs.sign, sign)} />
          </span>
          <Text size={200}>{words}</Text>
        </li>
      ))}
    </ul>
  );
};
