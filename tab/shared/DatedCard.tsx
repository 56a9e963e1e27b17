import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Instant } from '../../api/contract/time.ts';
import { TextLink } from '../shell/links.tsx';
import { DateTile } from './DateTile.tsx';
import { spanWords } from './event-time.ts';

const useStyles = makeStyles({
  dated: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalL },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXS,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
});

interface DatedCardProps {
  /** Of its heading, below what stands above it. */
  readonly level: 'h2' | 'h3';
  readonly from: Instant;
  readonly to: Instant;
  readonly title: string;
  /** Where its page is. */
  readonly path: string;
  /** Where it takes place; empty where nothing is said of it. */
  readonly place: string;
  readonly children: ReactNode;
}

/** What has a day, in a list: the day as a tile, what it is, when and where, and what else is said of it. */
export const DatedCard = ({ level, from, to, title, path, place, children }: DatedCardProps) => {
  const styles = useStyles();
  return (
    <Card>
      <article className={styles.dated}>
        <DateTile from={from} />
        <div className={styles.words}>
          <Text as={level} size={400} weight="semibold" className={styles.title}>
            <TextLink to={path}>{title}</TextLink>
          </Text>
          <Text>{[spanWords(from, to), place].filter((part) => part !== '').join(' · ')}</Text>
          {children}
        </div>
      </article>
    </Card>
  );
};
