/** Sessions: when and where a course is given, and how people get a seat. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { saying } from './contract.ts';
import type * as schemas from './session.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type SessionRow = Of<'sessionRow'>;
export type SessionView = Of<'sessionView'>;
export type SessionsInput = Of<'sessionsInput'>;
export type Sessions = Of<'sessionsAnswer'>;
export type SessionInput = Of<'sessionInput'>;
export type SessionDetails = Of<'sessionDetails'>;
export type SessionNumbers = Of<'numbers'>;
export type PlanSessionInput = Of<'planSessionInput'>;
export type ChangeSessionInput = Of<'changeSessionInput'>;
export type CancelSessionInput = Of<'cancelSessionInput'>;

export const listSessions = endpoint<SessionsInput, Sessions>()({
  method: 'GET',
  path: '/api/training/sessions',
  caller: 'person',
  summary:
    'Sessions to come, soonest first, by page: all, or those one leads or attends; of one skill, course or building, online, or within some days.',
  refusals: {},
});

export const planSession = endpoint<PlanSessionInput, SessionView>()({
  method: 'POST',
  path: '/api/training/sessions',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'For champions, who lead it themselves, and the digital lead: plans a session of a course.',
  refusals: saying('wrong_times', 'wrong_place', 'unknown_lead', 'course_ended'),
  success: 201,
});

export const seeSession = endpoint<SessionInput, SessionView>()({
  method: 'GET',
  path: '/api/training/sessions/:id',
  caller: 'person',
  summary:
    'One session: when, where, who leads it, how many seats are left, and how the viewer stands to it.',
  refusals: {},
  others: 'hidden',
});

export const changeSession = endpoint<ChangeSessionInput, SessionView>()({
  method: 'PUT',
  path: '/api/training/sessions/:id',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary:
    'For whoever leads it and the digital lead: changes a session. Fewer seats evict nobody; more are filled at once.',
  refusals: saying(
    'changed_meanwhile',
    'wrong_times',
    'wrong_place',
    'unknown_lead',
    'session_cancelled',
    'session_over',
  ),
  others: 'refused',
});

export const cancelSession = endpoint<CancelSessionInput, SessionView>()({
  method: 'POST',
  path: '/api/training/sessions/:id/cancel',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'For whoever leads it and the digital lead: cancels a session; everybody signed up is told.',
  refusals: saying('changed_meanwhile', 'session_cancelled', 'session_over'),
  others: 'refused',
});

const MOVED = saying('signup_not_open', 'signup_closed', 'session_cancelled', 'session_over');

export const joinSession = endpoint<SessionInput, SessionView>()({
  method: 'POST',
  path: '/api/training/sessions/:id/join',
  caller: 'person',
  summary:
    'Signs the viewer up: a seat where one is free and nobody waits, otherwise the end of the waiting list.',
  refusals: { ...MOVED, ...saying('already_signed_up', 'overlaps', 'own_session') },
  others: 'hidden',
});

export const leaveSession = endpoint<SessionInput, SessionView>()({
  method: 'POST',
  path: '/api/training/sessions/:id/leave',
  caller: 'person',
  summary: 'Gives the viewer’s seat or place in the waiting list back; who waits moves up at once.',
  refusals: saying('not_signed_up', 'session_cancelled', 'session_over'),
  others: 'hidden',
});

export const acceptOffer = endpoint<SessionInput, SessionView>()({
  method: 'POST',
  path: '/api/training/sessions/:id/accept',
  caller: 'person',
  summary: 'Takes the seat that is kept for the viewer for a while.',
  refusals: saying('no_offer', 'session_cancelled', 'session_over'),
  others: 'hidden',
});

export const declineOffer = endpoint<SessionInput, SessionView>()({
  method: 'POST',
  path: '/api/training/sessions/:id/decline',
  caller: 'person',
  summary: 'Lets the offered seat go to who is next.',
  refusals: saying('no_offer', 'session_cancelled', 'session_over'),
  others: 'hidden',
});
