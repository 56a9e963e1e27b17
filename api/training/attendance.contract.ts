/** Who came to a session, how that is known, and what it counts for. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './attendance.schemas.ts';
import { saying } from './contract.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type MarkSource = Of<'markSource'>;
export type MarkView = Of<'markView'>;
export type Roll = Of<'rollAnswer'>;
export type RollInput = Of<'rollInput'>;
export type CallRollInput = Of<'callRollInput'>;
export type CheckInInput = Of<'checkInInput'>;
export type CheckedIn = Of<'checkedInAnswer'>;
export type CertificateInput = Of<'certificateInput'>;
export type Certificate = Of<'certificate'>;

export const seeRoll = endpoint<RollInput, Roll>()({
  method: 'GET',
  path: '/api/training/sessions/:id/roll',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary:
    'For whoever leads it and the digital lead: who is signed up, who came and how that is known, and the check-in code.',
  refusals: {},
  others: 'refused',
});

export const callRoll = endpoint<CallRollInput, Roll>()({
  method: 'POST',
  path: '/api/training/sessions/:id/roll',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'Marks who came and for how long, from the beginning of the session on. Nobody marks themselves.',
  refusals: saying('session_cancelled', 'not_begun', 'roll_closed', 'own_mark', 'not_signed_up'),
  others: 'refused',
});

export const checkIn = endpoint<CheckInInput, CheckedIn>()({
  method: 'POST',
  path: '/api/training/sessions/:id/check-in',
  caller: 'person',
  summary: 'With the code that whoever leads the session shows: says that the viewer is there.',
  refusals: saying(
    'session_cancelled',
    'not_begun',
    'roll_closed',
    'own_mark',
    'not_signed_up',
    'wrong_code',
  ),
  others: 'hidden',
});

export const seeCertificate = endpoint<CertificateInput, Certificate>()({
  method: 'GET',
  path: '/api/training/certificates/:id',
  caller: 'person',
  summary: 'The viewer’s own certificate of a session they completed.',
  refusals: {},
  others: 'hidden',
});
