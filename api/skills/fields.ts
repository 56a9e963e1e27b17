import {
  catalogued,
  none,
  ordinary,
  ownMany,
  ownOne,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { assessments } from './assessment.records.ts';
import { cubeFields } from './cube.fields.ts';
import { moments, profiles } from './records.ts';
import { requirements } from './requirement.records.ts';

const YEAR = 365;
const SOURCE =
  'Needed to plan training on evidence that is in date, and no longer (UK GDPR Art. 5(1)(e)); evidence counts for two years';

/** A check is not asked twice within a year, so answers are kept a little longer. */
export const ASSESSMENT_KEPT: Period = {
  id: 'skills.assessment',
  title: 'What somebody answered in a skills assessment',
  after: 'after it was begun',
  ...{ days: 400, least: YEAR + 1, most: 2 * YEAR + 1 },
  source:
    'A knowledge check is not asked again within a year; nothing else needs the answers (UK GDPR Art. 5(1)(e))',
};

export const PROFILE_KEPT: Period = {
  id: 'skills.profile',
  title: 'Which level somebody has in each digital skill',
  after: 'after the last assessment',
  ...{ days: 3 * YEAR + 1, least: 2 * YEAR + 1, most: 6 * YEAR + 2 },
  source: SOURCE,
};

export const MOMENT_KEPT: Period = {
  id: 'skills.history',
  title: 'Which levels somebody had after an earlier assessment',
  after: 'after that assessment',
  ...{ days: 3 * YEAR + 1, least: 2 * YEAR + 1, most: 6 * YEAR + 2 },
  source: SOURCE,
};

const assessment = catalogued(assessments, {
  title: 'Skills assessment',
  basis: 'task',
  kept: ASSESSMENT_KEPT,
  seenBy: 'The person alone',
  fields: {
    id: none('The assessment'),
    person: pseudonym('Whose it is'),
    kind: none('Whether it was the first or a re-check'),
    framework: none('Which version of the framework it asked'),
    told: ordinary('Who was to see what comes of it, as you were told before you began'),
    state: ordinary('Whether it is open, finished or given up'),
    skills: ordinary('Which skills it asked about'),
    answers: ordinary('What you said of each task'),
    checks: ordinary('What you chose in each knowledge check, and whether it was right'),
    startedAt: ordinary('When you began'),
    endedAt: ordinary('When you finished it or gave it up'),
  },
  ofPerson: ownMany(assessments, 'person'),
});

const LEVELS_SEEN =
  'The person; their manager sees level and gap where the person was told so before answering; others in figures alone';

const profile = catalogued(profiles, {
  title: 'Digital skills of a person',
  basis: 'task',
  kept: PROFILE_KEPT,
  seenBy: LEVELS_SEEN,
  fields: {
    id: pseudonym('Whose they are'),
    levels: ordinary(
      'For each skill what you said, which level counts, on what it stands, since when and how long it counts',
    ),
    assessment: none('The assessment they come from last'),
    at: ordinary('When they were last assessed'),
    toldOf: ordinary('Of which expiry you were told'),
  },
  ofPerson: ownOne(profiles),
});

const moment = catalogued(moments, {
  title: 'Digital skills of a person after one assessment',
  basis: 'task',
  kept: MOMENT_KEPT,
  seenBy: 'The person; others in figures of change alone',
  fields: {
    id: none('The assessment'),
    person: pseudonym('Whose they are'),
    at: ordinary('When it was finished'),
    kind: none('Whether it was the first or a re-check'),
    framework: none('Which version of the framework it asked'),
    levels: ordinary('Your levels after it'),
  },
  ofPerson: ownMany(moments, 'person'),
});

const requirement = catalogued(requirements, {
  title: 'What is asked of people’s digital skills, one version',
  basis: 'task',
  kept: 'as long as Guildhall runs: levels of earlier years are read against it',
  seenBy: 'Digital leads; everybody sees what is asked of themselves',
  fields: {
    id: none('The version'),
    n: none('Its number'),
    at: none('Since when it counts'),
    by: pseudonym('Who made it'),
    reason: ordinary('Why it was made', { isFreeText: true }),
    reasons: ordinary('Why each skill is asked for', { isFreeText: true }),
    corporate: none('What is asked of everybody'),
    workStyles: none('What is asked by the way people work'),
    roles: none('What is asked by job title'),
    teams: pseudonym('What is asked of a team; it is named by who manages it'),
  },
  ofPerson: ownMany(requirements, 'by'),
});

/** What the room keeps, field by field. */
export const skillsFields: readonly RecordFields[] = [assessment, profile, moment, requirement, cubeFields];
