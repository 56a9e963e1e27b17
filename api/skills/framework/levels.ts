import type { LevelMeaning } from './types.ts';

/** What the levels mean in every skill. DigComp 3.0 has four levels and the government framework too; 0 is before both. */
export const LEVEL_MEANINGS: readonly LevelMeaning[] = [
  {
    ...{ level: 0, title: 'Not yet', digcomp: null, gdd: null },
    autonomy: 'Has not done it, or leaves it to others',
    complexity: 'No task of this kind',
    reach: 'Nobody yet',
  },
  {
    ...{ level: 1, title: 'Awareness', digcomp: 'Basic', gdd: 'Awareness' },
    autonomy: 'With help, or by following written steps',
    complexity: 'Simple tasks that stay the same',
    reach: 'Their own work',
  },
  {
    ...{ level: 2, title: 'Working', digcomp: 'Intermediate', gdd: 'Working' },
    autonomy: 'Alone',
    complexity: 'The routine tasks of the job',
    reach: 'Their own work',
  },
  {
    ...{ level: 3, title: 'Practitioner', digcomp: 'Advanced', gdd: 'Practitioner' },
    autonomy: 'Alone, and chooses how',
    complexity: 'New or unusual tasks, and what to do when something goes wrong',
    reach: 'The team, who ask them for help',
  },
  {
    ...{ level: 4, title: 'Expert', digcomp: 'Highly advanced', gdd: 'Expert' },
    autonomy: 'Leads, and decides for others how it is done',
    complexity: 'Tasks that nobody in the service has done before',
    reach: 'The service or the council: teaches it and sets how it is done',
  },
];
