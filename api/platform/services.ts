import type { Room } from './room.ts';

type ServicesOf<Rooms> = {
  readonly [Name in keyof Rooms]: Rooms[Name] extends Room<infer Service, never> ? Service : never;
};

/** What each of these rooms does, by the room's name. */
export const servicesOf = <Rooms extends Readonly<Record<string, Room>>>(rooms: Rooms): ServicesOf<Rooms> =>
  Object.fromEntries(
    Object.entries(rooms).map(([name, { service }]) => [name, service]),
  ) as ServicesOf<Rooms>;
