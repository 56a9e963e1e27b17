/** A person's own training: what they are signed up for, what they completed, and what they learn alone. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './plan.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type NoInput = Of<'noInput'>;
export type Plan = Of<'planAnswer'>;
export type LinkInput = Of<'linkInput'>;
export type LinkState = Of<'linkState'>;
export type OpenedLink = Of<'openedLink'>;
export type SayDoneInput = Of<'sayDoneInput'>;

export const seePlan = endpoint<NoInput, Plan>()({
  method: 'GET',
  path: '/api/training/mine',
  caller: 'person',
  summary:
    'The viewer’s own plan: sessions to come, what they completed, and what they began to learn alone.',
  refusals: {},
});

export const openLink = endpoint<LinkInput, OpenedLink>()({
  method: 'POST',
  path: '/api/training/links/:id/open',
  caller: 'person',
  summary:
    'Where something to learn alone is; notes that the viewer opened it, which is not to have done it.',
  refusals: {},
  others: 'readable',
});

export const sayDone = endpoint<SayDoneInput, LinkState>()({
  method: 'POST',
  path: '/api/training/links/:id/done',
  caller: 'person',
  summary: 'The viewer says that they have done it, or that they have not after all.',
  refusals: {},
  others: 'readable',
});
