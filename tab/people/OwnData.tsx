import { Button, Card, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { myData, type OwnData as Pages } from '../../api/people/own-data.contract.ts';
import { saveFile } from '../shared/save-file.ts';
import { useReadPages } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { text } from './own-data.text.ts';
import { asHtml, isPicture, type Line, type Part, partsOf } from './own-data.ts';

const ROWS_SHOWN = 20;

const useStyles = makeStyles({
  card: { gridColumn: '1 / -1', padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  part: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlockStart: tokens.spacingVerticalS,
  },
  summary: {
    minHeight: '32px',
    marginBlockEnd: tokens.spacingVerticalXS,
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalM,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  picture: { maxWidth: '96px' },
});

/** Everything held about the viewer, at one tap: to read here, and as files. */
export const OwnData = () => {
  const styles = useStyles();
  const [isAsked, ask] = useState(false);
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Title3 as="h2" className={styles.heading}>
        {text.title}
      </Title3>
      <Text className={styles.quiet}>{text.purpose}</Text>
      {isAsked ? (
        <Gathered />
      ) : (
        <div>
          <Button onClick={() => ask(true)}>{text.show}</Button>
        </div>
      )}
    </Card>
  );
};

const Gathered = () => {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useReadPages(myData, {});
  const isMore = hasNextPage && error === null;
  useEffect(() => {
    if (isMore && !isFetchingNextPage) void fetchNextPage();
  }, [isMore, isFetchingNextPage, fetchNextPage]);
  if (error !== null) return <Problem problem={asProblem(error)} onRetry={() => refetch()} />;
  if (data === undefined || hasNextPage)
    return (
      <div role="status" aria-label={text.loading}>
        <Loading rows={3} height={32} />
      </div>
    );
  return <Shown pages={data.pages} />;
};

const Shown = ({ pages }: { pages: readonly Pages[] }) => {
  const styles = useStyles();
  const parts = partsOf(pages);
  const page = () => asHtml(parts, new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format());
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => saveFile('guildhall-my-data.html', 'text/html', page())}>{text.page}</Button>
        <Button
          onClick={() =>
            saveFile('guildhall-my-data.json', 'application/json', JSON.stringify(pages, null, 2))
          }
        >
          {text.data}
        </Button>
      </div>
      <Text className={styles.quiet}>{text.keepSafe}</Text>
      <div className={styles.parts}>
        {parts.map((part) => (
          <PartShown key={part.record} part={part} />
        ))}
      </div>
    </>
  );
};

const PartShown = ({ part }: { part: Part }) => {
  const styles = useStyles();
  const { title, lines, record } = part;
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>{text.counted(title, lines.length)}</summary>
      <Text block size={200} className={styles.quiet}>
        {text.about(part)}
      </Text>
      {lines.slice(0, ROWS_SHOWN).map((row, n) => (
        <Row key={`${record}-${String(n)}`} row={row} />
      ))}
      {lines.length > ROWS_SHOWN && <Text block>{text.more(lines.length - ROWS_SHOWN)}</Text>}
    </details>
  );
};

const Row = ({ row }: { row: readonly Line[] }) => {
  const styles = useStyles();
  return (
    <dl className={styles.row}>
      {row.map(([term, value]) => (
        <div key={term}>
          <dt className={styles.term}>
            <Text size={200}>{term}</Text>
          </dt>
          <dd className={styles.value}>
            {isPicture(value) ? (
              <img className={styles.picture} alt={text.picture} src={value} />
            ) : (
              <Text>{value}</Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
