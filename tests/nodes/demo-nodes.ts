import { once } from 'node:events';
import { daysBetween, daysFrom, weekday } from '../../api/contract/time.ts';
import {
  type BookInput,
  type BookingView,
  bookDesk,
  cancelBooking,
  type FloorPlan,
  floorPlan,
  listMyBookings,
  listSites,
  type MyBookings,
  type SiteView,
} from '../../api/desks/contract.ts';
import type { Chat, HostWeek } from '../../sandbox/host/wire.ts';
import { firstEvent } from '../sandbox/chats.ts';
import { type DemoPlace, started, whenSaid } from '../sandbox/demos.ts';

const PERSON = 'clerk';

/** A demo as one of its people uses it: the tab's requests, the calendar and the chat beside it. */
export interface DemoNode {
  /** What it said until it was ready. */
  readonly said: string;
  book(wish: BookInput): Promise<BookingView>;
  cancel(id: string): Promise<BookingView>;
  booking(id: string): Promise<BookingView | undefined>;
  /** A desk that nobody has, on a morning weeks ahead. */
  freeDesk(): Promise<BookInput>;
  /** Subjects of that day. */
  calendarOf(date: string): Promise<readonly string[]>;
  say(text: string): Promise<void>;
  chat(): Promise<Chat>;
  stop(): Promise<number>;
  /** The code it ended with. */
  readonly ended: Promise<number>;
}

/** Starts a demo and waits until it can be used; it ends with the test. */
export const demoNode = async (place: DemoPlace): Promise<DemoNode> => {
  const { app, tenant, child } = await started(place);
  const ended = once(child, 'exit').then(([code]) => code as number);
  const said = await whenSaid(child.stdout, 'Open http://');
  const page = `http://127.0.0.1:${tenant}/sandbox`;
  const asked = async (url: string, init?: RequestInit) => (await fetch(url, init)).json();
  const { token } = await asked(`${page}/token?person=${PERSON}`);
  const ask = (method: string, path: string, body?: object) =>
    asked(`http://127.0.0.1:${app}${path}`, { method, ...sent(body, { authorization: `Bearer ${token}` }) });
  const chat = (path: string, body: object) =>
    asked(`${page}/chat/${path}`, { method: 'POST', ...sent({ person: PERSON, ...body }) });

  return {
    said,
    ended,
    book: (wish) => ask('POST', bookDesk.path, wish),
    cancel: (id) => ask('DELETE', cancelBooking.path.replace(':id', id)),
    booking: async (wanted) => {
      const { bookings }: MyBookings = await ask('GET', `${listMyBookings.path}?view=upcoming`);
      return bookings.find(({ id }) => id === wanted);
    },
    freeDesk: () => freeDesk((path) => ask('GET', path)),
    calendarOf: async (date) => {
      const week: HostWeek = await asked(`${page}/calendar?person=${PERSON}&from=${date}`);
      return week.days.find((day) => day.date === date)?.events.map(({ subject }) => subject) ?? [];
    },
    say: (text) => chat('messages', { text }),
    chat: async () => (await firstEvent(`${page}/chat/stream?person=${PERSON}`)) as Chat,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};

const sent = (body?: object, headers: Record<string, string> = {}) => ({
  headers: { ...headers, 'content-type': 'application/json' },
  ...(body && { body: JSON.stringify(body) }),
});

/** On the last day that can be booked: sample bookings are of the next few days only. */
const freeDesk = async (get: (path: string) => Promise<unknown>): Promise<BookInput> => {
  const { sites } = (await get(listSites.path)) as { sites: SiteView[] };
  const [site] = sites;
  const [floor] = site?.floors ?? [];
  if (!site || !floor) throw new Error('the sample council has no floor');
  const { firstDay, lastDay, openDays, closures } = site;
  const { desks } = (await get(floorPlan.path.replace(':id', floor.id))) as FloorPlan;
  const date = daysFrom(firstDay, 1 + daysBetween(firstDay, lastDay)).findLast(
    (day) => openDays.includes(weekday(day)) && !closures.some((closed) => closed.date === day),
  );
  const desk = desks.find(({ mode }) => mode === 'bookable');
  if (!date || !desk) throw new Error('the sample council has no desk to book');
  return { deskId: desk.id, date, halves: ['am'] };
};
