import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../api/platform/clock.ts';
import type { ZonedText } from './zones.ts';

/** What a client may write of an event, as far as this tenant models it. */
export interface EventDraft {
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly start: ZonedText;
  readonly end: ZonedText;
  readonly isAllDay: boolean;
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  readonly location: string;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly importance: 'low' | 'normal' | 'high';
  readonly categories: readonly string[];
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly transactionId: string | null;
  readonly isOnlineMeeting: boolean;
}

/** An event in a mailbox. */
export interface CalendarEvent extends EventDraft {
  /** The ordinary id: it changes when the event is moved. */
  readonly id: string;
  readonly immutableId: string;
  readonly iCalUId: string;
  readonly changeKey: string;
  readonly created: string;
  readonly modified: string;
}

/** Everybody's calendar, by object id. What a person does in Outlook, a test does here. */
export interface Calendars {
  of(personId: string): readonly CalendarEvent[];
  /** All of them, for keeping; handed back to `calendarsOf`. */
  everybodys(): Readonly<Record<string, readonly CalendarEvent[]>>;
  /** By either id. */
  find(personId: string, eventId: string): CalendarEvent | undefined;
  add(personId: string, draft: EventDraft): CalendarEvent;
  change(personId: string, eventId: string, change: Partial<EventDraft>): CalendarEvent | undefined;
  /** False when there is no such event. */
  remove(personId: string, eventId: string): boolean;
  /** Moves the event to another folder and back: its ordinary id is another one afterwards. */
  move(personId: string, eventId: string): CalendarEvent | undefined;
}

export const calendarsOf = (
  clock: Clock,
  kept: Readonly<Record<string, readonly CalendarEvent[]>> = {},
): Calendars => {
  const mailboxes = new Map(Object.entries(kept));
  const eventsOf = (personId: string) => mailboxes.get(personId) ?? [];
  const find = (personId: string, eventId: string) =>
    eventsOf(personId).find(({ id, immutableId }) => id === eventId || immutableId === eventId);
  const replace = (personId: string, eventId: string, change: Partial<CalendarEvent>) => {
    const old = find(personId, eventId);
    if (!old) return undefined;
    const changed = { ...old, ...change, changeKey: newChangeKey(), modified: clock.now() };
    mailboxes.set(
      personId,
      eventsOf(personId).map((event) => (event === old ? changed : event)),
    );
    return changed;
  };
  return {
    of: eventsOf,
    everybodys: () => Object.fromEntries(mailboxes),
    find,
    add: (personId, draft) => {
      const event = newEvent(draft, clock.now());
      mailboxes.set(personId, [...eventsOf(personId), event]);
      return event;
    },
    change: replace,
    remove: (personId, eventId) => {
      const gone = find(personId, eventId);
      mailboxes.set(
        personId,
        eventsOf(personId).filter((event) => event !== gone),
      );
      return gone !== undefined;
    },
    move: (personId, eventId) => replace(personId, eventId, { id: newId('AAMkA') }),
  };
};

const newEvent = (draft: EventDraft, now: string): CalendarEvent => ({
  ...draft,
  id: newId('AAMkA'),
  immutableId: newId('AAkAL'),
  iCalUId: `040000008200E00074C5B7101A82E008${randomUUID().replaceAll('-', '').toUpperCase()}`,
  changeKey: newChangeKey(),
  created: now,
  modified: now,
});

/** Outlook's ids are long, opaque and told apart by case. */
const newId = (prefix: string) => `${prefix}${randomBytes(66).toString('base64url')}=`;
const newChangeKey = () => randomBytes(15).toString('base64');
