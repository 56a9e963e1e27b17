/** The desks room in public: what may be asked, what comes back, and every way it may say no. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { type Refusal, refusalsFrom } from '../contract/problem.ts';
import type * as schemas from './schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type SiteId = Of<'siteId'>;
export type FloorId = Of<'floorId'>;
export type DeskId = Of<'deskId'>;
export type BookingId = Of<'bookingId'>;

export type Point = Of<'point'>;
export type Shape = Of<'shape'>;
export type DeskMode = Of<'deskMode'>;
export type Equipment = Of<'equipment'>;
export type Access = Of<'access'>;
export type RoomKind = Of<'roomKind'>;
export type MarkKind = Of<'markKind'>;

export type SiteView = Of<'site'>;
export type FloorPlan = Of<'plan'>;
export type PlanDesk = Of<'planDesk'>;
export type FloorDay = Of<'day'>;
export type Hold = Of<'hold'>;
export type BookingView = Of<'bookingView'>;
export type FreeDesks = Of<'freeDesks'>;
export type BookInput = Of<'bookInput'>;
export type CancelInput = Of<'cancelInput'>;
export type FreeDesksInput = Of<'freeDesksInput'>;
export type MyBookingsInput = Of<'myBookingsInput'>;
export type MyBookings = Of<'myBookings'>;

/** The room's card on Home. Always there for those who may book: without a booking it invites to make one. */
export type DesksHomeCard = Of<'homeCard'>;

/** Every refusal of the room. The code is the contract, the title is what people read. */
export const DESK_REFUSALS = {
  desk_taken: { status: 409, title: 'Someone else has this desk for that time. Choose another desk' },
  already_booked: { status: 409, title: 'You already have a desk for that time. Cancel it first' },
  already_cancelled: { status: 409, title: 'You have already given this back' },
  members_only: { status: 403, title: 'This desk is kept for councillors' },
  staff_only: { status: 403, title: 'This desk is for staff. Choose one marked for councillors' },
  desk_not_bookable: { status: 422, title: 'This desk cannot be booked' },
  in_the_past: { status: 422, title: 'This time is over. Choose a later one' },
  beyond_window: { status: 422, title: 'This day is too far ahead to book' },
  site_closed: { status: 422, title: 'The building is closed on that day' },
  booking_over: { status: 422, title: 'This booking is over, so it cannot be cancelled' },
  half_not_booked: { status: 422, title: 'You did not book that half of the day' },
} as const satisfies Record<string, Refusal>;
export type DeskRefusal = keyof typeof DESK_REFUSALS;

const saying = refusalsFrom(DESK_REFUSALS);

export const listSites = endpoint<Of<'sitesInput'>, Of<'sitesAnswer'>>()({
  method: 'GET',
  path: '/api/desks/sites',
  caller: 'person',
  summary: 'Sites with their floors, opening days, and the days the viewer may book.',
  refusals: {},
});

export const floorPlan = endpoint<Of<'planInput'>, FloorPlan>()({
  method: 'GET',
  path: '/api/desks/floors/:id/plan',
  caller: 'person',
  summary: 'The floor as geometry: walls, rooms, zones and desks. The same for everyone; changes rarely.',
  refusals: {},
  others: 'readable',
  cache: 'revalidate',
});

export const floorDay = endpoint<Of<'dayInput'>, FloorDay>()({
  method: 'GET',
  path: '/api/desks/floors/:id/day',
  caller: 'person',
  summary: 'What differs from free on one floor on one day, who is in, and what the viewer may book.',
  refusals: {},
  others: 'readable',
});

export const findFreeDesks = endpoint<FreeDesksInput, FreeDesks>()({
  method: 'GET',
  path: '/api/desks/sites/:id/free',
  caller: 'person',
  summary: 'Free desks at a site that the viewer may book for a half or a whole day.',
  refusals: saying('in_the_past', 'beyond_window', 'site_closed'),
  others: 'readable',
});

export const bookDesk = endpoint<BookInput, BookingView>()({
  method: 'POST',
  path: '/api/desks/bookings',
  caller: 'person',
  summary: 'Books a desk for a morning, an afternoon or both; returns the booking.',
  refusals: saying(
    'desk_taken',
    'already_booked',
    'members_only',
    'staff_only',
    'desk_not_bookable',
    'in_the_past',
    'beyond_window',
    'site_closed',
  ),
  success: 201,
});

export const listMyBookings = endpoint<MyBookingsInput, MyBookings>()({
  method: 'GET',
  path: '/api/desks/bookings/mine',
  caller: 'person',
  summary: "The viewer's own bookings, upcoming or past, by page.",
  refusals: {},
});

export const cancelBooking = endpoint<CancelInput, BookingView>()({
  method: 'DELETE',
  path: '/api/desks/bookings/:id',
  caller: 'person',
  summary: 'Gives the desk back: one half, or all that is not over; returns the booking as it is then.',
  refusals: saying('already_cancelled', 'booking_over', 'half_not_booked'),
  others: 'hidden',
});
