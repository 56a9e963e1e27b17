import type { PersonId } from '../contract/ids.ts';
import type { Half, Instant, PlainDate } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { BookingId, DeskId, FloorId, FloorPlan, PlanDesk, SiteId } from './contract.ts';
import { heldHalves, type Opening } from './rules.ts';

/** A building. `key` is the council's own short name for it, by which the estate file finds it again. */
export interface Site extends Opening {
  readonly id: SiteId;
  readonly key: string;
  /** No longer in the estate file. */
  readonly retired?: true;
  /** Place in the estate file: the order people see. */
  readonly order: number;
  readonly name: string;
  readonly address: string;
  readonly zone: string;
}

/** A storey, without its drawing: what every look at a day needs and nothing more. */
export interface Floor {
  readonly id: FloorId;
  /** `site/floor`, as in the estate file. */
  readonly key: string;
  readonly siteId: SiteId;
  readonly name: string;
  readonly level: number;
  readonly planVersion: string;
  /** Desks that staff or councillors may book. */
  readonly bookableDesks: number;
  /** How many of those are for councillors alone; absent where the floor was loaded before this was counted. */
  readonly membersDesks?: number;
  /** No longer in the estate file. */
  readonly retired?: true;
}

/** The drawing of a floor, under the floor's id; its desks stand in their own collection. */
export type Drawing = Omit<FloorPlan, 'desks' | 'floorId' | 'siteId' | 'siteName' | 'name' | 'version'> & {
  readonly id: FloorId;
};

export interface Desk extends PlanDesk {
  /** `site/floor/label`. */
  readonly key: string;
  readonly siteId: SiteId;
  readonly floorId: FloorId;
  readonly order: number;
  readonly zoneName: string;
  /** No longer in the estate file: off the plan, but its bookings still say where they were. */
  readonly retired?: true;
}

/** A person holds a desk for one or two halves of a day. Never changed but to give halves back. */
export interface Booking {
  readonly id: BookingId;
  /** Absent once the person's part has been kept long enough; the rest stays for counting. */
  readonly personId?: PersonId;
  readonly deskId: DeskId;
  readonly floorId: FloorId;
  readonly siteId: SiteId;
  readonly date: PlainDate;
  /** As booked, in order of the day. */
  readonly halves: readonly Half[];
  /** Those given back. */
  readonly freed: readonly Half[];
  readonly bookedAt: Instant;
  /** When the last half was given back. */
  readonly cancelledAt?: Instant;
}

/**
 * The calendar entry made for a booking, under the booking's id. It stands apart from the booking, so that a slow
 * calendar and a person who cancels never write the same record.
 */
export interface CalendarEntry {
  readonly id: BookingId;
  readonly personId: PersonId;
  /** The halves the entry shows, and so which entry it is. */
  readonly halves: readonly Half[];
  /** Absent while the entry is being made: one may exist that we have not heard of. */
  readonly eventId?: string;
}

/** True while the booking keeps a desk from others. */
export const holds = (booking: Booking): boolean => heldHalves(booking).length > 0;

const padded = (number: number): string => String(number).padStart(4, '0');

export const sites = collection<Site>()('desk_site', {
  index: { all: (site) => (site.retired ? undefined : { in: 'all', by: padded(site.order) }) },
  unique: { key: (site) => [site.key] },
  search: ({ retired, name, address }) => (retired ? undefined : { in: ['all'], text: `${name} ${address}` }),
});

export const floors = collection<Floor>()('desk_floor', {
  // Basements are below zero, and positions sort as text.
  index: {
    site: (floor) => (floor.retired ? undefined : { in: floor.siteId, by: padded(floor.level + 100) }),
  },
  unique: { key: (floor) => [floor.key] },
  search: ({ retired, name, key }) => (retired ? undefined : { in: ['all'], text: `${name} ${key}` }),
});

export const drawings = collection<Drawing>()('desk_drawing');

export const desks = collection<Desk>()('desk_desk', {
  index: { floor: (desk) => (desk.retired ? undefined : { in: desk.floorId, by: padded(desk.order) }) },
  unique: { key: (desk) => [desk.key] },
  /** With the words of its building and floor, as people say them together: "Storey desk 14". */
  search: ({ retired, zoneName, key }) =>
    retired ? undefined : { in: ['all'], text: `desk ${zoneName} ${key}` },
});

export const bookings = collection<Booking>()('desk_booking', {
  index: {
    /** All of a person's bookings. */
    person: (booking) => booking.personId && { in: booking.personId, by: booking.date },
    /** Those that hold a desk. */
    held: (booking) =>
      booking.personId && holds(booking) ? { in: booking.personId, by: booking.date } : undefined,
    /** Those given back, by desk, day and time: booked and cancelled again and again, they count as one. */
    givenBack: (booking) =>
      booking.personId && !holds(booking)
        ? { in: givenBackKey(booking.personId, booking), by: booking.bookedAt }
        : undefined,
    floor: (booking) => (holds(booking) ? { in: booking.floorId, by: booking.date } : undefined),
    /** Each half held, for counting who is in: a person holds one desk a half, so bookings are people. */
    present: (booking) =>
      heldHalves(booking).map((half) => ({ in: booking.floorId, by: `${booking.date}|${half}` })),
    /** Those that still say whose they are: what retention looks through. */
    named: (booking) => booking.personId && { in: 'named', by: booking.date },
  },
  unique: {
    /** One person a desk and half. */
    desk: (booking) => heldHalves(booking).map((half) => halfKey(booking.deskId, booking.date, half)),
    /** One desk a person and half. */
    person: ({ personId, ...booking }) =>
      personId ? heldHalves(booking).map((half) => halfKey(personId, booking.date, half)) : [],
  },
});

/** The key of a desk or a person for one half of a day. */
export const halfKey = (holder: DeskId | PersonId, date: PlainDate, half: Half): string =>
  `${holder}|${date}|${half}`;

/** What of a person's given-back bookings counts as the same. */
export const givenBackKey = (
  personId: PersonId,
  { deskId, date, halves }: Pick<Booking, 'deskId' | 'date' | 'halves'>,
): string => [personId, deskId, date, ...halves].join('|');

export const calendarEntries = collection<CalendarEntry>()('desk_calendar_entry', {
  index: { person: (entry) => ({ in: entry.personId, by: entry.id }) },
});

/** Which estate file the store holds; one document. */
export interface EstateRecord {
  readonly id: 'estate';
  /** Hash of the file's content: the same file again changes nothing. */
  readonly version: string;
  readonly loadedAt: Instant;
}

export const estates = collection<EstateRecord>()('desk_estate');
