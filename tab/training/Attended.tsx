import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { me } from '../../api/people/contract.ts';
import type { SessionView } from '../../api/training/session.contract.ts';
import { useRead } from '../shell/api.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { attendedText as text } from './attended.text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM, maxWidth: '720px' },
  heading: { margin: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What is known of the viewer's having been there, the certificate, and the invitation to check again. */
export const Attended = ({ attendance: { mark, completion } }: Pick<SessionView, 'attendance'>) => {
  const styles = useStyles();
  const { data: self } = useRead(me, {});
  if (mark === null && completion === null) return null;
  return (
    <Card className={styles.card}>
      {completion !== null && (
        <Text as="h2" size={500} weight="semibold" className={styles.heading}>
          {text.completed}
        </Text>
      )}
      {mark !== null && (
        <Text>
          {[text.mark(mark), mark.minutes ? text.long(mark.minutes) : ''].filter(Boolean).join(' ')}
        </Text>
      )}
      {completion !== null && (
        <div className={styles.foot}>
          <ButtonLink to={`/training/certificates/${completion}`}>{text.certificate}</ButtonLink>
          {self?.isStaff === true && <ButtonLink to="/skills">{text.again}</ButtonLink>}
        </div>
      )}
    </Card>
  );
};
