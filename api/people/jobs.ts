import type { Job } from '../platform/schedule/schedule.ts';
import type { PeopleService } from './service.ts';

export const peopleJobs = (service: Pick<PeopleService, 'readDirectory'>): readonly Job[] => [
  { name: 'people.directory', everySeconds: 900, run: () => service.readDirectory() },
];
