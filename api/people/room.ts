import type { Room, RoomRecords } from '../platform/room.ts';
import { peopleJobs } from './jobs.ts';
import type { PeoplePorts } from './ports.ts';
import { photos, profiles } from './profile.records.ts';
import { directoryRecords, people, roleRecords } from './records.ts';
import { peopleRoutes } from './routes.ts';
import { type PeopleService, peopleService } from './service.ts';

export const peopleRecords: RoomRecords = {
  collections: [people, roleRecords, directoryRecords, profiles, photos],
  logs: [],
};

/** Who people are here: their ids, roles, teams, and who may see whose name. */
export const peopleRoom = (ports: PeoplePorts): Room<PeopleService, never> => {
  const service = peopleService(ports);
  return {
    name: 'people',
    service,
    endpoints: peopleRoutes(service),
    consumers: [],
    jobs: peopleJobs(service),
    home: async () => undefined,
    ownData: service.ownData,
    leave: service.leave,
    retain: service.retain,
  };
};
