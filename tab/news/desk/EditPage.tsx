import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { ArticleId } from '../../../api/news/contract.ts';
import { previewText, seeDesk, seeWork } from '../../../api/news/desk.contract.ts';
import { useFresh, useRead } from '../../shell/api.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Page } from '../../shell/Page.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { asProblem, type ProblemError } from '../../shell/problem-error.ts';
import { Conflict, SetAside } from './Conflict.tsx';
import { deskText, editText as text } from './desk.text.ts';
import { FilledIn } from './FilledIn.tsx';
import { Moves } from './Moves.tsx';
import { Preview } from './Preview.tsx';
import { Reach } from './Reach.tsx';
import { useSettled } from './use-settled.ts';
import { beginWork, useWork, type FilledIn as Written } from './use-work.ts';
import { WriteForm } from './WriteForm.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 1079px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  beside: {
    '@media (min-width: 1080px)': {
      position: 'sticky',
      top: tokens.spacingVerticalL,
      maxHeight: 'calc(100vh - 32px)',
      overflowY: 'auto',
      // Room for the outline of what has focus at its edge.
      padding: tokens.spacingHorizontalXS,
    },
  },
  saved: { color: tokens.colorNeutralForeground2 },
});

/** One article while it is written, checked and published. */
export const EditPage = () => {
  const { id = '' } = useParams();
  return <Loaded key={id} id={id as ArticleId} />;
};

const Loaded = ({ id }: { id: ArticleId }) => {
  const fresh = useFresh();
  const [found, setFound] = useState<'loading' | 'ready' | ProblemError>('loading');
  const load = () => {
    setFound('loading');
    fresh(seeWork, { id }).then(
      (article) => {
        beginWork(article);
        setFound('ready');
      },
      (thrown: unknown) => setFound(asProblem(thrown)),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each article; afterwards saves and moves tell how it stands
  useEffect(load, [id]);
  if (found === 'ready') return <Editing id={id} />;
  return (
    <Page title={deskText.title} actions={<ButtonLink to="/news/desk">{text.toDesk}</ButtonLink>}>
      {found === 'loading' ? <Loading rows={3} height={160} /> : <Problem problem={found} onRetry={load} />}
    </Page>
  );
};

const Editing = ({ id }: { id: ArticleId }) => {
  const styles = useStyles();
  const work = useWork(id);
  const { article, state, phase, problem } = work;
  const { check } = article.can;
  const preview = usePreview(state.content.content, check);
  const departments =
    useRead(seeDesk, { view: 'mine' }, { enabled: check }).data?.can.start.departments ?? [];
  const isStopped = preview.data?.report.checks.some(({ stops }) => stops) === true;
  return (
    <Page
      title={state.content.content.title.trim() || deskText.untitled}
      purpose={text.purpose(article.kind, article.department, article.state)}
      actions={
        check ? (
          <ButtonLink to="/news/desk">{text.toDesk}</ButtonLink>
        ) : (
          <ButtonLink to={`/news/${id}`}>{text.read}</ButtonLink>
        )
      }
    >
      {article.ownerless && <Told words={text.ownerless} />}
      {article.note !== null && <Told words={text.note(article.note)} />}
      <Conflict work={work} />
      <div>
        <Moves work={work} isStopped={isStopped} />
        <Text role="status" size={200} className={styles.saved}>
          {article.can.save ? text[phase] : check ? text.readOnly : text.owner}
        </Text>
        {problem !== undefined && <Problem problem={problem} />}
        <SetAside content={state.setAside} />
      </div>
      <div className={styles.columns}>
        {article.can.save ? (
          <WriteForm
            key={work.text}
            article={article}
            departments={departments}
            value={state.content}
            onChange={work.change}
          />
        ) : (
          <FilledIn article={article} />
        )}
        <div className={styles.beside}>
          {check && (
            <Preview
              content={state.content.content}
              made={preview.data}
              problem={preview.error}
              onRetry={() => preview.refetch()}
            />
          )}
          {article.can.seeFigures && <Reach id={id} />}
        </div>
      </div>
    </Page>
  );
};

const Told = ({ words }: { words: string }) => (
  <MessageBar layout="multiline">
    <MessageBarBody>{words}</MessageBarBody>
  </MessageBar>
);

/** What readers will get, once the writer pauses; for who may check it. */
const usePreview = ({ title, summary, markdown }: Written['content'], enabled: boolean) =>
  useRead(
    previewText,
    { title: useSettled(title), summary: useSettled(summary), markdown: useSettled(markdown) },
    { keep: true, enabled },
  );
