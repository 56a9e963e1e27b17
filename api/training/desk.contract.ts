/** The desk of whoever teaches: what waits for them, and what a session is planned with. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './desk.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type NextStep = Of<'nextStep'>;
export type DeskSession = Of<'deskSession'>;
export type TrainingDesk = Of<'deskAnswer'>;
export type Planning = Of<'planningAnswer'>;
export type NoInput = Of<'noInput'>;

export const seeDesk = endpoint<NoInput, TrainingDesk>()({
  method: 'GET',
  path: '/api/training/desk',
  caller: 'person',
  summary:
    'What the viewer leads: sessions under way, those whose roll is open, those to come, each with what is next, and courses of theirs; for the digital lead also sessions whose lead has left.',
  refusals: {},
});

export const seePlanning = endpoint<NoInput, Planning>()({
  method: 'GET',
  path: '/api/training/planning',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary:
    'For champions and the digital lead: courses, buildings and departments a session is planned with.',
  refusals: {},
});
