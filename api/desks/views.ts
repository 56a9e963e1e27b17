import type { Viewer } from '../contract/person.ts';
import type { Reader } from '../platform/store/store.ts';
import type { BookingView } from './contract.ts';
import { deskPolicy } from './policy.ts';
import { type DesksPorts, nowAt } from './ports.ts';
import {
  type Booking,
  bookings,
  type Desk,
  desks,
  type Floor,
  floors,
  halfKey,
  type Site,
  sites,
} from './records.ts';
import {
  freeableHalves,
  heldHalves,
  inOrder,
  isBookableMode,
  isOver,
  type SiteNow,
  whyNotThen,
} from './rules.ts';

/** Where a booking is. */
export interface Place {
  readonly desk: Desk;
  readonly floor: Floor;
  readonly site: Site;
}

type ViewPorts = Pick<DesksPorts, 'store' | 'clock' | 'windowDays'>;

/** Where each of these bookings is; every desk, floor and site is read once. */
export const placesOf = async (
  reader: Reader,
  rows: readonly Booking[],
): Promise<(row: Booking) => Place> => {
  const [desk, floor, site] = await Promise.all([
    byId(
      rows.map((row) => row.deskId),
      (id) => reader.get(desks, id),
    ),
    byId(
      rows.map((row) => row.floorId),
      (id) => reader.get(floors, id),
    ),
    byId(
      rows.map((row) => row.siteId),
      (id) => reader.get(sites, id),
    ),
  ]);
  return (row) => ({ desk: desk(row.deskId), floor: floor(row.floorId), site: site(row.siteId) });
};

/** Who looks at a booking, where it is, when that is there, and what reads who else has its desk. */
export interface Sight {
  readonly reader: Reader;
  readonly viewer: Viewer;
  readonly place: Place;
  readonly now: SiteNow;
  readonly windowDays: number;
}

/** Bookings in words for their owner. */
export const viewsOf = (
  ports: ViewPorts,
  viewer: Viewer,
  { rows, placeOf }: { readonly rows: readonly Booking[]; readonly placeOf: (row: Booking) => Place },
): Promise<readonly BookingView[]> =>
  Promise.all(
    rows.map((row) => {
      const place = placeOf(row);
      const now = nowAt(ports.clock, place.site);
      return viewOf(row, { reader: ports.store, viewer, place, now, windowDays: ports.windowDays });
    }),
  );

/** One booking in words for its owner. */
export const viewOf = async (row: Booking, sight: Sight): Promise<BookingView> => {
  const { place, now } = sight;
  const held = heldHalves(row);
  const freeable = freeableHalves(row, place.site, now);
  return {
    id: row.id,
    date: row.date,
    halves: held.length > 0 ? held : row.halves,
    state: held.length > 0 ? 'booked' : 'cancelled',
    desk: { id: row.deskId, label: place.desk.label, zoneName: place.desk.zoneName },
    floor: { id: row.floorId, name: place.floor.name },
    site: { id: row.siteId, name: place.site.name },
    can: {
      cancel: freeable.length > 0,
      giveBack: freeable.length > 1 ? freeable : [],
      bookAgain: await mayBookAgain(row, sight),
    },
  };
};

/** True once nothing of the booking lies ahead. */
export const isPast = (row: Booking, site: Site, now: SiteNow): boolean =>
  row.halves.every((half) => isOver(row.date, half, site, now));

/** A cancelled booking that its owner could make once more, as policy, rules and the other bookings are now. */
const mayBookAgain = async (row: Booking, sight: Sight): Promise<boolean> => {
  const { reader, viewer, place, now, windowDays } = sight;
  const { desk, site } = place;
  return (
    heldHalves(row).length === 0 &&
    deskPolicy.bookDesk(viewer, desk) === 'yes' &&
    isBookableMode(desk.mode) &&
    whyNotThen({ site, date: row.date, halves: row.halves, now, windowDays }) === undefined &&
    (await isStillFree(reader, row))
  );
};

/** Nobody holds the desk for any half of it, and its owner holds no other: someone may have taken what was given back. */
const isStillFree = async (reader: Reader, { deskId, personId, date, halves }: Booking): Promise<boolean> => {
  const holders = await Promise.all(
    inOrder(halves).flatMap((half) => [
      reader.one(bookings, 'desk', halfKey(deskId, date, half)),
      personId && reader.one(bookings, 'person', halfKey(personId, date, half)),
    ]),
  );
  return holders.every((holder) => holder === undefined);
};

/** Distinct records by id. Desks are retired and sites kept, so that a booking always finds its place. */
const byId = async <Id extends string, T>(
  ids: readonly Id[],
  read: (id: Id) => Promise<T | undefined>,
): Promise<(id: Id) => T> => {
  const records = new Map(
    await Promise.all([...new Set(ids)].map(async (id) => [id, await read(id)] as const)),
  );
  return (id) => {
    const record = records.get(id);
    if (record === undefined) throw new Error(`a booking names ${id}, which is not in the store`);
    return record;
  };
};
