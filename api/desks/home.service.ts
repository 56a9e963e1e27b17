import type { Viewer } from '../contract/person.ts';
import { addDays, type PlainDate } from '../contract/time.ts';
import { findAll } from '../platform/store/store.ts';
import type { DesksHomeCard } from './contract.ts';
import { sittersBeside, whoIsIn } from './day.ts';
import type { DesksPorts } from './ports.ts';
import { bookings, type Floor, sites } from './records.ts';
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
    const place = await placesOf(store, shown);
    const views = await viewsOf(ports, shown, place);
    const first = shown.find((row) => row.date === today);
    return {
      today,
      bookings: views.filter((view) => view.date === today),
      next: views.filter((view) => view.date > today),
      ...(first && { whoIsIn: await company(ports, viewer, place(first).floor, today) }),
    };
  };

const company = async ({ store, people }: DesksPorts, viewer: Viewer, floor: Floor, date: PlainDate) => {
  const held = await findAll(store, bookings, 'floor', floor.id, { from: date, to: addDays(date, 1) });
  const names = await people.namesFor(viewer, sittersBeside(viewer, held));
  const { people: named, others } = whoIsIn(held, viewer.person, names);
  return { floorName: floor.name, names: named.map(({ name }) => name), others };
};
