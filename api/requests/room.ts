import { schemaOf } from '../platform/catalogue.ts';
import type { Room, RoomRecords } from '../platform/room.ts';
import { calendarConsumer } from './calendar.ts';
import { reckonClaim } from './claim.ts';
import type { RequestsHomeCard } from './contract.ts';
import { desksConsumer } from './desks.ts';
import { effectRetention } from './effects.keeping.ts';
import type { EffectPorts } from './effects.ports.ts';
import { DECIDED, FIT_NOTE, HR_DESK, TO_DECIDE } from './events.ts';
import { requestsFields } from './fields.ts';
import { requestsHome } from './home.service.ts';
import { requestJobs } from './jobs.ts';
import { leaveLedger } from './leave.ledger.ts';
import { endEmployment, leaveJobs, leaveRetention } from './leave.upkeep.ts';
import { endedRequests, followLine, leaveRequests, oldDrafts, oldHealth } from './person.service.ts';
import type { RequestsPorts } from './ports.ts';
import { HEALTH_READ } from './request.service.ts';
import { requestsRoutes } from './routes.ts';
import { homeCard } from './schemas.ts';
import { type RequestsService, requestsService } from './service.ts';
import { CATALOGUE, type Catalogue } from './types.ts';

export const requestsRecords: RoomRecords = schemaOf(requestsFields);

export type RequestsRoom = Room<RequestsService, RequestsHomeCard>;

/** The requests room: what staff ask of their manager and HR, from the form to the decision. */
export const requestsRoom = (
  given: RequestsPorts & EffectPorts,
  catalogue: Catalogue = CATALOGUE,
): RequestsRoom => {
  const ports = { ...given, catalogue, ledger: leaveLedger(given), reckonClaim };
  const service = requestsService(ports);
  return {
    name: 'requests',
    fields: requestsFields,
    topics: [TO_DECIDE, DECIDED, FIT_NOTE, HR_DESK],
    sensitiveReads: [HEALTH_READ],
    service,
    endpoints: requestsRoutes(service),
    consumers: [calendarConsumer(ports), desksConsumer(ports)],
    jobs: [...requestJobs(ports), ...leaveJobs(ports)],
    homeCard,
    home: requestsHome(ports),
    search: service.searchRequests,
    leave: async (t, person) => {
      // Requests first: what they give back is reckoned by the contract, which ends with the second.
      await leaveRequests(ports)(t, person);
      await endEmployment(t, ports, person);
    },
    followLine: followLine(ports),
    retention: [
      endedRequests(ports),
      oldHealth(ports),
      oldDrafts(ports),
      ...leaveRetention(ports),
      ...effectRetention(ports.store),
    ],
  };
};
