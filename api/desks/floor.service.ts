import type { Viewer } from '../contract/person.ts';
import { addDays, type Half, type PlainDate } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { findAll } from '../platform/store/store.ts';
import type {
  DeskMode,
  FloorDay,
  FloorId,
  FloorPlan,
  FreeDesks,
  FreeDesksInput,
  PlanDesk,
  SiteView,
} from './contract.ts';
import { sittersBeside, takenOf, whoIsIn } from './day.ts';
import { bookableModes, deskPolicy } from './policy.ts';
import { type DesksPorts, nowAt } from './ports.ts';
import {
  bookings,
  type Desk,
  desks,
  drawings,
  type Floor,
  floors,
  halfKey,
  type Site,
  sites,
} from './records.ts';
import { heldHalves, lastBookableDay, whyNotBook, whyNotThen } from './rules.ts';
import { placesOf, viewsOf } from './views.ts';

const BOTH: readonly Half[] = ['am', 'pm'];
const DEFAULT_FREE = 10;

/** The estate and what of it is taken. */
export const floorService = (ports: DesksPorts) => ({
  listSites: listSites(ports),
  floorPlan: floorPlan(ports),
  floorDay: floorDay(ports),
  findFreeDesks: findFreeDesks(ports),
});

/** The sites in the council's order, each with its floors and the days the viewer may book. */
const listSites =
  (ports: DesksPorts) =>
  async (viewer: Viewer): Promise<{ readonly sites: readonly SiteView[] }> => {
    demand(deskPolicy.seeEstate(viewer));
    const all = await findAll(ports.store, sites, 'all', 'all');
    const storeys = await findAll(
      ports.store,
      floors,
      'site',
      all.map((site) => site.id),
    );
    const modes = bookableModes(viewer);
    return { sites: all.map((site) => siteView(ports, site, storeys, modes)) };
  };

/** The drawing of a floor with its desks: the same for everyone. */
const floorPlan =
  ({ store }: DesksPorts) =>
  async (viewer: Viewer, { id }: { readonly id: FloorId }): Promise<FloorPlan> => {
    demand(deskPolicy.seeEstate(viewer));
    const floor = found(await store.get(floors, id));
    const [site, drawing, standing] = await Promise.all([
      store.get(sites, floor.siteId),
      store.get(drawings, id),
      findAll(store, desks, 'floor', id),
    ]);
    const { width, height, deskSize, outline, walls, rooms, marks, zones } = found(drawing);
    return {
      floorId: id,
      siteId: floor.siteId,
      siteName: found(site).name,
      name: floor.name,
      version: floor.planVersion,
      ...{ width, height, deskSize, outline, walls, rooms, marks, zones },
      desks: standing.map(planDesk),
    };
  };

/** One floor on one day, as one viewer may see it. */
const floorDay =
  (ports: DesksPorts) =>
  async (
    viewer: Viewer,
    { id, date }: { readonly id: FloorId; readonly date: PlainDate },
  ): Promise<FloorDay> => {
    const { store, people } = ports;
    demand(deskPolicy.seeEstate(viewer));
    const floor = found(await store.get(floors, id));
    const day = { from: date, to: addDays(date, 1) };
    const [site, held, own] = await Promise.all([
      store.get(sites, floor.siteId),
      findAll(store, bookings, 'floor', id, day),
      findAll(store, bookings, 'held', viewer.person, day),
    ]);
    const beside = sittersBeside(viewer, held);
    const names = await people.namesFor(viewer, beside);
    return {
      floorId: id,
      date,
      planVersion: floor.planVersion,
      taken: takenOf(held, viewer.person, names),
      mine: await viewsOf(ports, viewer, { rows: own, placeOf: await placesOf(store, own) }),
      whoIsIn: whoIsIn(held, beside, names),
      can: canBook(ports, viewer, found(site), date, own.flatMap(heldHalves)),
    };
  };

/** Desks nobody holds at a site, in the order of its plans, for those who only want a place to sit. */
const findFreeDesks =
  ({ store, clock, windowDays }: DesksPorts) =>
  async (viewer: Viewer, { id, date, half, limit = DEFAULT_FREE }: FreeDesksInput): Promise<FreeDesks> => {
    demand(deskPolicy.seeEstate(viewer));
    const site = found(await store.get(sites, id));
    const halves = half ? [half] : BOTH;
    unless(whyNotThen({ site, date, halves, now: nowAt(clock, site), windowDays }));
    const storeys = await findAll(store, floors, 'site', id);
    const floorIds = storeys.map((floor) => floor.id);
    const [standing, held] = await Promise.all([
      findAll(store, desks, 'floor', floorIds),
      findAll(store, bookings, 'floor', floorIds, { from: date, to: addDays(date, 1) }),
    ]);
    const taken = new Set(
      held.flatMap((row) => heldHalves(row).map((part) => halfKey(row.deskId, date, part))),
    );
    const modes = bookableModes(viewer);
    const free = standing.filter(
      (desk) => modes.includes(desk.mode) && halves.every((part) => !taken.has(halfKey(desk.id, date, part))),
    );
    const byFloor = Map.groupBy(free, (desk) => desk.floorId);
    const listed = storeys.flatMap((floor) =>
      (byFloor.get(floor.id) ?? []).map((desk) => freeDesk(desk, floor)),
    );
    return { desks: listed.slice(0, limit), total: free.length };
  };

const freeDesk = (
  { id, label, zoneName, equipment, access }: Desk,
  floor: Floor,
): FreeDesks['desks'][number] => ({
  ...{ id, label, zoneName, equipment, access },
  floor: { id: floor.id, name: floor.name },
});

const siteView = (
  { clock, windowDays }: DesksPorts,
  { id, name, address, zone, openDays, hours, closures }: Site,
  storeys: readonly Floor[],
  modes: readonly DeskMode[],
): SiteView => {
  const { today } = nowAt(clock, { zone });
  const own = storeys.filter((floor) => floor.siteId === id);
  return {
    ...{ id, name, address, zone, openDays, hours, closures },
    today,
    firstDay: today,
    lastDay: lastBookableDay(today, windowDays),
    floors: own.map((floor) => ({
      id: floor.id,
      name: floor.name,
      level: floor.level,
      bookableDesks: desksFor(modes, floor),
    })),
    can: { book: own.some((floor) => desksFor(modes, floor) > 0) },
  };
};

const desksFor = (modes: readonly DeskMode[], { bookableDesks, membersDesks }: Floor): number => {
  const staff = modes.includes('bookable') ? bookableDesks - (membersDesks ?? 0) : 0;
  const members = modes.includes('members') ? (membersDesks ?? bookableDesks - staff) : 0;
  return staff + members;
};

const planDesk = ({ id, label, zone, x, y, rotation, mode, note, equipment, access }: Desk): PlanDesk => ({
  ...{ id, label, zone, x, y, rotation, mode, equipment, access },
  ...(note !== undefined && { note }),
});

/** For each half whether the viewer may book it here. That a desk is taken stands beside the desk. */
const canBook = (
  { clock, windowDays }: DesksPorts,
  viewer: Viewer,
  site: Site,
  date: PlainDate,
  held: readonly Half[],
): FloorDay['can'] => {
  const now = nowAt(clock, site);
  const permit = (half: Half): FloorDay['can'][Half] => {
    const reason = whyNotBook({ mode: 'bookable', site, date, halves: [half], held, now, windowDays });
    return { book: reason === undefined, ...reason };
  };
  return { am: permit('am'), pm: permit('pm'), modes: bookableModes(viewer) };
};
