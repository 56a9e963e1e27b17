import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SessionView } from '../../../api/training/session.contract.ts';
import { Facts } from '../../shell/Facts.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { CancelSession } from './CancelSession.tsx';
import { leadText as text } from './lead.text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalL, maxWidth: '720px' },
  heading: { margin: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** For whoever leads the session: how many there are, and what they may do with it. Nothing for anybody else. */
export const LeadPart = ({ session }: { session: SessionView }) => {
  const styles = useStyles();
  const { id, numbers, can } = session;
  if (numbers === null) return null;
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      <Facts facts={text.facts(numbers)} />
      {can.roll && (
        <div className={styles.foot}>
          <ButtonLink to={`/training/sessions/${id}/roll`}>{text.roll}</ButtonLink>
          {can.change && <ButtonLink to={`/training/sessions/${id}/change`}>{text.change}</ButtonLink>}
          {can.cancel && <CancelSession session={session} />}
        </div>
      )}
    </Card>
  );
};
