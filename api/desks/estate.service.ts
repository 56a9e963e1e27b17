import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import { findAll, type Store, type Tx } from '../platform/store/store.ts';
import type { Estate, EstateFloor, EstateSite } from './estate.ts';
import { earliestToday } from './ports.ts';
import {
  bookings,
  type Desk,
  desks,
  drawings,
  estates,
  type Floor,
  floors,
  type Site,
  sites,
} from './records.ts';
import { isBookableMode } from './rules.ts';

export interface EstatePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What an import did, for the log. */
export interface EstateImport {
  readonly changed: boolean;
  readonly desks: number;
  /** Desks that were there before and are not in the file. */
  readonly retired: number;
  /** Bookings from today on at desks that can no longer be booked: someone has to talk to these people. */
  readonly bookingsAffected: number;
}

/**
 * Makes the store's estate equal to the file's. What the file still names keeps its id, by the council's own keys; what
 * it no longer names is retired, not deleted, so that every booking can still say where it was.
 */
export const importEstate = ({ store, clock, ids }: EstatePorts, estate: Estate): Promise<EstateImport> =>
  store.tx(async (t) => {
    const current = await t.get(estates, 'estate');
    if (current?.version === estate.version)
      return { changed: false, desks: 0, retired: 0, bookingsAffected: 0 };
    const named: Desk[] = [];
    for (const [order, site] of estate.sites.entries()) named.push(...(await putSite(t, ids, site, order)));
    const retired = await retireOthers(t, estate, new Set(named.map((desk) => desk.id)));
    const closed = [...named, ...retired].filter(({ mode }) => !isBookableMode(mode));
    const bookingsAffected = await bookingsAt(t, closed, clock);
    await t.put(estates, { id: 'estate', version: estate.version, loadedAt: clock.now() });
    return { changed: true, desks: named.length, retired: retired.length, bookingsAffected };
  });

const putSite = async (t: Tx, ids: Ids, { floors: storeys, ...site }: EstateSite, order: number) => {
  const known = await t.one(sites, 'key', site.key);
  const record: Site = { ...site, id: known?.id ?? ids.next('sit'), order };
  await t.put(sites, record);
  const standing: Desk[] = [];
  for (const storey of storeys) standing.push(...(await putFloor(t, ids, record, storey)));
  return standing;
};

const putFloor = async (t: Tx, ids: Ids, site: Site, storey: EstateFloor): Promise<readonly Desk[]> => {
  const key = `${site.key}/${storey.key}`;
  const { name, level, version, width, height, deskSize, outline, walls, rooms, marks, zones } = storey;
  const id = (await t.one(floors, 'key', key))?.id ?? ids.next('flr');
  const membersDesks = storey.desks.filter(({ mode }) => mode === 'members').length;
  const bookableDesks = storey.desks.filter(({ mode }) => isBookableMode(mode)).length;
  const floor: Floor = {
    ...{ id, key, siteId: site.id, name, level, planVersion: version },
    ...{ bookableDesks, membersDesks },
  };
  await t.put(floors, floor);
  await t.put(drawings, { id, width, height, deskSize, outline, walls, rooms, marks, zones });
  const zoneNames = new Map(zones.map((zone) => [zone.key, zone.name]));
  const standing: Desk[] = [];
  for (const [order, desk] of storey.desks.entries()) {
    const deskKey = `${key}/${desk.label}`;
    const known = await t.one(desks, 'key', deskKey);
    standing.push({
      ...desk,
      id: known?.id ?? ids.next('dsk'),
      key: deskKey,
      siteId: site.id,
      floorId: id,
      order,
      zoneName: zoneNames.get(desk.zone) ?? desk.zone,
    });
  }
  await t.putAll(desks, standing);
  return standing;
};

/** Takes sites, floors and desks off the plans that the file no longer names; returns the desks. */
const retireOthers = async (t: Tx, estate: Estate, named: ReadonlySet<string>): Promise<readonly Desk[]> => {
  const siteKeys = new Set(estate.sites.map((site) => site.key));
  const floorKeys = new Set(
    estate.sites.flatMap((site) => site.floors.map((floor) => `${site.key}/${floor.key}`)),
  );
  const allSites = await findAll(t, sites, 'all', 'all');
  const allFloors = await findAll(t, floors, 'site', idsOf(allSites));
  const standing = await findAll(t, desks, 'floor', idsOf(allFloors));
  const gone = standing
    .filter((desk) => !named.has(desk.id))
    .map((desk): Desk => ({ ...desk, mode: 'unavailable', retired: true }));
  await t.putAll(desks, gone);
  for (const floor of allFloors)
    if (!floorKeys.has(floor.key)) await t.put(floors, { ...floor, retired: true });
  for (const site of allSites) if (!siteKeys.has(site.key)) await t.put(sites, { ...site, retired: true });
  return gone;
};

const idsOf = <Id extends string>(records: readonly { readonly id: Id }[]): readonly Id[] =>
  records.map(({ id }) => id);

const bookingsAt = async (t: Tx, closed: readonly Desk[], clock: Clock): Promise<number> => {
  const deskIds = new Set(idsOf(closed));
  const floorIds = [...new Set(closed.map((desk) => desk.floorId))];
  const held = await findAll(t, bookings, 'floor', floorIds, { from: earliestToday(clock) });
  return held.filter((booking) => deskIds.has(booking.deskId)).length;
};
