import type { Viewer } from '../../api/contract/person.ts';
import type { Half, PlainDate } from '../../api/contract/time.ts';
import type { FloorDay, FloorPlan, PlanDesk, SiteView } from '../../api/desks/contract.ts';
import { halfWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import { bookingsCard, type Offer, type OfferedDesk, offerCard } from './cards.ts';
import { floorsOn, type Need } from './place.ts';
import type { DesksCommandPorts } from './ports.ts';

/** A desk somebody looks for: the day, the halves and the site are certain by now. */
export interface Search {
  readonly viewer: Viewer;
  readonly site: SiteView;
  readonly date: PlainDate;
  readonly halves: readonly Half[];
  readonly level?: number | undefined;
  readonly desk?: string | undefined;
  readonly needs: readonly Need[];
  /** What to say first: why only a part of the time is looked at. */
  readonly note?: string;
}

const FOUND = 2;

const noted = (...notes: readonly (string | undefined)[]): { readonly note?: string } => {
  const said = notes.filter((note) => note !== undefined);
  return said.length > 0 ? { note: said.join(' ') } : {};
};

/**
 * Free desks for what of that time the person can still book; where they have a desk already, that one.
 * Refuses where the day cannot be booked.
 */
export const findDesks = async (ports: DesksCommandPorts, search: Search): Promise<Reply> => {
  const { viewer, site, date, halves } = search;
  const [floor] = site.floors;
  const day = floor && (await ports.desks.floorDay(viewer, { id: floor.id, date }));
  const left = day ? halves.filter((half) => day.can[half].book) : halves;
  if (day && left.length === 0 && halves.some((half) => isHad(day, half)))
    return bookingsCard({
      title: 'You already have a desk then',
      note: 'Cancel it first if you want another one.',
      bookings: day.mine.filter((booking) => halves.some((half) => booking.halves.includes(half))),
      url: ports.linkTo(),
      newKey: () => ports.ids.next('key'),
    });
  if (!day || left.length === 0 || left.length === halves.length) return freeDesks(ports, search);
  const gone = halves.filter((half) => !left.includes(half));
  return freeDesks(ports, {
    ...search,
    halves: left,
    note: gone.map((half) => whyGone(day, half)).join(' '),
  });
};

const isHad = ({ can }: FloorDay, half: Half): boolean => can[half].code === 'already_booked';

/** "You have desk A7 in the morning." or "The morning is over.": a day is closed or too far ahead as a whole. */
const whyGone = (day: FloorDay, half: Half): string => {
  const mine = isHad(day, half) && day.mine.find(({ halves }) => halves.includes(half));
  if (mine) return `You have desk ${mine.desk.label} ${halfWords([half])}.`;
  return half === 'am' ? 'The morning is over.' : 'The afternoon is over.';
};

/** Free desks that fit, or the next best with a sentence that says so. */
const freeDesks = async (ports: DesksCommandPorts, search: Search): Promise<Reply> => {
  const { viewer, site, date, halves } = search;
  const half = halves.length === 1 ? halves[0] : undefined;
  // Asked first, whatever is wanted: it refuses a day that is over, too far ahead or closed.
  const any = await ports.desks.findFreeDesks(viewer, {
    id: site.id,
    date,
    ...(half && { half }),
    limit: FOUND,
  });
  const offer = (desks: readonly OfferedDesk[], of: Pick<Offer, 'total' | 'counted' | 'note'>) =>
    offerCard({
      ...{ siteName: site.name, date, halves, desks, ...of },
      ...noted(search.note, of.note),
      planUrl: ports.linkTo(desks[0] && { floorId: desks[0].floorId, date }),
      newKey: () => ports.ids.next('key'),
    });
  const anyDesks = any.desks.map(({ floor, equipment, access, ...desk }) => ({
    ...desk,
    floorId: floor.id,
    floorName: floor.name,
    has: [...equipment, ...access],
  }));
  if (search.level === undefined && search.desk === undefined && search.needs.length === 0)
    return offer(anyDesks, { total: any.total, counted: 'all' });
  const fitting = await fittingDesks(ports, search);
  if (fitting.length > 0) return offer(fitting, { total: fitting.length, counted: 'fitting' });
  const instead = any.total > 0 ? ' These desks are free instead.' : '';
  const note = `${await whyNone(ports, search)}${instead}`;
  return offer(anyDesks, { total: any.total, counted: 'all', note });
};

const fittingDesks = async (ports: DesksCommandPorts, search: Search): Promise<readonly OfferedDesk[]> => {
  const floors = await floorsWith(ports, search);
  return floors.flatMap(({ plan, day }) =>
    plan.desks
      .filter((desk) => fits(desk, search) && isFree(desk, day, search.halves))
      .map((desk) => offered(desk, plan)),
  );
};

const floorsWith = ({ desks }: DesksCommandPorts, { viewer, site, date, level }: Search) =>
  Promise.all(
    floorsOn(site, level).map(async (id) => {
      const [plan, day] = await Promise.all([
        desks.floorPlan(viewer, { id }),
        desks.floorDay(viewer, { id, date }),
      ]);
      return { plan, day };
    }),
  );

const fits = (desk: PlanDesk, { desk: label, needs }: Search): boolean => {
  const has: readonly Need[] = [...desk.equipment, ...desk.access];
  return (label === undefined || isCalled(desk, label)) && needs.every((need) => has.includes(need));
};

/** "14" means the sticker 14; "a14", "A-14" and "A014" mean A14. */
const isCalled = ({ label }: Pick<PlanDesk, 'label'>, said: string): boolean => bare(label) === bare(said);
const bare = (label: string): string =>
  label
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '')
    .replace(/(^|[A-Z])0+(?=\d)/g, '$1');

const isFree = ({ id, mode }: PlanDesk, { taken, can }: FloorDay, halves: readonly Half[]): boolean => {
  const holds = taken.find(({ desk }) => desk === id);
  return can.modes.includes(mode) && halves.every((half) => !holds?.[half]);
};

const offered = (desk: PlanDesk, plan: FloorPlan): OfferedDesk => ({
  id: desk.id,
  label: desk.label,
  floorId: plan.floorId,
  floorName: plan.name,
  zoneName: plan.zones.find(({ key }) => key === desk.zone)?.name ?? '',
  has: [...desk.equipment, ...desk.access],
});

const whyNone = async (ports: DesksCommandPorts, search: Search): Promise<string> => {
  const { desk, site, level } = search;
  if (desk === undefined)
    return floorsOn(site, level).length === 0
      ? `There is no such floor at ${site.name}.`
      : 'No free desk has all of that.';
  const named = (await floorsWith(ports, search)).flatMap(({ plan, day }) =>
    plan.desks
      .filter((each) => isCalled(each, desk))
      .map(({ mode }) => ({ mayBook: day.can.modes.includes(mode) })),
  );
  if (named.length === 0) return `There is no desk ${desk} there.`;
  return named.some(({ mayBook }) => mayBook)
    ? `Desk ${desk} is not free for that time.`
    : `You cannot book desk ${desk}.`;
};
