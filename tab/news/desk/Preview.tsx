import { Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Image } from '../../../api/news/contract.ts';
import type { Preview as MadeWithCard } from '../../../api/news/desk.contract.ts';
import { Loading } from '../../shell/Loading.tsx';
import { Problem } from '../../shell/Problem.tsx';
import type { ProblemError } from '../../shell/problem-error.ts';
import { Segmented } from '../../shell/Segmented.tsx';
import { NewsPicture } from '../NewsPicture.tsx';
import { Prose } from '../Prose.tsx';
import { Checks } from './Checks.tsx';
import { previewText as text } from './desk.text.ts';

const useStyles = makeStyles({
  preview: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  views: { justifySelf: 'start' },
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
const WITHOUT_CARD = VIEWS.filter(({ value }) => value !== 'card');

/** Of what nothing stands in chat, there is no card. */
type Made = Omit<MadeWithCard, 'card'> & Partial<Pick<MadeWithCard, 'card'>>;

interface PreviewProps {
  readonly content: { readonly title: string; readonly summary: string; readonly image?: Image };
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
      <Segmented
        className={styles.views}
        label={text.view}
        options={made?.card === undefined ? WITHOUT_CARD : VIEWS}
        value={view}
        onChange={setView}
      />
      {made === undefined ? (
        problem === null ? (
          <Loading rows={2} height={96} />
        ) : (
          <Problem problem={problem} onRetry={onRetry} />
        )
      ) : view === 'checks' ? (
        <Checks report={made.report} />
      ) : view === 'card' && made.card !== undefined ? (
        <ChatCard card={made.card} hasSummary={content.summary.trim() !== ''} />
      ) : (
        <Card className={mergeClasses(styles.frame, view === 'phone' && styles.phone)}>
          <Article content={content} made={made} />
        </Card>
      )}
    </section>
  );
};

const Article = ({ content, made }: { content: PreviewProps['content']; made: Made }) => {
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

interface ChatCardProps {
  readonly card: MadeWithCard['card'];
  readonly hasSummary: boolean;
}

const ChatCard = ({ card, hasSummary }: ChatCardProps) => {
  const styles = useStyles();
  return (
    <>
      <Card className={mergeClasses(styles.frame, styles.card)}>
        <Text weight="bold" size={400}>
          {card.title}
        </Text>
        <Prose html={card.html} />
        <Text className={styles.button}>{text.open}</Text>
      </Card>
      {!hasSummary && <Text>{text.notSaid}</Text>}
    </>
  );
};
