import { z } from 'zod';
import { type HomeAnswer, homeEndpoint } from './contract/home.ts';
import type { Viewer } from './contract/person.ts';
import { plainDate } from './contract/schemas.ts';
import { COUNCIL_ZONE } from './contract/time.ts';
import type { Clock } from './platform/clock.ts';
import { type BoundEndpoint, bind } from './platform/http/bind.ts';
import type { Room } from './platform/room.ts';

type HomeRoom = Pick<Room, 'name' | 'home' | 'homeCard'>;

/** Home asks every room for its card at once; a room with nothing to say is left out. */
export const homeRoute = (rooms: readonly HomeRoom[], clock: Clock): BoundEndpoint =>
  bind(homeEndpoint, { input: z.strictObject({}), answer: answerOf(rooms) }, (_input, { viewer }) =>
    home(viewer, rooms, clock),
  );

/** Each card is held to what its room promised, like any other answer. */
const answerOf = (rooms: readonly HomeRoom[]) =>
  z.strictObject({
    name: z.string(),
    today: plainDate,
    partOfDay: z.enum(['morning', 'afternoon', 'evening']),
    cards: z.strictObject(
      Object.fromEntries(
        rooms.flatMap(({ name, homeCard }) => (homeCard ? [[name, homeCard.exactOptional()]] : [])),
      ),
    ),
  });

const home = async (viewer: Viewer, rooms: readonly HomeRoom[], clock: Clock): Promise<HomeAnswer> => {
  const cards = await Promise.all(rooms.map(async (room) => [room.name, await room.home(viewer)] as const));
  return {
    name: viewer.name,
    today: clock.today(COUNCIL_ZONE),
    partOfDay: partOfDay(clock.timeOfDay(COUNCIL_ZONE)),
    cards: Object.fromEntries(cards.filter(([, card]) => card !== undefined)),
  };
};

const partOfDay = (time: string): HomeAnswer['partOfDay'] => {
  if (time < '12:00') return 'morning';
  return time < '17:00' ? 'afternoon' : 'evening';
};
