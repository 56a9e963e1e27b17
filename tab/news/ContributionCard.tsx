import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ContributionView } from '../../api/news/contribution.contract.ts';
import { spanWords } from '../shared/event-time.ts';
import { moment } from '../shared/moment.ts';
import { KIND_TITLES, sentText as text } from './contributions.text.ts';

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'pre-wrap', maxWidth: '70ch' },
});

interface ContributionCardProps {
  readonly sent: ContributionView;
  /** Beside its kind and day: who sent it, or how it stands. */
  readonly about: string;
  readonly children?: ReactNode;
}

/** Something that was sent in, in the words in which it was. */
export const ContributionCard = ({ sent, about, children }: ContributionCardProps) => {
  const styles = useStyles();
  const { kind, title, text: words, event, sentAt } = sent;
  return (
    <Card className={styles.card} role="article" aria-label={title}>
      <Text size={200} className={styles.quiet}>
        {[KIND_TITLES[kind], about, text.sentOn(moment(sentAt))].join(' · ')}
      </Text>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {event !== null && (
        <Text>
          {[spanWords(event.from, event.to), event.place, event.online ?? '']
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      )}
      <Text className={styles.words}>{words}</Text>
      {children}
    </Card>
  );
};
