import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RequestsHomeCard as HomeCard } from '../../api/requests/contract.ts';
import type { Wait } from '../home/Waiting.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { homeText as text } from './home.text.ts';
import { RequestRow } from './RequestRow.tsx';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** What others wait for: decisions, and the queue of the HR desk. */
export const requestsWaiting = ({ toDecide, queue }: HomeCard): readonly Wait[] => [
  ...(toDecide > 0 ? [{ to: '/requests/approvals', words: text.toDecide(toDecide) }] : []),
  ...(queue !== null && queue.count > 0
    ? [{ to: '/requests/hr', words: text.queue(queue.count, queue.oldestDays) }]
    : []),
];

/** What of mine goes on, and the way to ask for something. */
export const RequestsHomeCard = ({ card }: { card: HomeCard }) => {
  const styles = useStyles();
  const { mine, mineOpen } = card;
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {mine.length === 0 && <Text>{text.none}</Text>}
      {mine.map((request) => (
        <RequestRow key={request.id} request={request} whose="own" />
      ))}
      <div className={styles.foot}>
        <ButtonLink to="/requests">{text.ask}</ButtonLink>
        {mineOpen > mine.length && <TextLink to="/requests">{text.all(mineOpen)}</TextLink>}
      </div>
    </Card>
  );
};
