import type { Viewer } from '../../api/contract/person.ts';
import type { SiteView } from '../../api/desks/contract.ts';
import type { Reply, RoomCommands } from '../shell/turn.ts';
import { deskActions } from './actions.ts';
import { askForDesk, NOT_SURE, todayAt, usualSite } from './asking.ts';
import { findDesks } from './finding.ts';
import { myBookings } from './my-bookings.ts';
import { whichSiteCard } from './people-cards.ts';
import type { DesksCommandPorts } from './ports.ts';
import { type Reading, readDesks } from './reading.ts';
import { refusalReply } from './refusals.ts';
import { whoIsIn } from './who-is-in.ts';

/** The desks room in chat. */
export const desksCommands = (ports: DesksCommandPorts): RoomCommands => ({
  room: 'desks',
  examples: [
    'book a desk tomorrow morning at the Storey',
    'my bookings',
    'cancel my desk on Friday',
    'who is in tomorrow',
  ],
  suggestions: [
    { title: 'Find a desk', verb: 'desks.ask' },
    { title: 'See my bookings', verb: 'desks.mine' },
  ],
  hear: async ({ viewer, text }) => {
    const { sites } = await ports.desks.listSites(viewer);
    // A day read without a building is never used: it only helps to tell whose words these are.
    const today = sites[0]?.today ?? ports.clock.today('UTC');
    const reading = readDesks(text, { today, sites });
    if (!reading) return undefined;
    return {
      sure: reading.sure,
      answer: () => refusalReply(() => answer(ports, viewer, sites, reading), 'Nothing was booked'),
    };
  },
  act: deskActions(ports),
});

const answer = (
  ports: DesksCommandPorts,
  viewer: Viewer,
  sites: readonly SiteView[],
  reading: Reading,
): Promise<Reply> => {
  const note = reading.sure ? undefined : NOT_SURE;
  switch (reading.intent) {
    case 'bookings':
      return myBookings(ports, viewer, { ...reading, title: 'Your desks', note });
    case 'cancel':
      return myBookings(ports, viewer, { ...reading, title: 'Which desk do you want to give back?', note });
    case 'who-is-in':
      return lookUpPeople(ports, viewer, sites, reading);
    case 'book':
      return find(ports, viewer, sites, reading);
  }
};

/** Shows free desks where day and building are certain; asks for what is not. */
const find = async (
  ports: DesksCommandPorts,
  viewer: Viewer,
  sites: readonly SiteView[],
  reading: Reading,
): Promise<Reply> => {
  const { sure, day, halves, level, desk, needs } = reading;
  const site = sites.length === 1 ? sites[0] : sites.find(({ id }) => id === reading.site);
  if (!sure || !site || !day) return askForDesk(ports, viewer, sites, reading);
  return findDesks(ports, {
    viewer,
    site,
    date: day,
    halves: halves.length > 0 ? halves : ['am', 'pm'],
    level,
    desk,
    needs,
  });
};

const lookUpPeople = async (
  ports: DesksCommandPorts,
  viewer: Viewer,
  sites: readonly SiteView[],
  reading: Reading,
): Promise<Reply> => {
  const today = todayAt(sites);
  const date = reading.day ?? today;
  const site = sites.length === 1 ? sites[0] : sites.find(({ id }) => id === reading.site);
  if (site && reading.sure) return whoIsIn(ports, viewer, site, date);
  const among = sites.filter(({ id }) => reading.eitherSite.length === 0 || reading.eitherSite.includes(id));
  return whichSiteCard(date, among, reading.site ?? (await usualSite(ports, viewer)));
};
