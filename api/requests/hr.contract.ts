/** What HR sees and does at its desk. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './hr.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type QueueInput = Of<'queueInput'>;
export type Queue = Of<'queueAnswer'>;
export type FiguresInput = Of<'figuresInput'>;
export type FiguresAnswer = Of<'figuresAnswer'>;

export const seeQueue = endpoint<QueueInput, Queue>()({
  method: 'GET',
  path: '/api/requests/hr/queue',
  caller: 'person',
  fresh: true,
  summary: 'For HR: what waits at its desk, oldest first, of one type or all, by page.',
  refusals: {},
});

export const seeFigures = endpoint<FiguresInput, FiguresAnswer>()({
  method: 'GET',
  path: '/api/requests/hr/figures',
  caller: 'person',
  fresh: true,
  summary: 'For HR: how many requests there were of each type, and how long decisions took.',
  refusals: {},
});
