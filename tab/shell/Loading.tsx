import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { text } from './text.ts';

const useStyles = makeStyles({
  block: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

/** The shape of what is coming: `rows` lines of `height` pixels. */
export const Loading = ({ rows = 3, height = 64 }: { rows?: number; height?: number }) => {
  const styles = useStyles();
  return (
    <Skeleton aria-label={text.loading} className={styles.block}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <SkeletonItem key={row} style={{ height }} />
      ))}
    </Skeleton>
  );
};
