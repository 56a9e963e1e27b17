import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type ArticleId, readVersion } from '../../api/news/contract.ts';
import { momentDay } from '../shared/moment.ts';
import { useRead } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { TextLink } from '../shell/links.tsx';
import { Page } from '../shell/Page.tsx';
import { NewsPicture } from './NewsPicture.tsx';
import { NotShown } from './NotShown.tsx';
import { Prose } from './Prose.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  article: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    maxWidth: '760px',
  },
});

/** A version as it was published, with the way to what holds now. */
export const EarlierVersion = ({ id, n }: { id: ArticleId; n: number }) => {
  const styles = useStyles();
  const version = useRead(readVersion, { id, n });
  const { data } = version;
  return (
    <Page title={data?.title ?? text.article.title}>
      {data !== undefined ? (
        <article className={styles.article}>
          {!data.isCurrent && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{text.version.old(n, momentDay(data.at))}</MessageBarBody>
            </MessageBar>
          )}
          <TextLink to={`/news/${id}`}>{text.version.now}</TextLink>
          {data.image !== null && <NewsPicture id={data.image.id} alt={data.image.alt} />}
          <Prose html={data.html} />
        </article>
      ) : version.error === null ? (
        <Loading rows={3} height={140} />
      ) : (
        <NotShown problem={version.error} onRetry={() => version.refetch()} />
      )}
    </Page>
  );
};
