import { z } from 'zod';
import { articleId, imageId } from './schemas.ts';

const dots = z.int().min(1);

export const imageInput = z.strictObject({ id: imageId });

/** A picture and its size in dots. It is a `data:` address, as a browser asks for an `img` without a token. */
export const newsImage = z.strictObject({
  image: z.string().startsWith('data:image/'),
  width: dots,
  height: dots,
});

/** The article that will show it, and the file in base64: five megabytes at most. */
export const sendImageInput = z.strictObject({ id: articleId, picture: z.string().min(1).max(6_700_000) });

export const sentImage = z.strictObject({ image: imageId, width: dots, height: dots });
