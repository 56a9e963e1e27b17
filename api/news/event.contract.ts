/** Events: what is coming, and how it gets into one's own calendar. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Refusal } from '../contract/problem.ts';
import type * as schemas from './event.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type EventRow = Of<'eventRow'>;
export type EventsInput = Of<'eventsInput'>;
export type Events = Of<'eventsAnswer'>;
export type EventInput = Of<'eventInput'>;
export type EventPage = Of<'eventPage'>;
export type NoInput = Of<'noInput'>;
export type MyEvents = Of<'myEventsAnswer'>;
export type KeepEventInput = Of<'keepEventInput'>;
export type KeptEvent = Of<'keptEvent'>;
export type EventFile = Of<'eventFile'>;

export const EVENT_REFUSALS = {
  event_over: { status: 422, title: 'This event is over' },
} as const satisfies Record<string, Refusal>;

export const listEvents = endpoint<EventsInput, Events>()({
  method: 'GET',
  path: '/api/news/events',
  caller: 'person',
  summary: 'Events that are coming and that you may read of, soonest first, by page.',
  refusals: {},
});

export const listMyEvents = endpoint<NoInput, MyEvents>()({
  method: 'GET',
  path: '/api/news/events/mine',
  caller: 'person',
  summary: 'Coming events that you took into a calendar, and those of them that are off.',
  refusals: {},
});

export const seeEvent = endpoint<EventInput, EventPage>()({
  method: 'GET',
  path: '/api/news/events/:id',
  caller: 'person',
  summary: 'When and where an event is, whom to ask, and whether it is in your calendar.',
  refusals: {},
  others: 'hidden',
});

export const keepEvent = endpoint<KeepEventInput, KeptEvent>()({
  method: 'POST',
  path: '/api/news/events/:id/calendar',
  caller: 'person',
  summary: 'Puts an event into your own calendar, or takes it out of it; the entry follows a moment later.',
  refusals: EVENT_REFUSALS,
  others: 'hidden',
});

export const downloadEvent = endpoint<EventInput, EventFile>()({
  method: 'POST',
  path: '/api/news/events/:id/file',
  caller: 'person',
  summary: 'A calendar file of an event; of one that you downloaded before and that is off, a cancellation.',
  refusals: EVENT_REFUSALS,
  others: 'hidden',
});
