import type { Consumer } from '../platform/outbox/outbox.ts';
import type { Room } from '../platform/room.ts';
import type { Store } from '../platform/store/store.ts';
import { followingConsumer } from './following.ts';
import { leavingConsumer } from './leaving.ts';

/** What all rooms, and what stands beside them, do when somebody has left or has another manager. */
export const everywhere = (
  store: Store,
  rooms: readonly Pick<Room, 'leave' | 'followLine'>[],
): readonly Consumer[] => [
  leavingConsumer({
    store,
    leaveEverywhere: async (t, person) => {
      for (const room of rooms) await room.leave(t, person);
    },
  }),
  followingConsumer({
    store,
    followEverywhere: async (t, person) => {
      for (const room of rooms) await room.followLine?.(t, person);
    },
  }),
];
