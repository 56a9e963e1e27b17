import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RequestsHomeCard as HomeCard } from '../../api/requests/contract.ts';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { homeText as text } from './home.text.ts';
import { RequestRow } from './RequestRow.tsx';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** What waits for me, what of mine goes on, and the way to ask for something. */
export const RequestsHomeCard = ({ card }: { card: HomeCard }) => {
  const styles = useStyles();
  const { mine, mineOpen, toDecide, queue } = card;
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {toDecide > 0 && (
        <div>
          <ButtonLink to="/requests/approvals" appearance="primary">
            {text.toDecide(toDecide)}
          </ButtonLink>
        </div>
      )}
      {queue !== null && queue.count > 0 && (
        <TextLink to="/requests/hr">{text.queue(queue.count, queue.oldestDays)}</TextLink>
      )}
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
