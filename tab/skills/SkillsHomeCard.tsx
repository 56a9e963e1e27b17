import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SkillsHomeCard as HomeCard } from '../../api/skills/contract.ts';
import { ButtonLink } from '../shell/links.tsx';
import { homeText as text } from './home.text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

/** Where one stands, in a sentence, and the way to it. */
export const SkillsHomeCard = ({ card }: { card: HomeCard }) => {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      <Text>{sentenceOf(card)}</Text>
      <div>
        <ButtonLink to="/skills">{card.state === 'never' ? text.start : text.see}</ButtonLink>
      </div>
    </Card>
  );
};

const sentenceOf = ({ state, baseline, gaps, expired }: HomeCard): string => {
  if (state === 'never' || state === 'open') return text[state];
  if (state === 'due') return text.due(expired);
  if (gaps > 0) return text.gaps(gaps);
  return baseline === 'met' ? text.done : text.unassessed;
};
