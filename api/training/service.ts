import { bookingService } from './booking.service.ts';
import { courseService } from './course.service.ts';
import type { TrainingPorts } from './ports.ts';
import { sessionService } from './session.service.ts';

/** All use cases of the room. */
export const trainingService = (ports: TrainingPorts) => ({
  ...courseService(ports),
  ...sessionService(ports),
  ...bookingService(ports),
});

export type TrainingService = ReturnType<typeof trainingService>;
