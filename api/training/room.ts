import { schemaOf } from '../platform/catalogue.ts';
import type { Room, RoomRecords } from '../platform/room.ts';
import { calendarConsumers } from './calendar.ts';
import type { TrainingHomeCard } from './contract.ts';
import { AFTERWARDS, CHAMPIONS, REMINDERS, ROLLS, SEATS } from './events.ts';
import { trainingFields } from './fields.ts';
import { trainingHome } from './home.service.ts';
import { trainingJobs } from './jobs.ts';
import { leaveTraining, trainingRetention } from './keeping.service.ts';
import type { CalendarPorts, TrainingPorts } from './ports.ts';
import { trainingRoutes } from './routes.ts';
import { homeCard } from './schemas.ts';
import { type TrainingService, trainingService } from './service.ts';

export const trainingRecords: RoomRecords = schemaOf(trainingFields);

export type TrainingRoom = Room<TrainingService, TrainingHomeCard>;

/** The training room: what can be learned, when and where, and who has a seat. */
export const trainingRoom = (ports: TrainingPorts & CalendarPorts): TrainingRoom => {
  const service = trainingService(ports);
  return {
    name: 'training',
    fields: trainingFields,
    service,
    endpoints: trainingRoutes(service),
    consumers: calendarConsumers(ports),
    topics: [SEATS, REMINDERS, AFTERWARDS, ROLLS, CHAMPIONS],
    jobs: trainingJobs(ports),
    homeCard,
    home: trainingHome(ports),
    leave: leaveTraining(ports),
    retention: trainingRetention(ports),
  };
};
