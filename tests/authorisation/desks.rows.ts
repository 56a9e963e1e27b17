import { addDays, type PlainDate } from '../../api/contract/time.ts';
import type * as contract from '../../api/desks/contract.ts';
import { bookDesk, type DeskMode } from '../../api/desks/contract.ts';
import { desks, floors, sites } from '../../api/desks/records.ts';
import { type Insider, insiders } from './callers.ts';
import { allBut, asks, NOBODYS, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const nowhere = <const Prefix extends string>(prefix: Prefix) =>
  `${prefix}_00000000000000000000000000` as const;

/** Days on which every building is open; each case has its own, as a person holds one desk at a time. */
const today = ({ clock }: Stage): PlainDate => clock.today('Europe/London');
const inDays = (stage: Stage, days: number): PlainDate => addDays(today(stage), days);

const firstOf = async <T>(all: AsyncIterable<T>): Promise<T> => {
  for await (const one of all) return one;
  throw new Error('the council has none');
};

/** A desk of this kind for each caller, so that nobody is refused because someone else sits there. */
const deskFor = async ({ store }: Stage, mode: DeskMode, who: Cast) => {
  const fitting = (await Array.fromAsync(store.all(desks)))
    .filter((desk) => desk.mode === mode)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const desk = fitting[who === 'owner' ? insiders.length : insiders.indexOf(who as Insider)];
  return (desk ?? fitting[0])?.id ?? nowhere('dsk');
};

const wish = async (stage: Stage, mode: DeskMode, who: Cast, days: number) => ({
  deskId: await deskFor(stage, mode, who),
  date: inDays(stage, days),
  halves: ['am', 'pm'] as const,
});

/** A booking of this person's own, made as they make one. */
const bookingOf = (stage: Stage, who: Cast) =>
  stage.once(`booking of ${who}`, async () => {
    const mode = who === 'Member' ? 'members' : 'bookable';
    const { id } = await stage.ok(who, bookDesk, await wish(stage, mode, who, 2));
    return { id };
  });

const aFloor = async ({ store }: Stage) => ({ id: (await firstOf(store.all(floors))).id });
const aSite = async ({ store }: Stage) => ({ id: (await firstOf(store.all(sites))).id });

/** Buildings are no secret to anyone who has signed in. A desk has its own kind of people, and a booking one owner. */
export const desksRows: RowsOf<typeof contract> = {
  listSites: { 'the council’s': asks({}, signedIn) },
  floorPlan: {
    own: NOBODYS,
    others: asks(aFloor, signedIn),
    missing: asks({ id: nowhere('flr') }, none(404)),
  },
  floorDay: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await aFloor(stage)), date: today(stage) }), signedIn),
    missing: asks((stage) => ({ id: nowhere('flr'), date: today(stage) }), none(404)),
  },
  findFreeDesks: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await aSite(stage)), date: inDays(stage, 1) }), signedIn),
    missing: asks((stage) => ({ id: nowhere('sit'), date: inDays(stage, 1) }), none(404)),
  },
  bookDesk: {
    'a desk for staff': asks((stage, caller) => wish(stage, 'bookable', caller, 0), allBut(403, 'Member')),
    'a desk for councillors': asks((stage, caller) => wish(stage, 'members', caller, 1), only(403, 'Member')),
  },
  listMyBookings: { own: asks({ view: 'upcoming' }, signedIn) },
  cancelBooking: {
    own: asks(bookingOf, signedIn),
    // Where somebody sits is theirs: neither their manager nor Facilities may even know of the booking.
    others: asks((stage) => bookingOf(stage, 'owner'), none(404)),
    missing: asks({ id: nowhere('bkg') }, none(404)),
  },
};
