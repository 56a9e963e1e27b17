import type { Viewer } from '../../api/contract/person.ts';
import type { Half, PlainDate } from '../../api/contract/time.ts';
import type { FloorDay, FloorPlan, PlanDesk, SiteView } from '../../api/desks/contract.ts';
import type { Reply } from '../shell/turn.ts';
import { type Offer, type OfferedDesk, offerCard } from './cards.ts';
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
}

const FOUND = 2;

/** Free desks that fit, or the next best with a sentence that says so. Refuses where the day cannot be booked. */
export const findDesks = async (ports: DesksCommandPorts, search: Search): Promise<Reply> => {
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
