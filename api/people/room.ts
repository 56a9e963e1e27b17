import { schemaOf } from '../platform/catalogue.ts';
import type { Room, RoomRecords } from '../platform/room.ts';
import { AUDIT_READ } from './access.service.ts';
import { CHAMPION } from './champion.ts';
import { APPOINTMENTS } from './events.ts';
import { peopleFields } from './fields.ts';
import { peopleJobs } from './jobs.ts';
import { peopleRetention } from './keeping.service.ts';
import type { PeoplePorts } from './ports.ts';
import { peopleRoutes } from './routes.ts';
import { type PeopleService, peopleService } from './service.ts';

export const peopleRecords: RoomRecords = schemaOf(peopleFields);

/** Who people are here: their ids, roles, teams, and who may see whose name. */
export const peopleRoom = (ports: PeoplePorts): Room<PeopleService, never> => {
  const service = peopleService(ports);
  return {
    name: 'people',
    fields: peopleFields,
    topics: [APPOINTMENTS],
    appointments: [CHAMPION],
    sensitiveReads: [AUDIT_READ],
    service,
    endpoints: peopleRoutes(service),
    consumers: [],
    jobs: peopleJobs(service),
    home: async () => undefined,
    search: service.searchPeople,
    leave: service.leave,
    retention: peopleRetention(ports),
  };
};
