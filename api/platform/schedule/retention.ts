import type { Log } from '../log.ts';
import type { Room } from '../room.ts';
import type { Job } from './schedule.ts';

/** Once a day a room deletes what it has kept long enough; only the number is logged. */
export const retentionJob = (room: Pick<Room, 'name' | 'retain'>, log: Log): Job => ({
  name: `${room.name}.retain`,
  everySeconds: 86_400,
  run: async (now) => {
    const removed = await room.retain(now);
    log.info({ room: room.name, removed }, 'records past their time were removed');
  },
});
