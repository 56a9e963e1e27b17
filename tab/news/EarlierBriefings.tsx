import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { BriefingView } from '../../api/news/briefing.contract.ts';
import { momentDay } from '../shared/moment.ts';
import { BriefingOpening } from './BriefingOpening.tsx';
import { text as all } from './briefing.text.ts';
import { text as articles } from './text.ts';

const text = all.versions;

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  version: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
});

/** What a briefing said before, version by version: opened and noted like what it says now. */
export const EarlierBriefings = ({ briefing: { id, version, versions } }: { briefing: BriefingView }) => {
  const styles = useStyles();
  if (versions.length < 2) return null;
  return (
    <Card className={styles.card} role="region" aria-label={text.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.title}
      </Text>
      {versions.map(({ n, at, change, reason }) => {
        const title = (n === version ? articles.article.isNow : articles.article.version)(n, momentDay(at));
        return (
          <section key={n} aria-label={title} className={styles.version}>
            <Text weight="semibold">{title}</Text>
            {n > 1 && <Text>{`${articles.article.changes[change]}: ${reason}`}</Text>}
            {n !== version && (
              <BriefingOpening
                input={{ id, version: n }}
                appearance="secondary"
                words={{ open: text.open(n), close: text.close(n) }}
              />
            )}
          </section>
        );
      })}
    </Card>
  );
};
