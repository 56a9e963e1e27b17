import { Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ArticleRow } from '../../api/news/contract.ts';
import { TextLink } from '../shell/links.tsx';
import { ArticleMeta } from './ArticleMeta.tsx';
import { NewsPicture } from './NewsPicture.tsx';

const useStyles = makeStyles({
  // The picture stands beside the words where there is room, and above them on a phone.
  row: {
    display: 'flex',
    flexFlow: 'row wrap',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flex: '1 1 220px',
    minWidth: 0,
    rowGap: tokens.spacingVerticalXS,
  },
  picture: {
    display: 'block',
    flex: '0 0 auto',
    width: '152px',
    height: 'auto',
    aspectRatio: '16 / 9',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 479px)': { width: '100%' },
  },
  lead: { '@media (min-width: 640px)': { display: 'grid', gridTemplateColumns: '3fr 2fr' } },
  leadPicture: { width: '100%' },
  summary: { color: tokens.colorNeutralForeground2, maxWidth: '70ch' },
  heading: { margin: 0 },
});

interface ArticleItemProps {
  readonly article: ArticleRow;
  /** How deep the heading stands in its page. */
  readonly level: 'h2' | 'h3';
  /** `lead` stands large, above the others. */
  readonly size?: 'lead' | 'row';
}

/** An article in a list: what it is, its title as the way to it, and what it says in short. */
export const ArticleItem = ({ article, level, size = 'row' }: ArticleItemProps) => {
  const styles = useStyles();
  const { id, title, summary, image, unread } = article;
  const isLead = size === 'lead';
  return (
    <Card>
      <article className={mergeClasses(styles.row, isLead && styles.lead)}>
        {image !== null && (
          // Its description stands in the article; here it would be read out before the title.
          <NewsPicture
            id={image.id}
            alt=""
            className={mergeClasses(styles.picture, isLead && styles.leadPicture)}
          />
        )}
        <div className={styles.words}>
          <ArticleMeta {...article} />
          <Text as={level} size={isLead ? 600 : 400} weight="semibold" className={styles.heading}>
            <TextLink to={`/news/${id}`}>
              <Text size={isLead ? 600 : 400} weight={unread || isLead ? 'semibold' : 'regular'}>
                {title}
              </Text>
            </TextLink>
          </Text>
          <Text className={styles.summary}>{summary}</Text>
        </div>
      </article>
    </Card>
  );
};
