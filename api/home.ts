import { z } from 'zod';
import { type HomeAnswer, homeEndpoint } from './contract/home.ts';
import type { Viewer } from './contract/person.ts';
import { isPlainDate, type PlainDate } from './contract/time.ts';
import type { Clock } from './platform/clock.ts';
import { type BoundEndpoint, bind } from './platform/http/bind.ts';
import type { Room } from './platform/room.ts';

const answer = z.strictObject({
  name: z.string(),
  today: z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value)),
  partOfDay: z.enum(['morning', 'afternoon', 'evening']),
  cards: z.record(z.string(), z.unknown()),
});

/** The councils served are in the United Kingdom; a site names its own zone, Home speaks of the council's day. */
const ZONE = 'Europe/London';

/** Home asks every room for its card at once; a room with nothing to say is left out. */
export const homeRoute = (rooms: readonly Room[], clock: Clock): BoundEndpoint =>
  bind(homeEndpoint, { input: z.strictObject({}), answer }, (_input, { viewer }) =>
    home(viewer, rooms, clock),
  );

const home = async (viewer: Viewer, rooms: readonly Room[], clock: Clock): Promise<HomeAnswer> => {
  const cards = await Promise.all(rooms.map(async (room) => [room.name, await room.home(viewer)] as const));
  return {
    name: viewer.name,
    today: clock.today(ZONE),
    partOfDay: partOfDay(clock.timeOfDay(ZONE)),
    cards: Object.fromEntries(cards.filter(([, card]) => card !== undefined)),
  };
};

const partOfDay = (time: string): HomeAnswer['partOfDay'] => {
  if (time < '12:00') return 'morning';
  return time < '17:00' ? 'afternoon' : 'evening';
};
