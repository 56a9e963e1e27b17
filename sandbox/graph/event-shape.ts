import type { Event } from '@microsoft/microsoft-graph-types';
import type { SandboxPerson } from '../people/person.ts';
import type { CalendarEvent } from './calendars.ts';
import type { Preferences } from './preferences.ts';
import { badRequest } from './refusal.ts';
import { momentOf, wallTime, type ZonedText } from './zones.ts';

/** An event as Graph writes it, for its owner. */
export const shapeEvent = (event: CalendarEvent, owner: SandboxPerson, prefer: Preferences) => ({
  '@odata.etag': `W/"${event.changeKey}"`,
  id: prefer.immutableIds ? event.immutableId : event.id,
  ...bookkeeping(event),
  ...particulars(event),
  body: shapeBody(event, prefer),
  ...times(event, prefer),
  ...place(event),
  attendees: [],
  organizer: { emailAddress: { name: owner.name, address: owner.mail } },
});

const bookkeeping = (event: CalendarEvent) =>
  ({
    createdDateTime: event.created,
    lastModifiedDateTime: event.modified,
    changeKey: event.changeKey,
    iCalUId: event.iCalUId,
    transactionId: event.transactionId,
    type: 'singleInstance',
    seriesMasterId: null,
    recurrence: null,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    isCancelled: false,
    isDraft: false,
    isOrganizer: true,
    hasAttachments: false,
    hideAttendees: false,
    ...meetingOf(event),
    onlineMeetingUrl: null,
    responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
  }) satisfies Event;

/** A Teams meeting of a tenant that has no Teams: its address leads nowhere. */
const meetingOf = ({ isOnlineMeeting, iCalUId }: CalendarEvent) =>
  isOnlineMeeting
    ? {
        ...{ isOnlineMeeting, onlineMeetingProvider: 'teamsForBusiness' as const },
        onlineMeeting: {
          joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(iCalUId)}`,
        },
      }
    : { isOnlineMeeting: false, onlineMeetingProvider: 'unknown' as const, onlineMeeting: null };

const particulars = (event: CalendarEvent) =>
  ({
    subject: event.subject,
    bodyPreview: plain(event.body.content).slice(0, 255),
    categories: [...event.categories],
    importance: event.importance,
    sensitivity: event.sensitivity,
    showAs: event.showAs,
    isAllDay: event.isAllDay,
    isReminderOn: event.isReminderOn,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    responseRequested: event.responseRequested,
    allowNewTimeProposals: event.allowNewTimeProposals,
  }) satisfies Event;

/** Outlook keeps every body as HTML and gives text to those who ask for it. */
const shapeBody = ({ body }: CalendarEvent, { textBody }: Preferences) =>
  textBody
    ? { contentType: 'text', content: plain(body.content) }
    : {
        contentType: 'html',
        content: body.contentType === 'html' ? body.content : `<p>${escaped(body.content)}</p>`,
      };

const plain = (html: string) => html.replace(/<[^>]*>/g, '').trim();
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const times = ({ start, end, isAllDay }: CalendarEvent, { timeZone = 'UTC' }: Preferences) => {
  const shown = (time: ZonedText) =>
    isAllDay ? floating(time, timeZone) : wallTime(momentOf(time), timeZone);
  return {
    originalStartTimeZone: start.timeZone,
    originalEndTimeZone: end.timeZone,
    start: shown(start),
    end: shown(end),
  };
};

/** A whole day stays the day it is: midnight in whatever zone is shown, whatever zone was written. */
const floating = ({ dateTime }: ZonedText, timeZone: string): ZonedText => ({
  dateTime: `${dateTime.slice(0, 10)}T00:00:00.0000000`,
  timeZone,
});

const place = ({ location }: CalendarEvent) => {
  const shaped = location
    ? {
        displayName: location,
        locationType: 'default' as const,
        uniqueId: location,
        uniqueIdType: 'private' as const,
      }
    : { displayName: '', locationType: 'default' as const, uniqueIdType: 'unknown' as const };
  return { location: shaped, locations: location ? [shaped] : [] };
};

/** The properties that `$select` names, and those Outlook sends with them anyway. */
export const selectOf = (select: string | null, event: Record<string, unknown>): Record<string, unknown> => {
  if (select === null) return event;
  const names = ['@odata.etag', 'id', ...select.split(',').map((name) => name.trim())];
  const unknown = names.find((name) => !(name in event));
  if (unknown !== undefined)
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.event'.`,
    );
  return Object.fromEntries(names.map((name) => [name, event[name]]));
};
