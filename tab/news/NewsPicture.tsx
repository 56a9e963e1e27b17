import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import { briefingImage } from '../../api/news/briefing.contract.ts';
import type { ArticleId, ImageId } from '../../api/news/contract.ts';
import { type NewsImage, newsImage } from '../../api/news/image.contract.ts';
import { useRead } from '../shell/api.tsx';
import type { ProblemError } from '../shell/problem-error.ts';

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

/** The briefing whose pictures those within are: they come through a door of its own, and are known to no other. */
export const PicturesOfBriefing = createContext<ArticleId | undefined>(undefined);

/**
 * A picture of an article. Its bytes come by a call like all else, since a browser would ask for an `img` without the
 * person's token; so the server looks at their rights each time. Where it cannot be had, its description is there.
 */
export const NewsPicture = (props: NewsPictureProps) => {
  const briefing = useContext(PicturesOfBriefing);
  return briefing === undefined ? (
    <ArticlePicture {...props} />
  ) : (
    <BriefingPicture {...props} briefing={briefing} />
  );
};

const ArticlePicture = ({ id, ...props }: NewsPictureProps) => (
  <Picture {...props} read={useRead(newsImage, { id })} />
);

const BriefingPicture = ({ id, briefing, ...props }: NewsPictureProps & { readonly briefing: ArticleId }) => (
  <Picture {...props} read={useRead(briefingImage, { id: briefing, image: id }, { forgets: true })} />
);

interface PictureProps extends Omit<NewsPictureProps, 'id'> {
  readonly read: { readonly data: NewsImage | undefined; readonly error: ProblemError | null };
}

const Picture = ({ read: { data, error }, alt, className }: PictureProps) => {
  const styles = useStyles();
  // What somebody may see no more is not shown from memory.
  if (data !== undefined && error?.status !== 404)
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
