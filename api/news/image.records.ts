import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import type { ArticleId, ImageId } from './contract.ts';

/** A picture of one article, as we drew it. It may be seen where that article shows it, and by whoever writes it. */
export interface ImageRecord {
  readonly id: ImageId;
  readonly article: ArticleId;
  /** SHA-256 of its bytes. */
  readonly file: string;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
  readonly sentBy: PersonId;
  readonly sentAt: Instant;
}

export const images = collection<ImageRecord>()('news_image', {
  index: {
    article: ({ id, article }) => ({ in: article, by: id }),
    person: ({ id, sentBy }) => ({ in: sentBy, by: id }),
  },
  files: ({ file }) => [file],
});

/** The article goes, and its pictures with it; their bytes follow where nothing else has the same. */
export const removeImagesOf = async (t: Tx, article: ArticleId): Promise<void> => {
  for (const { id } of await findAll(t, images, 'article', article)) await t.remove(images, id);
};
