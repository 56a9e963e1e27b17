import { daysFrom, type PlainDate, weekday } from '../../api/contract/time.ts';
import { bookDesk, type FloorPlan, floorPlan, listSites, type SiteView } from '../../api/desks/contract.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';

/** So many working days from today on. */
const DAYS = 4;
/** One in so many of a building's colleagues comes in each day. */
const ONE_IN = 2;
/** Every third desk is taken, so that there is something to choose. */
const EVERY = 3;
const AT_ONCE = 8;

interface Wish {
  readonly sitter: SandboxPerson;
  readonly deskId: string;
  readonly date: string;
  readonly halves: readonly ('am' | 'pm')[];
}

/**
 * Lets colleagues book desks for the next working days, each signed in as themselves through the product's own API, so
 * that plans and teams are not empty when somebody first looks. The people one can switch to book for themselves.
 */
export const addSampleBookings = async (world: SandboxWorld): Promise<void> => {
  const [guide] = world.directory.people.filter(isSitter);
  if (!guide) return;
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await callAs(world, guide, { method: 'GET', path })) as Answer;
  const { sites } = await ask<{ sites: SiteView[] }>(listSites.path);
  const wishes = await Promise.all(sites.map((site) => wishesAt(world, site, ask)));
  const waiting = wishes.flat();
  const bookAll = async () => {
    for (let wish = waiting.shift(); wish; wish = waiting.shift()) await book(world, wish);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, bookAll));
};

const isSitter = ({ enabled, guest, key, roles }: SandboxPerson): boolean =>
  enabled && !guest && key === undefined && roles.length === 0;

const wishesAt = async (
  world: SandboxWorld,
  site: SiteView,
  ask: <Answer>(path: string) => Promise<Answer>,
): Promise<readonly Wish[]> => {
  const plans = await Promise.all(
    site.floors.map(({ id }) => ask<FloorPlan>(floorPlan.path.replace(':id', id))),
  );
  const free = plans
    .flatMap((plan) => plan.desks)
    .filter(({ mode }, n) => mode === 'bookable' && n % EVERY === 0);
  const colleagues = sittersOf(world).filter(({ officeLocation }) => officeLocation === site.name);
  return openDays(site).flatMap((date, day) =>
    colleagues
      .filter((_, n) => (n + day) % ONE_IN === 0)
      .slice(0, free.length)
      .map((sitter, n) => ({ sitter, deskId: free[n]?.id ?? '', date, halves: halvesOf(n) })),
  );
};

/** The teams of those one can switch to come first: theirs are the names that will be seen. */
const sittersOf = ({ directory: { people } }: SandboxWorld): readonly SandboxPerson[] => {
  const teams = new Set(
    people.filter(({ key }) => key !== undefined).flatMap(({ id, managerId }) => [id, managerId]),
  );
  const isNear = ({ managerId }: SandboxPerson) => teams.has(managerId);
  const sitters = people.filter(isSitter);
  return [...sitters.filter(isNear), ...sitters.filter((person) => !isNear(person))];
};

const halvesOf = (n: number): Wish['halves'] => {
  if (n % 5 === 1) return ['am'];
  return n % 5 === 3 ? ['pm'] : ['am', 'pm'];
};

const openDays = ({ firstDay, openDays: days, closures }: SiteView): readonly PlainDate[] =>
  daysFrom(firstDay, 14)
    .filter((day) => days.includes(weekday(day)) && !closures.some(({ date }) => date === day))
    .slice(0, DAYS);

/** A day that is over by now, or a desk somebody has taken, is simply not booked. */
const book = async (world: SandboxWorld, { sitter, ...wish }: Wish): Promise<void> => {
  await callAs(world, sitter, { method: 'POST', path: bookDesk.path, body: wish });
};
