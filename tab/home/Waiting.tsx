import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CircleHintRegular, WarningRegular } from '@fluentui/react-icons';
import { TextLink } from '../shell/links.tsx';
import { text } from './text.ts';

/** One thing that waits for the viewer: what to do, and where it is done. */
export interface Wait {
  readonly to: string;
  readonly words: string;
  /** It should have been done by now; the words say so too. */
  readonly isLate?: boolean;
}

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  wait: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
});

/** What needs the viewer, before anything else on Home. */
export const Waiting = ({ waits }: { waits: readonly Wait[] }) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={text.waiting}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.waiting}
      </Text>
      <ul className={styles.list}>
        {waits.map(({ to, words, isLate = false }) => (
          <li key={to} className={styles.wait}>
            {isLate ? (
              <WarningRegular aria-hidden className={styles.sign} />
            ) : (
              <CircleHintRegular aria-hidden className={styles.sign} />
            )}
            <TextLink to={to}>{words}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
};
