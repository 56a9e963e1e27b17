import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    // A long term leaves the fact its half, however narrow the window.
    gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  // On a phone a fact of several lines has the width to itself.
  below: {
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  pair: { display: 'contents' },
  factBelow: { '@media (max-width: 479px)': { marginBlockEnd: tokens.spacingVerticalM } },
  term: { minWidth: '96px', color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

export type Fact = readonly [term: string, fact: ReactNode];

interface FactsProps {
  readonly facts: readonly Fact[];
  /** Where a fact stands on a phone: beside its term, or below it where it is long. */
  readonly onPhone?: 'beside' | 'below';
}

/** Terms and what is known of each, one under the other. */
export const Facts = ({ facts, onPhone = 'beside' }: FactsProps) => {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.facts, onPhone === 'below' && styles.below)}>
      {facts.map(([term, fact]) => (
        <div key={term} className={styles.pair}>
          <dt className={styles.term}>
            <Text>{term}</Text>
          </dt>
          <dd className={mergeClasses(styles.fact, onPhone === 'below' && styles.factBelow)}>
            <Text>{fact}</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
};
