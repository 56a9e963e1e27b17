import { schemaOf } from '../platform/catalogue.ts';
import type { Room, RoomRecords } from '../platform/room.ts';
import type { RequestsHomeCard } from './contract.ts';
import { requestsFields } from './fields.ts';
import { requestsHome } from './home.service.ts';
import { requestJobs } from './jobs.ts';
import { endedRequests, leaveRequests, oldDrafts, oldHealth } from './person.service.ts';
import type { RequestPorts } from './ports.ts';
import { HEALTH_READ } from './request.service.ts';
import { requestsRoutes } from './routes.ts';
import { homeCard } from './schemas.ts';
import { type RequestsService, requestsService } from './service.ts';

export const requestsRecords: RoomRecords = schemaOf(requestsFields);

export type RequestsRoom = Room<RequestsService, RequestsHomeCard>;

/** The requests room: what staff ask of their manager and HR, from the form to the decision. */
export const requestsRoom = (ports: RequestPorts): RequestsRoom => {
  const service = requestsService(ports);
  return {
    name: 'requests',
    fields: requestsFields,
    sensitiveReads: [HEALTH_READ],
    service,
    endpoints: requestsRoutes(service),
    consumers: [],
    jobs: requestJobs(ports),
    homeCard,
    home: requestsHome(ports),
    leave: leaveRequests(ports),
    retention: [endedRequests(ports), oldHealth(ports), oldDrafts(ports)],
  };
};
