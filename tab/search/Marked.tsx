import { makeStyles, tokens } from '@fluentui/react-components';
import type { Span } from '../../api/contract/words.ts';

const useStyles = makeStyles({
  // By weight and underline: a yellow ground would need a colour of its own in each theme.
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: tokens.strokeWidthThick,
    textDecorationColor: tokens.colorCompoundBrandStroke,
  },
});

/** A text with the parts that the words found. Only ever text: what somebody wrote is never read as HTML. */
export const Marked = ({ text, spans }: { text: string; spans: readonly Span[] }) => {
  const styles = useStyles();
  const ends = [0, ...spans.map(([, to]) => to)];
  return (
    <>
      {spans.map(([from, to], at) => (
        <span key={from}>
          {text.slice(ends[at], from)}
          <mark className={styles.mark}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
};
