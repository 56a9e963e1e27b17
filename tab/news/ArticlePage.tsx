import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { homeEndpoint } from '../../api/contract/home.ts';
import {
  type ArticlePage as Article,
  type ArticleId,
  readArticle,
  readFeed,
} from '../../api/news/contract.ts';
import { useRead, useRefresh } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { AboutArticle } from './AboutArticle.tsx';
import { Acknowledge } from './Acknowledge.tsx';
import { ArticleMeta } from './ArticleMeta.tsx';
import { EarlierVersion } from './EarlierVersion.tsx';
import { EventBlock } from './EventBlock.tsx';
import { NewsPicture } from './NewsPicture.tsx';
import { NotShown } from './NotShown.tsx';
import { Prose } from './Prose.tsx';
import { text } from './text.ts';
import { Useful } from './Useful.tsx';

const useStyles = makeStyles({
  article: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '760px',
  },
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    aspectRatio: '16 / 9',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** One article as it is in force, or with `?version=` one as it once was. */
export const ArticlePage = () => {
  const { id = '' } = useParams();
  const [asked] = useSearchParams();
  const version = /^\d{1,6}$/.test(asked.get('version') ?? '') ? Number(asked.get('version')) : undefined;
  return version === undefined ? (
    <InForce key={id} id={id as ArticleId} />
  ) : (
    <EarlierVersion key={`${id} ${version}`} id={id as ArticleId} n={version} />
  );
};

const InForce = ({ id }: { id: ArticleId }) => {
  const article = useRead(readArticle, { id });
  // What was withdrawn meanwhile is not shown from memory.
  const data = article.error?.status === 404 ? undefined : article.data;
  const refresh = useRefresh();
  // What was opened is new no more, in the list and on Home.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that is opened
  useEffect(() => {
    if (data?.hash !== undefined) refresh([readFeed, homeEndpoint]);
  }, [data?.hash]);
  return (
    <Page
      title={data?.title ?? text.article.title}
      {...(data !== undefined && data.summary !== '' && { purpose: data.summary })}
    >
      {data !== undefined ? (
        <Shown article={data} />
      ) : article.error === null ? (
        <Loading rows={3} height={140} />
      ) : (
        <NotShown problem={article.error} onRetry={() => article.refetch()} />
      )}
    </Page>
  );
};

const Shown = ({ article }: { article: Article }) => {
  const styles = useStyles();
  const { image, html } = article;
  return (
    <article className={styles.article}>
      <ArticleMeta {...article} unread={false} />
      {image !== null && <NewsPicture id={image.id} alt={image.alt} className={styles.picture} />}
      {article.event !== null && <EventBlock id={article.id} />}
      <Prose html={html} />
      {article.kind === 'policy' && <Acknowledge {...article} />}
      <Useful article={article} />
      <AboutArticle article={article} />
      <TextLink to="/news">{text.article.back}</TextLink>
    </article>
  );
};
