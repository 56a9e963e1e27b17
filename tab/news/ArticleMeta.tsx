import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ArticleRow } from '../../api/news/contract.ts';
import { spanWords } from '../shared/event-time.ts';
import { momentDay } from '../shared/moment.ts';
import { KIND_WORDS, text, topicWords } from './text.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
  },
});

type Shown = Pick<ArticleRow, 'kind' | 'topics' | 'publishedAt' | 'department' | 'unread' | 'event'>;

/** What an article is, from when and about what, in one line; of an event it counts when it is. */
export const ArticleMeta = ({ kind, topics, publishedAt, department, unread, event }: Shown) => {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {unread && <Badge color="brand">{text.unread}</Badge>}
      <Text size={200} weight="semibold">
        {KIND_WORDS[kind]}
      </Text>
      <Text size={200}>
        {[event ? spanWords(event.from, event.to) : momentDay(publishedAt), ...topics.map(topicWords)].join(
          ' · ',
        )}
      </Text>
      {department !== null && <Text size={200}>{text.article.department(department)}</Text>}
    </div>
  );
};
