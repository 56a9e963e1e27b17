/** The training room in public: what all its contracts share, and every way it may say no. */
import type { z } from 'zod';
import { type Refusal, refusalsFrom } from '../contract/problem.ts';
import type * as schemas from './schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type CourseId = Of<'courseId'>;
export type SessionId = Of<'sessionId'>;
export type BookingId = Of<'bookingId'>;
export type LinkId = Of<'linkId'>;
export type CompletionId = Of<'completionId'>;
export type ChampionId = Of<'championId'>;
export type BookingState = Of<'bookingState'>;
export type Somebody = Of<'somebody'>;

/** The room's card on Home. */
export type TrainingHomeCard = Of<'homeCard'>;

/** Every refusal of the room. The code is the contract, the title is what people read. */
export const TRAINING_REFUSALS = {
  signup_not_open: { status: 422, title: 'Sign-up has not opened yet' },
  signup_closed: { status: 422, title: 'Sign-up is closed' },
  session_cancelled: { status: 422, title: 'This session was cancelled' },
  session_over: { status: 422, title: 'This session has begun or is over' },
  already_signed_up: { status: 409, title: 'You are signed up for this session already' },
  overlaps: { status: 422, title: 'You are signed up for something else at that time' },
  not_signed_up: { status: 422, title: 'You are not signed up for this session' },
  no_offer: { status: 409, title: 'There is no offer for you any more. It may have run out' },
  own_session: { status: 422, title: 'You lead this session, so you need no seat' },
  changed_meanwhile: { status: 409, title: 'Somebody was faster. Look at it again' },
  wrong_times: { status: 422, title: 'These times do not fit together' },
  wrong_place: { status: 422, title: 'A session online needs no room, and one in a room needs a room' },
  reason_needed: { status: 422, title: 'Say why in a few words' },
  unknown_lead: { status: 422, title: 'This person cannot lead a session' },
  course_ended: { status: 422, title: 'This course is not offered any more' },
  not_begun: { status: 422, title: 'The session has not begun yet' },
  roll_closed: { status: 422, title: 'The roll of this session is closed' },
  own_mark: { status: 422, title: 'Nobody marks themselves. Ask the digital lead' },
  wrong_code: { status: 422, title: 'This is not the code of this session' },
  no_department: { status: 422, title: 'The directory names no department for this person' },
  not_staff: { status: 422, title: 'Champions are members of staff' },
  already_nominated: { status: 409, title: 'This person is a champion or nominated already' },
  unknown_person: { status: 422, title: 'This person does not work here any more' },
  unknown_scope: { status: 422, title: 'The directory does not name this department any more' },
  ends_before_it_begins: { status: 422, title: 'The last day has to lie ahead' },
  not_possible_now: { status: 409, title: 'This cannot be done any more. Load it again' },
  course_in_use: { status: 422, title: 'Sessions of this course are still to come' },
} as const satisfies Record<string, Refusal>;
export type TrainingRefusal = keyof typeof TRAINING_REFUSALS;

/** These refusals, for an endpoint that may answer with them. */
export const saying = refusalsFrom(TRAINING_REFUSALS);
