import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TrainingHomeCard as HomeCard } from '../../api/training/contract.ts';
import { spanWords } from '../shared/event-time.ts';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { own, homeText as text } from './home.text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  one: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What one goes to or leads next, and the way to the sessions. */
export const TrainingHomeCard = ({ card: { coming, leading } }: { card: HomeCard }) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {coming.length === 0 && leading.length === 0 && <Text>{text.none}</Text>}
      {coming.map((session) => (
        <Line key={session.id} session={session} words={own[session.state]} />
      ))}
      {leading.length > 0 && <Text>{text.leading}</Text>}
      {leading.map((session) => (
        <Line key={session.id} session={session} />
      ))}
      <div>
        <ButtonLink to="/training">{text.all}</ButtonLink>
      </div>
    </Card>
  );
};

const Line = ({ session, words }: { session: HomeCard['leading'][number]; words?: string }) => {
  const styles = useStyles();
  const { id, title, start, end, isOnline, place } = session;
  const where = isOnline ? text.online : place;
  return (
    <div className={styles.one}>
      <TextLink to={`/training/sessions/${id}`}>{title}</TextLink>
      <Text size={200} className={styles.quiet}>
        {[spanWords(start, end), where, words].filter(Boolean).join(' · ')}
      </Text>
    </div>
  );
};
