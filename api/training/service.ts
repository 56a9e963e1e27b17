import { attendanceService } from './attendance.service.ts';
import { bookingService } from './booking.service.ts';
import { championService } from './champion.service.ts';
import { courseService } from './course.service.ts';
import { deskService } from './desk.service.ts';
import { directoryService } from './directory.service.ts';
import { figuresService } from './figures.service.ts';
import { newsService } from './news.service.ts';
import { nextStepsService } from './next-steps.service.ts';
import { planService } from './plan.service.ts';
import type { TrainingPorts } from './ports.ts';
import { sessionService } from './session.service.ts';

/** All use cases of the room. */
export const trainingService = (ports: TrainingPorts) => ({
  ...courseService(ports),
  ...sessionService(ports),
  ...bookingService(ports),
  ...attendanceService(ports),
  ...planService(ports),
  ...championService(ports),
  ...directoryService(ports),
  ...deskService(ports),
  ...figuresService(ports),
  ...nextStepsService(ports),
  ...newsService(ports),
});

export type TrainingService = ReturnType<typeof trainingService>;
