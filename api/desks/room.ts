import { schemaOf } from '../platform/catalogue.ts';
import type { Room, RoomRecords } from '../platform/room.ts';
import { type CalendarPorts, calendarConsumer } from './calendar.ts';
import type { DesksHomeCard } from './contract.ts';
import { desksFields } from './fields.ts';
import { deskHome } from './home.service.ts';
import { leaveDesks, namedBookings } from './person.service.ts';
import type { DesksPorts } from './ports.ts';
import { deskRoutes } from './routes.ts';
import { WINDOW_DAYS } from './rules.ts';
import { homeCard } from './schemas.ts';
import { type DesksService, desksService } from './service.ts';

export const desksRecords: RoomRecords = schemaOf(desksFields);

export type DesksRoom = Room<DesksService, DesksHomeCard>;

/** The desks room: what it stands on, and all it offers. It needs no job: what time ends, readers judge by the clock. */
export const desksRoom = (
  given: Omit<DesksPorts, 'windowDays'> & CalendarPorts & { windowDays?: number },
): DesksRoom => {
  const ports = { windowDays: WINDOW_DAYS, ...given };
  const service = desksService(ports);
  return {
    name: 'desks',
    fields: desksFields,
    service,
    endpoints: deskRoutes(service),
    consumers: [calendarConsumer(ports)],
    jobs: [],
    homeCard,
    home: deskHome(ports),
    search: service.searchPlaces,
    leave: leaveDesks(ports),
    retention: [namedBookings(ports)],
  };
};
