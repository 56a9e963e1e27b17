import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { rangeOf } from './heat.ts';
import { SHADE_CLASSES, useShades } from './shades.ts';
import { text as all } from './text.ts';

const text = all.legend;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sample: {
    width: '20px',
    height: '20px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** What the shades stand for. */
export const Legend = () => {
  const styles = useStyles();
  const shades = useShades();
  return (
    <ul className={styles.list} aria-label={text.title}>
      {SHADE_CLASSES.map((shade, place) => (
        <li key={shade} className={styles.item}>
          <span className={mergeClasses(styles.sample, shades[shade])} aria-hidden="true" />
          <Text size={200}>{text.range(rangeOf(place))}</Text>
        </li>
      ))}
      <li className={styles.item}>
        <span className={mergeClasses(styles.sample, shades.hidden)} aria-hidden="true" />
        <Text size={200}>{text.hidden}</Text>
      </li>
    </ul>
  );
};
