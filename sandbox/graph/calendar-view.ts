import { Temporal } from 'temporal-polyfill';
import type { Answer } from '../answer.ts';
import type { CalendarEvent } from './calendars.ts';
import type { Call, Route } from './call.ts';
import { selectOf, shapeEvent } from './event-shape.ts';
import { pageOf } from './paging.ts';
import { badRequest, GraphRefusal } from './refusal.ts';
import { momentOf, momentOfParameter } from './zones.ts';

export const calendarViewRoutes: readonly Route[] = ['/me', '/users/{user}'].map((owner) => ({
  method: 'GET',
  path: `${owner}/calendarView`,
  service: 'exchange',
  query: ['startDateTime', 'endDateTime', '$select', '$top', '$orderby', '$skiptoken'],
  handle: readCalendarView,
}));

/** Outlook gives ten at a time where nobody asks for more. */
const PAGE = { usual: 10, most: 1000 };

function readCalendarView(call: Call): Answer {
  const { query } = call.request;
  const person = call.owner();
  const [from, to] = [momentOfView(call, 'startDateTime'), momentOfView(call, 'endDateTime')];
  const order = query.get('$orderby');
  if (order !== null && !/^start\/dateTime( asc)?$/.test(order))
    throw badRequest(`$orderby ${order} is not supported.`);
  const events = eventsBetween(call.world.calendars.of(person.id), from, to);
  const { value, ...next } = pageOf(call, events, PAGE);
  const shaped = value.map((event) => selectOf(query.get('$select'), shapeEvent(event, person, call.prefer)));
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${person.id}')/calendarView`;
  return { status: 200, body: { '@odata.context': context, ...next, value: shaped } };
}

const momentOfView = ({ request }: Call, name: string): Temporal.Instant => {
  const value = request.query.get(name);
  if (value) return momentOfParameter(name, value);
  const why =
    'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.';
  throw new GraphRefusal(400, 'ErrorInvalidParameter', why);
};

/** Events that touch the half-open window, by their start. */
export const eventsBetween = (
  events: readonly CalendarEvent[],
  from: Temporal.Instant,
  to: Temporal.Instant,
) =>
  events
    .map((event) => ({ event, start: momentOf(event.start), end: momentOf(event.end) }))
    .filter(
      ({ start, end }) => Temporal.Instant.compare(start, to) < 0 && Temporal.Instant.compare(from, end) < 0,
    )
    .sort((one, other) => Temporal.Instant.compare(one.start, other.start))
    .map(({ event }) => event);
