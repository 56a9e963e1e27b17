/** Pictures of articles. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Refusal } from '../contract/problem.ts';
import type * as schemas from './image.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type ImageInput = Of<'imageInput'>;
export type NewsImage = Of<'newsImage'>;
export type SendImageInput = Of<'sendImageInput'>;
export type SentImage = Of<'sentImage'>;

/** Why a picture is not taken. */
export const IMAGE_REFUSALS = {
  unknown_kind: { status: 422, title: 'Send a picture as PNG, JPEG or WebP' },
  too_many_pixels: { status: 422, title: 'This picture has too many dots. Send a smaller one' },
} as const satisfies Record<string, Refusal>;

/** Five megabytes as base64, and the words around them. */
export const PICTURE_BODY_BYTES = 6_800_000;

export const newsImage = endpoint<ImageInput, NewsImage>()({
  method: 'GET',
  path: '/api/news/images/:id',
  caller: 'person',
  // Of drafts; what is published is there at once, also while Entra cannot be asked.
  freshRoles: ['Editor'],
  summary: 'A picture of an article, for whoever may read that article, or writes it.',
  refusals: {},
  others: 'hidden',
  cache: 'revalidate',
});

export const sendImage = endpoint<SendImageInput, SentImage>()({
  method: 'POST',
  path: '/api/news/desk/:id/images',
  caller: 'person',
  fresh: true,
  summary:
    'For its editors: takes a picture for an article. It is drawn anew; nothing else of the file is kept.',
  refusals: IMAGE_REFUSALS,
  others: 'hidden',
  bodyBytes: PICTURE_BODY_BYTES,
  success: 201,
});
