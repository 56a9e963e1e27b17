import { z } from 'zod';
import { half, idOf, list, paging, plainDate, timeOfDay } from '../contract/schemas.ts';

export const siteId = idOf('sit');
export const floorId = idOf('flr');
export const deskId = idOf('dsk');
export const bookingId = idOf('bkg');

/** Metres from the top left corner of the floor's drawing: x to the right, y down. */
export const point = z.tuple([z.number(), z.number()]).readonly();

/** A closed shape by its corners; a curve is given as enough points to look round. */
export const shape = list(point);

/** Who may book a desk: `bookable` staff, `members` councillors; nobody an `assigned` or `unavailable` one. */
export const deskMode = z.enum(['bookable', 'members', 'assigned', 'unavailable']);

export const equipment = z.enum(['two-screens', 'wide-screen', 'dock', 'height-adjustable']);

/** What someone may need or prefer. It describes the desk; nothing about a person is kept. */
export const access = z.enum(['step-free', 'wheelchair', 'quiet', 'near-lift', 'window']);

export const roomKind = z.enum(['meeting', 'office', 'kitchen', 'toilets', 'store', 'reception', 'void']);

export const markKind = z.enum(['lift', 'stairs', 'door', 'fire-exit', 'entrance', 'printer']);

/** Opening and closing of one half in the site's zone; `to` is the moment the half is over. */
const halfHours = z.strictObject({ from: timeOfDay, to: timeOfDay });

export const site = z.strictObject({
  id: siteId,
  name: z.string(),
  address: z.string(),
  /** IANA zone, such as `Europe/London`: every date and time of the site is meant in it. */
  zone: z.string(),
  /** ISO weekdays the site opens on: Monday is 1. */
  openDays: list(z.number()),
  hours: z.strictObject({ am: halfHours, pm: halfHours }),
  closures: list(z.strictObject({ date: plainDate, reason: z.string() })),
  /** Today at the site, and the first and last day this viewer may book, both inclusive. */
  today: plainDate,
  firstDay: plainDate,
  lastDay: plainDate,
  floors: list(
    z.strictObject({
      id: floorId,
      name: z.string(),
      /** 0 is the ground floor. */
      level: z.number(),
      /** Desks that this viewer may book; those for others, assigned and unavailable ones are not counted. */
      bookableDesks: z.number(),
    }),
  ),
  can: z.strictObject({ book: z.boolean() }),
});

export const sitesInput = z.strictObject({});
export const sitesAnswer = z.strictObject({ sites: list(site) });

export const planDesk = z.strictObject({
  id: deskId,
  /** As on the sticker, such as `A14`; unique on its floor. */
  label: z.string(),
  /** The key of its zone. */
  zone: z.string(),
  /** The centre of the desk, in metres. */
  x: z.number(),
  y: z.number(),
  /** Degrees clockwise; at 0 the sitter looks up the page. */
  rotation: z.number(),
  mode: deskMode,
  /** Why it cannot be booked, or what to know of it. */
  note: z.string().exactOptional(),
  equipment: list(equipment),
  access: list(access),
});

export const planInput = z.strictObject({ id: floorId });
export const plan = z.strictObject({
  floorId,
  siteId,
  siteName: z.string(),
  name: z.string(),
  /** Changes when anything below does. */
  version: z.string(),
  /** Of the drawing, in metres. */
  width: z.number(),
  height: z.number(),
  /** Of one desk's top, in metres: width is the side the sitter sits at. */
  deskSize: z.strictObject({ width: z.number(), depth: z.number() }),
  outline: shape,
  /** Inner walls as open lines. */
  walls: list(shape),
  rooms: list(z.strictObject({ name: z.string(), kind: roomKind, outline: shape })),
  marks: list(
    z.strictObject({ kind: markKind, x: z.number(), y: z.number(), label: z.string().exactOptional() }),
  ),
  zones: list(z.strictObject({ key: z.string(), name: z.string(), outline: shape })),
  desks: list(planDesk),
});

