import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ArticlePage } from '../../api/news/contract.ts';
import { moment, momentDay } from '../shared/moment.ts';
import { TextLink } from '../shell/links.tsx';
import { dayInYear } from '../shell/words.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  heading: { margin: 0, color: tokens.colorNeutralForeground1 },
  versions: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** Who answers for an article, until when it holds, and what became of it from version to version. */
export const AboutArticle = ({ article }: { article: ArticlePage }) => {
  const styles = useStyles();
  const { owner, reviewOn, expiresAt, versions } = article;
  return (
    <section className={styles.box} aria-label={text.article.about}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.article.about}
      </Text>
      {owner !== null && <Text>{text.article.owner(owner.name)}</Text>}
      {reviewOn !== null && <Text>{text.article.reviewOn(dayInYear(reviewOn, '0001-01-01'))}</Text>}
      {expiresAt !== null && <Text>{text.article.expires(moment(expiresAt))}</Text>}
      {versions.length > 1 && <Versions article={article} />}
    </section>
  );
};

const Versions = ({ article: { id, version, versions } }: { article: ArticlePage }) => {
  const styles = useStyles();
  return (
    <details>
      <summary>{text.article.versions(versions.length)}</summary>
      <ul className={styles.versions}>
        {versions.map(({ n, at, change, reason }) => (
          <li key={n}>
            {n === version ? (
              <Text weight="semibold">{text.article.isNow(n, momentDay(at))}</Text>
            ) : (
              <TextLink to={`/news/${id}?version=${n}`}>{text.article.version(n, momentDay(at))}</TextLink>
            )}
            {n > 1 && (
              <Text block>
                {text.article.changes[change]}
                {reason !== '' && `: ${reason}`}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};
