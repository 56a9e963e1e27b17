/** How training went, month by month, in numbers that tell of nobody. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './figures.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type FiguresInput = Of<'figuresInput'>;
export type TrainingFigures = Of<'figuresAnswer'>;
export type MonthFigures = TrainingFigures['months'][number];

export const seeFigures = endpoint<FiguresInput, TrainingFigures>()({
  method: 'GET',
  path: '/api/training/figures',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary:
    'For the digital lead: sessions that were held, seats, who came and whom it helped, of each month whose rolls are closed; of few people nothing.',
  refusals: {},
});
