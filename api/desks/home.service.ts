import type { Viewer } from '../contract/person.ts';
import { addDays } from '../contract/time.ts';
import { findAll } from '../platform/store/store.ts';
import type { DesksHomeCard } from './contract.ts';
import type { DesksPorts } from './ports.ts';
import { type Booking, bookings, sites } from './records.ts';
import { heldHalves } from './rules.ts';
import { placesOf, viewsOf } from './views.ts';

/** How many booked days ahead Home tells of; a day has at most two bookings, one for each half. */
const DAYS_AHEAD = 3;

/** The card on Home; undefined until the council has a site. */
export const deskHome =
  (ports: DesksPorts) =>
  async (viewer: Viewer): Promise<DesksHomeCard | undefined> => {
    const { store, clock } = ports;
    const [mainSite] = (await store.find(sites, 'all', 'all', { limit: 1 })).rows;
    if (!mainSite) return undefined;
    const today = clock.today(mainSite.zone);
    const { rows } = await store.find(bookings, 'held', viewer.person, {
      from: today,
      limit: 2 + 2 * DAYS_AHEAD,
    });
    const nextDays = new Set(
      [...new Set(rows.map((row) => row.date))].filter((date) => date > today).slice(0, DAYS_AHEAD),
    );
    const shown = rows.filter((row) => row.date === today || nextDays.has(row.date));
    const placeOf = await placesOf(store, shown);
    const views = await viewsOf(ports, viewer, { rows: shown, placeOf });
    const first = shown.find((row) => row.date === today);
    return {
      today,
      bookings: views.filter((view) => view.date === today),
      next: views.filter((view) => view.date > today),
      ...(first && { whoIsIn: await company(ports, viewer, first, placeOf(first).floor.name) }),
    };
  };

/** Read from the team, which is small, and from a count: Home must not look at each of the hundreds on a floor. */
const company = async (
  { store, people }: DesksPorts,
  viewer: Viewer,
  mine: Booking,
  floorName: string,
): Promise<NonNullable<DesksHomeCard['whoIsIn']>> => {
  const { floorId, date } = mine;
  const [half = 'am'] = heldHalves(mine);
  const position = `${date}|${half}`;
  const colleagues = await people.colleaguesOf(viewer);
  const [counted, theirs] = await Promise.all([
    store.group(bookings, 'present', { within: floorId, from: position, to: `${position}|` }),
    findAll(store, bookings, 'held', [...colleagues.keys()], { from: date, to: addDays(date, 1) }),
  ]);
  const names = theirs
    .filter((booking) => booking.floorId === floorId && heldHalves(booking).includes(half))
    .flatMap(({ personId }) => (personId && colleagues.get(personId)) ?? [])
    .sort((a, b) => a.localeCompare(b, 'en-GB'));
  const everyone = counted.reduce((sum, { count }) => sum + count, 0);
  // Counted and named by two reads: someone may have left in between.
  return { floorName, names, others: Math.max(0, everyone - names.length - 1) };
};
