import type { PersonCalendar } from '../platform/calendar.ts';

/** What events stand on beside the rest of the room. */
export interface EventPorts {
  readonly calendar: PersonCalendar;
  /** The address of a page of Guildhall, to be followed from a calendar. */
  readonly linkTo: (path: `/news/${string}`) => string;
}
