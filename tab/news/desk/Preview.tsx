import { Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Preview as Made } from '../../../api/news/desk.contract.ts';
import { Loading } from '../../shell/Loading.tsx';
import { Problem } from '../../shell/Problem.tsx';
import type { ProblemError } from '../../shell/problem-error.ts';
import { Segmented } from '../../shell/Segmented.tsx';
import { NewsPicture } from '../NewsPicture.tsx';
import { Prose } from '../Prose.tsx';
import { Checks } from './Checks.tsx';
import { previewText as text } from './desk.text.ts';
import type { FilledIn } from './use-work.ts';

const useStyles = makeStyles({
  preview: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  frame: { padding: tokens.spacingHorizontalL, overflowX: 'auto' },
  phone: { width: '320px', maxWidth: '100%', boxSizing: 'border-box' },
  card: { maxWidth: '420px' },
  // Shown, not pressed: there is nothing to open yet.
  button: {
    alignSelf: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    overflowWrap: 'anywhere',
  },
  summary: { display: 'block', marginBlock: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
});

type View = keyof typeof text.views;
const VIEWS = (Object.keys(text.views) as View[]).map((value) => ({ value, label: text.views[value] }));

interface PreviewProps {
  readonly content: FilledIn['content'];
  readonly made: Made | undefined;
  readonly problem: ProblemError | null;
  readonly onRetry: () => void;
}

/** What readers will get, as a page, on a phone and on a card, and what the checks say. */
export const Preview = ({ content, made, problem, onRetry }: PreviewProps) => {
  const styles = useStyles();
  const [view, setView] = useState<View>('checks');
  return (
    <section aria-label={text.title} className={styles.preview}>
      <h2 className={styles.heading}>{text.title}</h2>
      <Segmented label={text.view} options={VIEWS} value={view} onChange={setView} />
      {made === undefined ? (
        problem === null ? (
          <Loading rows={2} height={96} />
        ) : (
          <Problem problem={problem} onRetry={onRetry} />
        )
      ) : view === 'checks' ? (
        <Checks report={made.report} />
      ) : view === 'card' ? (
        <ChatCard made={made} hasSummary={content.summary.trim() !== ''} />
      ) : (
        <Card className={mergeClasses(styles.frame, view === 'phone' && styles.phone)}>
          <Article content={content} made={made} />
        </Card>
      )}
    </section>
  );
};

const Article = ({ content, made }: { content: FilledIn['content']; made: Made }) => {
  const styles = useStyles();
  return (
    <article>
      <h3 className={styles.title}>{content.title}</h3>
      {content.summary !== '' && (
        <Text size={400} className={styles.summary}>
          {content.summary}
        </Text>
      )}
      {content.image !== undefined && <NewsPicture id={content.image.id} alt={content.image.alt} />}
      {made.html === '' ? <Text>{text.empty}</Text> : <Prose html={made.html} />}
    </article>
  );
};

const ChatCard = ({ made, hasSummary }: { made: Made; hasSummary: boolean }) => {
  const styles = useStyles();
  return (
    <>
      <Card className={mergeClasses(styles.frame, styles.card)}>
        <Text weight="bold" size={400}>
          {made.card.title}
        </Text>
        <Prose html={made.card.html} />
        <Text className={styles.button}>{text.open}</Text>
      </Card>
      {!hasSummary && <Text>{text.notSaid}</Text>}
    </>
  );
};
