import { catalogued, none, type Period, pseudonym, type RecordFields } from '../platform/catalogue.ts';
import { cubes } from './cube.records.ts';

/** The next release is held against the newest, which stays; older ones are needed by nobody. */
export const CUBE_KEPT: Period = {
  id: 'skills.figures',
  title: 'Earlier figures of digital skills',
  after: 'after they were taken',
  ...{ days: 60, least: 7, most: 366 },
  source: 'Each day’s figures replace those of the day before; nothing is reckoned from older ones',
};

/** Figures of skills as they may be told. */
export const cubeFields: RecordFields = catalogued(cubes, {
  title: 'Figures of digital skills of the council or a department',
  basis: 'task',
  kept: CUBE_KEPT,
  seenBy:
    'Digital leads; HR and managers see those of the council and of departments, and managers their own team’s',
  fields: {
    id: none('Which release, and of which department'),
    release: none('Its number'),
    at: none('When it was taken'),
    k: none('Fewest people a figure is about'),
    framework: none('Which version of the framework'),
    requirements: none('Which version of what is asked for'),
    groups: pseudonym('Departments or teams, a team by who manages it, with how many work there'),
    figures: pseudonym(
      'What may be told: how many are assessed, meet what is asked for, have which level, and changed',
    ),
  },
  ofPerson:
    'It counts groups of people. A team is named by who manages it, and nothing is said of that person.',
});
