import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';
import type { SiteView } from '../../api/desks/contract.ts';
import type { Reply } from '../shell/turn.ts';
import { questionCard, sayingCard } from './cards.ts';
import type { DesksCommandPorts } from './ports.ts';
import type { Reading } from './reading.ts';

/** Said wherever the bot asks because it is not certain. */
export const NOT_SURE = 'I am not sure what you meant, so I have not changed anything.';

/** What is known of a wish so far. */
export type Known = Partial<Pick<Reading, 'sure' | 'day' | 'eitherDay' | 'halves' | 'site' | 'eitherSite'>>;

/** Asks for day, part of the day and building, with what is known, or usual, already chosen. */
export const askForDesk = async (
  ports: DesksCommandPorts,
  viewer: Viewer,
  sites: readonly SiteView[],
  { sure = true, day, eitherDay = [], halves = [], site, eitherSite = [] }: Known,
): Promise<Reply> => {
  const bookable = sites.filter(({ can }) => can.book);
  if (bookable.length === 0)
    return sayingCard('No desk can be booked', 'There is no building with desks for you yet.', []);
  const among = eitherSite.length > 0 ? bookable.filter(({ id }) => eitherSite.includes(id)) : bookable;
  const usual = site ?? (await usualSite(ports, viewer));
  const days = eitherDay.length > 0 ? eitherDay : nextDays(bookable, day);
  return questionCard({
    note: sure ? 'Nothing is booked until you choose a desk.' : NOT_SURE,
    days,
    day: day && days.includes(day) ? day : undefined,
    halves,
    sites: among,
    site: among.find(({ id }) => id === usual)?.id ?? (among.length === 1 ? among[0]?.id : undefined),
  });
};

const DAYS_ASKED = 10;

/** The next days that any of the sites opens on, and the one that was named. */
const nextDays = (sites: readonly SiteView[], named: PlainDate | undefined): readonly PlainDate[] => {
  const today = todayAt(sites);
  const open = Array.from({ length: 28 }, (_, ahead) => addDays(today, ahead)).filter((day) =>
    sites.some((site) => site.openDays.includes(weekday(day)) && day <= site.lastDay),
  );
  return [...new Set([...open.slice(0, DAYS_ASKED), ...(named && named >= today ? [named] : [])])].sort();
};

/** Where the viewer sat or will sit, which is where most people sit again. */
export const usualSite = async (
  { desks }: DesksCommandPorts,
  viewer: Viewer,
): Promise<SiteView['id'] | undefined> => {
  for (const view of ['upcoming', 'past'] as const) {
    const { bookings } = await desks.listMyBookings(viewer, { view, limit: 1 });
    if (bookings[0]) return bookings[0].site.id;
  }
  return undefined;
};

/** Today where the council is; its sites lie in one zone. Refuses where it has set up none. */
export const todayAt = (sites: readonly Pick<SiteView, 'today'>[]): PlainDate => {
  const [first] = sites;
  if (!first) throw new Refused('not_found', { detail: 'No building has been set up yet' });
  return first.today;
};
