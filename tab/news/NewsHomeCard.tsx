import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ArticleRow, NewsHomeCard as HomeCard } from '../../api/news/contract.ts';
import type { Wait } from '../home/Waiting.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { dueDay } from './days.ts';
import { homeText as text } from './home.text.ts';
import { NewsPicture } from './NewsPicture.tsx';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    aspectRatio: '16 / 9',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusMedium,
  },
  one: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  summary: { color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/**
 * What this person is asked to acknowledge, and briefings given to them, of which Home says no more than that they wait;
 * for editors what waits at their desk.
 */
export const newsWaiting = ({ policies, briefings, desk }: HomeCard): readonly Wait[] => [
  ...policyWait(policies),
  ...(briefings > 0 ? [{ to: '/news/briefings', words: text.briefings(briefings) }] : []),
  ...(desk.review > 0 ? [{ to: '/news/desk?view=review', words: text.review(desk.review) }] : []),
  ...(desk.sentIn > 0 ? [{ to: '/news/queue', words: text.sentIn(desk.sentIn) }] : []),
  ...(desk.ownerless > 0 ? [{ to: '/news/desk?view=ownerless', words: text.ownerless(desk.ownerless) }] : []),
];

const policyWait = ({ count, overdue, first }: HomeCard['policies']): readonly Wait[] => {
  if (first === null) return [];
  const { article, title } = first;
  const [due, isLate] = [dueDay(first.due), overdue > 0];
  if (count === 1)
    return [{ to: `/news/${article}`, words: text[isLate ? 'latePolicy' : 'policy'](title, due), isLate }];
  const words = isLate ? text.latePolicies(count, overdue) : text.policies(count, due);
  return [{ to: '/news/policies', words, isLate }];
};

/** What matters most with its picture, what else is new, and the way to all of it. */
export const NewsHomeCard = ({ card: { articles, unread } }: { card: HomeCard }) => {
  const styles = useStyles();
  const [first, ...others] = articles;
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {first === undefined && <Text>{text.none}</Text>}
      {first !== undefined && (
        <div className={styles.one}>
          {first.image !== null && <NewsPicture id={first.image.id} alt="" className={styles.picture} />}
          <Title article={first} />
          <Text className={styles.summary}>{first.summary}</Text>
        </div>
      )}
      {others.map((article) => (
        <div key={article.id} className={styles.one}>
          <Title article={article} />
        </div>
      ))}
      <div className={styles.foot}>
        <ButtonLink to="/news">{text.all}</ButtonLink>
        {unread > 0 && <TextLink to="/news?unread=yes">{text.unread(unread)}</TextLink>}
      </div>
    </Card>
  );
};

/** Bold, and said to be new, until it was read. */
const Title = ({ article: { id, title, unread } }: { article: ArticleRow }) => (
  <TextLink to={`/news/${id}`}>
    <Text weight={unread ? 'semibold' : 'regular'}>{unread ? `${title} (${text.new})` : title}</Text>
  </TextLink>
);
