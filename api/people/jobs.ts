import type { Job } from '../platform/schedule/schedule.ts';
import type { PeopleService } from './service.ts';

export const peopleJobs = (
  service: Pick<PeopleService, 'readDirectoryWhenDue' | 'sweepRoles' | 'endWhatIsDue'>,
): readonly Job[] => [
  // Looks each minute whether a reading is due, as an administrator may have asked for one.
  {
    name: 'people.directory',
    everySeconds: 60,
    run: async () => {
      // Those who were met just now may hold roles that the last sweep had nobody to give to.
      if (await service.readDirectoryWhenDue()) await service.sweepRoles();
    },
  },
  // Less than five minutes by what it takes: a role taken away now is refused within five.
  { name: 'people.roles', everySeconds: 240, run: () => service.sweepRoles() },
  { name: 'people.retention', everySeconds: 86_400, run: (now) => service.endWhatIsDue(now) },
];
