import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { me } from '../../../api/people/contract.ts';
import type { SessionView } from '../../../api/training/session.contract.ts';
import { useRead } from '../../shell/api.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { CancelSession } from './CancelSession.tsx';
import { leadText as text } from './lead.text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalL, maxWidth: '720px' },
  heading: { margin: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** For whoever leads the session and the digital lead: how many there are, and what they may do with it. Nothing for anybody else. */
export const LeadPart = ({ session }: { session: SessionView }) => {
  const styles = useStyles();
  const { id, numbers, can } = session;
  const self = useRead(me, {});
  if (numbers === null || self.data === undefined) return null;
  const title = session.lead?.id === self.data.id ? text.title.own : text.title.others;
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
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
