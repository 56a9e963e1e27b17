import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ArticleState, type DeskInput, type DeskRow, seeDesk } from '../../../api/news/desk.contract.ts';
import { moment } from '../../shared/moment.ts';
import { ShowMore } from '../../shared/ShowMore.tsx';
import { useRead, useReadPages } from '../../shell/api.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../../shell/links.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { asProblem } from '../../shell/problem-error.ts';
import { Segmented } from '../../shell/Segmented.tsx';
import { longDay } from '../../shell/words.ts';
import { NewsRoomPage } from '../NewsRoomPage.tsx';
import { addressOf, KIND_WORDS, STATE_WORDS, deskText as text } from './desk.text.ts';
import { StartDialog } from './StartDialog.tsx';
import { useDeskRight } from './use-desk-right.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalXL,
  },
  group: { width: '100%', maxWidth: '960px' },
  heading: { marginBlock: `0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  facts: { color: tokens.colorNeutralForeground2 },
});

type View = DeskInput['view'];
const VIEWS = ['mine', 'review', 'all', 'ownerless'] as const satisfies readonly View[];
const OPTIONS = VIEWS.map((value) => ({ value, label: text.views[value] }));

/** What waits for somebody stands first. */
const STATES: readonly ArticleState[] = ['in_review', 'draft', 'scheduled', 'live', 'expired', 'withdrawn'];

/** All that an editor writes or checks, by how it stands. */
export const DeskPage = () => {
  const hasDesk = useDeskRight();
  if (hasDesk === true) return <Desk />;
  return (
    <NewsRoomPage title={text.title}>
      {hasDesk === undefined ? <Loading rows={4} height={64} /> : <Empty {...text.notYours} />}
    </NewsRoomPage>
  );
};

const Desk = () => {
  const styles = useStyles();
  const [asked, setAsked] = useSearchParams();
  const [isOpen, setIsOpen] = useState(false);
  const view = VIEWS.find((name) => name === asked.get('view')) ?? 'mine';
  // Says what may be begun as well; the list itself comes by page.
  const start = useRead(seeDesk, { view: 'mine' }).data?.can.start;
  const mayStart = start !== undefined && (start.council || start.departments.length > 0);
  return (
    <NewsRoomPage
      title={text.title}
      purpose={text.purpose}
      {...(mayStart && {
        actions: (
          <>
            <ButtonLink to="/news/queue">{text.queue}</ButtonLink>
            <Button appearance="primary" onClick={() => setIsOpen(true)}>
              {text.start}
            </Button>
          </>
        ),
      })}
    >
      <div className={styles.page}>
        <Segmented
          label={text.view}
          options={OPTIONS}
          value={view}
          onChange={(next) => setAsked({ view: next }, { replace: true })}
        />
        <List key={view} view={view} />
      </div>
      {isOpen && start !== undefined && <StartDialog start={start} onClose={() => setIsOpen(false)} />}
    </NewsRoomPage>
  );
};

const List = ({ view }: { view: View }) => {
  const styles = useStyles();
  const pages = useReadPages(seeDesk, { view });
  if (pages.data === undefined)
    return pages.error === null ? (
      <Loading rows={4} height={64} />
    ) : (
      <Problem problem={asProblem(pages.error)} onRetry={() => pages.refetch()} />
    );
  const articles = pages.data.pages.flatMap((page) => page.articles);
  const groups = Map.groupBy(articles, (article) =>
    article.work === 'in_review' ? 'in_review' : article.state,
  );
  return (
    <>
      {articles.length === 0 && <Empty {...text.empty[view]} />}
      {STATES.filter((state) => groups.has(state)).map((state) => (
        <section key={state} className={styles.group} aria-label={STATE_WORDS[state]}>
          <h2 className={styles.heading}>{STATE_WORDS[state]}</h2>
          <ul className={styles.list}>
            {groups.get(state)?.map((article) => (
              <Row key={article.id} article={article} />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore pages={pages} label={text.more} />
    </>
  );
};

const Row = ({ article }: { article: DeskRow }) => {
  const styles = useStyles();
  const { id, kind, title, department, owner, ownerless, changedAt, publishAt, reviewOn, state, work } =
    article;
  const facts = [
    ...[KIND_WORDS[kind], department ?? text.council, ownerless ? text.ownerless : owner.name],
    publishAt === null ? text.changed(moment(changedAt)) : text.publishes(moment(publishAt)),
    ...(reviewOn === null ? [] : [text.reviewBy(longDay(reviewOn))]),
  ];
  return (
    <li className={styles.row}>
      <TextLink to={addressOf(id)}>{title.trim() || text.untitled}</TextLink>
      <Text size={200} className={styles.facts}>
        {facts.join(' · ')}
      </Text>
      {state === 'live' && work === 'draft' && (
        <div>
          <Badge appearance="outline" color="informative">
            {text.beingChanged}
          </Badge>
        </div>
      )}
    </li>
  );
};
