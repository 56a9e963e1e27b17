/** What editors learn of how far an article reached. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { DESK_REFUSALS } from './desk.contract.ts';
import type * as schemas from './figures.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type FiguresInput = Of<'figuresInput'>;
export type Figures = Of<'figuresAnswer'>;

export const seeFigures = endpoint<FiguresInput, Figures>()({
  method: 'GET',
  path: '/api/news/desk/:id/figures',
  caller: 'person',
  fresh: true,
  summary:
    'For its editors and whoever answers for it: how many opened an article, by department, never who.',
  refusals: { not_now: DESK_REFUSALS.not_now },
  others: 'hidden',
});
