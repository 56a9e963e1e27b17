import { randomUUID } from 'node:crypto';
import { addDays, daysFrom, type Half, type PlainDate, weekday } from '../../api/contract/time.ts';
import {
  type BookingView,
  bookDesk,
  type DeskId,
  type FloorPlan,
  floorPlan,
  listMyBookings,
  listSites,
  type SiteView,
} from '../../api/desks/contract.ts';
import type { SandboxPerson } from '../../sandbox/people/person.ts';
import type { Random } from '../support/random.ts';
import {
  type Answered,
  type Balancer,
  balancer,
  type Request,
  type Signed,
  type Trouble,
} from './balancer.ts';
import type { Council, Node } from './council.ts';

/** All that the staff did and were told. */
export interface Diary {
  readonly requests: readonly Request[];
  readonly troubles: readonly Trouble[];
  /** What cannot be with one council behind two nodes, in words. */
  readonly contradictions: readonly string[];
}

export interface Staff {
  /** Resolves when so many more writes have been acknowledged, by this node if one is named. */
  acknowledged(count: number, by?: Node): Promise<void>;
  /** Everybody finishes what they are at. Rejects when somebody met what nobody should meet. */
  goHome(): Promise<Diary>;
}

/** Few desks and days for many people, so that they are in each other's way all the time. */
const PEOPLE = 32;
const DESKS = 12;
const DAYS = 5;

/** Lets people book, give back and ask again, each as fast as they are answered, through whichever node is up. */
export const letStaffIn = async (council: Council, random: Random): Promise<Staff> => {
  const { nodes, sandbox } = council;
  const people = sandbox.world.directory.people.filter(isStaff).slice(0, PEOPLE);
  const signed = await Promise.all(
    people.map(async (person) => ({ person, token: await sandbox.world.mintTabToken(person.id) })),
  );
  const [requests, troubles, contradictions]: [Request[], Trouble[], string[]] = [[], [], []];
  const tally = tallyOf();
  const through = balancer({
    ...{ nodes, random },
    onTrouble: (trouble) => void troubles.push(trouble),
    onContradiction: (what) => void contradictions.push(what),
  });
  const place = await placeFor(through, signed);
  let over = false;
  const isOver = () => over;
  const note = (request: Request) => void requests.push(request);
  const days = signed.map((who) => dayOf({ who, place, random, through, tally, note, isOver }));
  const everybody = Promise.all(days).catch((error: unknown) => {
    tally.fail(error);
    throw error;
  });
  // Whoever waits for them is told; until then nobody listens.
  everybody.catch(() => {});
  return {
    acknowledged: tally.reached,
    goHome: async () => {
      over = true;
      await everybody;
      return { requests, troubles, contradictions };
    },
  };
};

const isStaff = ({ enabled, guest, roles, mailbox }: SandboxPerson): boolean =>
  enabled && !guest && mailbox && roles.length === 0;

interface Place {
  readonly desks: readonly DeskId[];
  readonly days: readonly PlainDate[];
}

const placeFor = async (through: Balancer, [guide]: readonly Signed[]): Promise<Place> => {
  if (!guide) throw new Error('the sandbox has no staff');
  const { sites } = (await through.read(guide, listSites.path)) as { sites: SiteView[] };
  const [site] = sites;
  const floor = site?.floors.find(({ bookableDesks }) => bookableDesks >= DESKS);
  if (!site || !floor) throw new Error('the sample estate has no floor that is large enough');
  const plan = (await through.read(guide, floorPlan.path.replace(':id', floor.id))) as FloorPlan;
  const bookable = plan.desks.filter(({ mode }) => mode === 'bookable');
  const isOpen = (day: PlainDate) =>
    site.openDays.includes(weekday(day)) && !site.closures.some(({ date }) => date === day);
  return {
    desks: bookable.slice(0, DESKS).map(({ id }) => id),
    // Not today, whose halves end while we look.
    days: daysFrom(addDays(site.firstDay, 1), 21).filter(isOpen).slice(0, DAYS),
  };
};

interface Day {
  readonly who: Signed;
  readonly place: Place;
  readonly random: Random;
  readonly through: Balancer;
  readonly tally: Tally;
  readonly note: (request: Request) => void;
  readonly isOver: () => boolean;
}

const dayOf = async (day: Day): Promise<void> => {
  const { random, through, tally, note, isOver } = day;
  let held: readonly BookingView[] = [];
  while (!isOver()) {
    const old = random.next() < 0.5 ? oneOf(held, random) : undefined;
    const request = old ? givingBack(day, old) : booking(day);
    note(request);
    const answered = await through.insist(request);
    if (!answered) continue;
    tally.count(answered.by);
    const { told } = answered;
    held = [...held.filter(({ id }) => id !== told.id), ...(told.state === 'booked' ? [told] : [])];
    if (random.next() < 0.2) await through.repeat(request, answered);
    if (random.next() < 0.1) await lookElsewhere(day, answered);
  }
};

const booking = ({ who, place, random }: Day): Request => ({
  ...{ who, key: randomUUID(), method: 'POST', path: bookDesk.path, answers: [] },
  body: {
    deskId: oneOf(place.desks, random) as DeskId,
    date: oneOf(place.days, random) as PlainDate,
    halves: oneOf<Half[]>([['am'], ['pm'], ['am', 'pm']], random) ?? [],
  },
});

const givingBack = ({ who, random }: Day, { id, halves }: BookingView): Request => {
  const part = halves.length > 1 && random.next() < 0.5 ? `?half=${oneOf(halves, random)}` : '';
  return { who, key: randomUUID(), method: 'DELETE', path: `${bookDesk.path}/${id}${part}`, answers: [] };
};

const oneOf = <T>(all: readonly T[], random: Random): T | undefined => all[random.between(0, all.length)];

/** What one node acknowledged, the other one shows. */
const lookElsewhere = async ({ who, through }: Day, { told, by }: Answered): Promise<void> => {
  const list = await through.read(who, `${listMyBookings.path}?view=upcoming&limit=100`, by);
  const seen = (list as { bookings: BookingView[] } | undefined)?.bookings.find(({ id }) => id === told.id);
  if (list && (seen?.state ?? 'cancelled') !== told.state)
    through.contradict(
      `${told.id} is ${told.state} on one node and ${seen?.state ?? 'missing'} on the other`,
    );
};

interface Tally {
  count(node: Node): void;
  fail(error: unknown): void;
  reached: Staff['acknowledged'];
}

const tallyOf = (): Tally => {
  const counts = new Map<Node | undefined, number>();
  const countOf = (by: Node | undefined) => counts.get(by) ?? 0;
  const waiting = new Set<{
    by: Node | undefined;
    at: number;
    resolve(): void;
    reject(error: unknown): void;
  }>();
  return {
    count: (node) => {
      for (const by of [node, undefined]) counts.set(by, countOf(by) + 1);
      for (const one of waiting) if (countOf(one.by) >= one.at && waiting.delete(one)) one.resolve();
    },
    fail: (error) => {
      for (const { reject } of waiting) reject(error);
    },
    reached: (count, by) =>
      new Promise((resolve, reject) => waiting.add({ by, at: countOf(by) + count, resolve, reject })),
  };
};