/** Where a booking is, in words for people. */
export const bookingView = z.strictObject({
  id: bookingId,
  date: plainDate,
  /** The halves still held; of a cancelled booking those that were. In order of the day. */
  halves: list(half),
  state: z.enum(['booked', 'cancelled']),
  desk: z.strictObject({ id: deskId, label: z.string(), zoneName: z.string() }),
  floor: z.strictObject({ id: floorId, name: z.string() }),
  site: z.strictObject({ id: siteId, name: z.string() }),
  can: z.strictObject({
    cancel: z.boolean(),
    /** Halves that can be given back one by one; empty when cancelling the booking is all there is. */
    giveBack: list(half),
    /** The same desk and time can be booked again: the undo of a cancellation. */
    bookAgain: z.boolean(),
  }),
});

/**
 * Who holds a desk for a half: just someone, someone whose name the viewer may see, or the viewer. The commonest stands
 * first: each hold of a floor is held to one after another when the answer is written.
 */
export const hold = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('someone') }),
  z.strictObject({ who: z.literal('teammate'), name: z.string() }),
  z.strictObject({ who: z.literal('me'), booking: bookingId }),
]);

const permit = z.strictObject({
  book: z.boolean(),
  /** When `book` is false: the refusal's code; its title is in the contract. */
  code: z.string().exactOptional(),
  /** A sentence for this case, such as why the site is closed. */
  detail: z.string().exactOptional(),
});

export const dayInput = z.strictObject({ id: floorId, date: plainDate });
export const day = z.strictObject({
  floorId,
  date: plainDate,
  /** Of the plan this belongs to: another one than the tab holds means "load the plan again". */
  planVersion: z.string(),
  /** Only what differs from free: a desk not named here, or a half not named of it, is held by nobody. */
  taken: list(z.strictObject({ desk: deskId, am: hold.exactOptional(), pm: hold.exactOptional() })),
  /** The viewer's own bookings of that day, wherever they are. */
  mine: list(bookingView),
  /** People on this floor that day, the viewer left out: those whose names the viewer may see, and how many more. */
  whoIsIn: z.strictObject({
    people: list(
      z.strictObject({
        person: idOf('per'),
        name: z.string(),
        am: deskId.exactOptional(),
        pm: deskId.exactOptional(),
      }),
    ),
    others: z.number(),
  }),
  /** Whether this viewer may book each half, and desks of which modes. A `taken` desk stays taken. */
  can: z.strictObject({ am: permit, pm: permit, modes: list(deskMode) }),
});

export const freeDesksInput = z.strictObject({
  id: siteId,
  date: plainDate,
  /** Absent: free for the whole day. */
  half: half.exactOptional(),
  limit: z.coerce.number().int().min(1).max(50).exactOptional(),
});
export const freeDesks = z.strictObject({
  desks: list(
    z.strictObject({
      id: deskId,
      label: z.string(),
      zoneName: z.string(),
      floor: z.strictObject({ id: floorId, name: z.string() }),
      equipment: list(equipment),
      access: list(access),
    }),
  ),
  /** All free desks of the site this viewer may book, those not listed included. */
  total: z.number(),
});

export const bookInput = z.strictObject({
  deskId,
  date: plainDate,
  halves: list(half)
    .check(z.minLength(1), z.maxLength(2))
    .refine((halves) => new Set(halves).size === halves.length, 'Name each half of the day once'),
});

export const myBookingsInput = z.strictObject({
  /**
   * `upcoming`: not over yet, soonest first, with what was given back while it can be booked again; `past`: over,
   * latest first.
   */
  view: z.enum(['upcoming', 'past']),
  ...paging,
});
export const myBookings = z.strictObject({
  bookings: list(bookingView),
  next: z.string().exactOptional(),
});

export const cancelInput = z.strictObject({
  id: bookingId,
  /** Gives back this half only; absent: all that is not over yet. */
  half: half.exactOptional(),
});

export const homeCard = z.strictObject({
  today: plainDate,
  /** The viewer's bookings of today, in order of the day; cancelled ones are left out. */
  bookings: list(bookingView),
  /** Up to three booked days after today, soonest first. */
  next: list(bookingView),
  /** Who else is on the floor of today's first booking, in its first half; absent without one. */
  whoIsIn: z
    .strictObject({ floorName: z.string(), names: list(z.string()), others: z.number() })
    .exactOptional(),
});
