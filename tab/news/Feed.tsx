import { makeStyles, tokens } from '@fluentui/react-components';
import { NewsRegular } from '@fluentui/react-icons';
import { type FeedInput, readFeed } from '../../api/news/contract.ts';
import { ShowMore } from '../shared/ShowMore.tsx';
import { useReadPages } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { ArticleItem } from './ArticleItem.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What there is to read, most relevant first; the lead stands large where nothing was chosen. */
export const Feed = ({ wanted }: { wanted: FeedInput }) => {
  const styles = useStyles();
  const pages = useReadPages(readFeed, wanted);
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={4} height={112} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const articles = pages.data.pages.flatMap((page) => page.articles);
  if (articles.length === 0 && !pages.hasNextPage)
    return <Empty icon={<NewsRegular />} {...text.none[whyNone(wanted)]} />;
  const isWhole = Object.keys(wanted).length === 0;
  return (
    <>
      <ul className={styles.list} aria-label={text.list}>
        {articles.map((article, at) => (
          <li key={article.id}>
            <ArticleItem
              article={article}
              level="h2"
              size={isWhole && at === 0 && article.lead && article.promoted ? 'lead' : 'row'}
            />
          </li>
        ))}
      </ul>
      <ShowMore pages={pages} label={text.showMore} />
    </>
  );
};

const whyNone = ({ kind, topic, unread }: FeedInput): keyof typeof text.none => {
  if (kind || topic) return 'filtered';
  return unread ? 'read' : 'nothing';
};
