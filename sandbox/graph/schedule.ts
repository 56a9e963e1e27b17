import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Answer } from '../answer.ts';
import type { SandboxPerson } from '../people/person.ts';
import { eventsBetween } from './calendar-view.ts';
import type { CalendarEvent } from './calendars.ts';
import type { Call, Route } from './call.ts';
import { UnreadableBody } from './event-draft.ts';
import { GraphRefusal } from './refusal.ts';
import { momentOf, wallTime } from './zones.ts';

export const scheduleRoutes: readonly Route[] = ['/me', '/users/{user}'].map((owner) => ({
  method: 'POST',
  path: `${owner}/calendar/getSchedule`,
  service: 'exchange',
  query: [],
  handle: getSchedule,
}));

const MOST_PEOPLE = 20;
const LONGEST_HOURS = 62 * 24;

const zoned = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const written = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: zoned,
  endTime: zoned,
  availabilityViewInterval: z.int().optional(),
});

interface Window {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly minutes: number;
}

function getSchedule(call: Call): Answer {
  const parsed = written.safeParse(call.request.body);
  if (!parsed.success) throw new UnreadableBody(z.prettifyError(parsed.error));
  const { schedules, startTime, endTime, availabilityViewInterval: minutes = 30 } = parsed.data;
  if (schedules.length > MOST_PEOPLE) throw invalid(`At most ${MOST_PEOPLE} schedules can be asked for.`);
  if (minutes < 5 || minutes > 1440) throw invalid('The interval must be between 5 and 1440 minutes.');
  const window = { from: momentOf(startTime), to: momentOf(endTime), minutes };
  const hours = window.to.since(window.from).total('hours');
  if (hours <= 0 || hours >= LONGEST_HOURS)
    throw invalid('The time window must be longer than 0 and shorter than 62 days.');
  const context =
    'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)';
  return {
    status: 200,
    body: { '@odata.context': context, value: schedules.map((address) => scheduleOf(call, address, window)) },
  };
}

const scheduleOf = (call: Call, address: string, window: Window) => {
  const person = call.world.directory.people.find(
    ({ mail }) => mail?.toLowerCase() === address.toLowerCase(),
  );
  if (!person?.mailbox)
    return { scheduleId: address, availabilityView: '', scheduleItems: [], error: unknownRecipient };
  const events = eventsBetween(call.world.calendars.of(person.id), window.from, window.to);
  return {
    scheduleId: address,
    availabilityView: availabilityOf(events, window),
    scheduleItems: events.map((event) => itemOf(call, person, event)),
    workingHours: WORKING_HOURS,
  };
};

const itemOf = ({ caller, prefer }: Call, person: SandboxPerson, event: CalendarEvent) => {
  const zone = prefer.timeZone ?? 'UTC';
  const isPrivate = event.sensitivity === 'private' || event.sensitivity === 'confidential';
  // By default a colleague shares only when they are busy; an app, and oneself, sees what it is about.
  const isOpen = !caller.person || caller.person.id === person.id;
  return {
    isPrivate,
    status: event.showAs,
    ...(isOpen && !isPrivate && { subject: event.subject, location: event.location }),
    start: wallTime(momentOf(event.start), zone),
    end: wallTime(momentOf(event.end), zone),
  };
};

/** One digit a slot: the busiest of what touches it. Working elsewhere counts as free. */
const availabilityOf = (events: readonly CalendarEvent[], { from, to, minutes }: Window): string => {
  const slots = Math.ceil(to.since(from).total('minutes') / minutes);
  return Array.from({ length: slots }, (_, n) => {
    const start = from.add({ minutes: n * minutes });
    const busiest = eventsBetween(events, start, start.add({ minutes })).map(({ showAs }) => BUSY[showAs]);
    return Math.max(0, ...busiest);
  }).join('');
};

const BUSY = { free: 0, unknown: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 } as const;

const WORKING_HOURS = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '09:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'GMT Standard Time' },
};

const unknownRecipient = {
  message: 'Unable to resolve e-mail address to an Active Directory object.',
  responseCode: 'ErrorMailRecipientNotFound',
};

const invalid = (message: string) => new GraphRefusal(400, 'ErrorInvalidParameter', message);
