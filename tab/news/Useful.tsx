import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ThumbDislikeRegular, ThumbLikeRegular } from '@fluentui/react-icons';
import { type ArticlePage, readArticle, sayUseful } from '../../api/news/contract.ts';
import { useWrite } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  thanks: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

/** Asks whether an article helped; what was said can be changed and taken back. */
export const Useful = ({ article: { id, useful } }: { article: Pick<ArticlePage, 'id' | 'useful'> }) => {
  const styles = useStyles();
  const notices = useNotices();
  const say = useWrite(sayUseful, {
    changes: [readArticle],
    refused: (problem) => notices.problem(problem),
  });
  const said = say.isPending ? say.variables.useful : useful;
  return (
    <section className={styles.box} aria-label={text.useful.ask}>
      <Text weight="semibold">{text.useful.ask}</Text>
      {(['yes', 'no'] as const).map((answer) => (
        <Button
          key={answer}
          icon={answer === 'yes' ? <ThumbLikeRegular /> : <ThumbDislikeRegular />}
          appearance={said === answer ? 'primary' : 'secondary'}
          aria-pressed={said === answer}
          onClick={() => say.mutate({ id, useful: said === answer ? null : answer })}
        >
          {text.useful[answer]}
        </Button>
      ))}
      <Text className={styles.thanks} role="status">
        {said === null ? '' : text.useful.thanks}
      </Text>
    </section>
  );
};
