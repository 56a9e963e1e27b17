import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ImageId } from '../../api/news/contract.ts';
import { newsImage } from '../../api/news/image.contract.ts';
import { useRead } from '../shell/api.tsx';

const useStyles = makeStyles({
  picture: {
    display: 'block',
    maxWidth: '100%',
    height: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    marginBlock: tokens.spacingVerticalM,
  },
  waiting: { display: 'block', maxWidth: '480px', marginBlock: tokens.spacingVerticalM },
  missing: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

interface NewsPictureProps {
  readonly id: ImageId;
  /** For those who do not see it; empty for a picture that only decorates a list. */
  readonly alt: string;
  readonly className?: string;
}

/**
 * A picture of an article. Its bytes come by a call like all else, since a browser would ask for an `img` without the
 * person's token; so the server looks at their rights each time. Where it cannot be had, its description is there.
 */
export const NewsPicture = ({ id, alt, className }: NewsPictureProps) => {
  const styles = useStyles();
  const { data, error } = useRead(newsImage, { id });
  if (data !== undefined)
    return (
      <img
        src={data.image}
        alt={alt}
        width={data.width}
        height={data.height}
        className={className ?? styles.picture}
      />
    );
  if (error !== null) return alt === '' ? null : <span className={styles.missing}>{alt}</span>;
  return (
    <Skeleton aria-label={alt === '' ? 'Picture' : alt} className={className ?? styles.waiting}>
      <SkeletonItem size={96} />
    </Skeleton>
  );
};
