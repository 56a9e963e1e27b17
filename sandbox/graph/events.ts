import type { Answer } from '../answer.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { CalendarEvent } from './calendars.ts';
import type { Call, Route } from './call.ts';
import { readEventChange, readNewEvent } from './event-draft.ts';
import { selectOf, shapeEvent } from './event-shape.ts';
import { GraphRefusal, itemNotFound } from './refusal.ts';

export const eventRoutes: readonly Route[] = ['/me', '/users/{user}'].flatMap((owner) => [
  { method: 'POST', path: `${owner}/events`, service: 'exchange', query: [], handle: createEvent } as const,
  {
    method: 'GET',
    path: `${owner}/events/{event}`,
    service: 'exchange',
    query: ['$select'],
    handle: readEvent,
  } as const,
  {
    method: 'PATCH',
    path: `${owner}/events/{event}`,
    service: 'exchange',
    query: [],
    handle: changeEvent,
  } as const,
  {
    method: 'DELETE',
    path: `${owner}/events/{event}`,
    service: 'exchange',
    query: [],
    handle: deleteEvent,
  } as const,
]);

/** A transaction id that was used already gives back the event it made, and makes no second one. */
function createEvent(call: Call): Answer {
  const { calendars } = call.world;
  const person = call.owner();
  const draft = readNewEvent(call.request.body);
  const made = draft.transactionId
    ? calendars.of(person.id).find(({ transactionId }) => transactionId === draft.transactionId)
    : undefined;
  const event = made ?? calendars.add(person.id, draft);
  return { ...answerWith(call, person, event), status: 201 };
}

function readEvent(call: Call): Answer {
  const person = call.owner();
  return answerWith(call, person, eventOf(call, person));
}

function changeEvent(call: Call): Answer {
  const person = call.owner();
  const event = eventOf(call, person);
  const changed = call.world.calendars.change(person.id, event.id, readEventChange(event, call.request.body));
  return answerWith(call, person, changed ?? event);
}

function deleteEvent(call: Call): Answer {
  const person = call.owner();
  call.world.calendars.remove(person.id, eventOf(call, person).id);
  return { status: 204 };
}

/** Outlook's ids begin alike; anything else never was one. */
const eventOf = ({ world, params }: Call, person: SandboxPerson): CalendarEvent => {
  const { event: id = '' } = params;
  if (!/^AA(MkA|kAL)/.test(id)) throw new GraphRefusal(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
  const event = world.calendars.find(person.id, id);
  if (!event) throw itemNotFound();
  return event;
};

const answerWith = ({ prefer, request }: Call, person: SandboxPerson, event: CalendarEvent): Answer => ({
  status: 200,
  body: {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${person.id}')/events/$entity`,
    ...selectOf(request.query.get('$select'), shapeEvent(event, person, prefer)),
  },
});
