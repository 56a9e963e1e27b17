import {
  catalogued,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { completions, marks } from './attendance.records.ts';
import { openedLinks } from './plan.records.ts';

const YEAR = 365;

/** How somebody is known to have come; what follows from it is the completion. */
export const MARK_KEPT: Period = {
  id: 'training.mark',
  title: 'Who came to a training session',
  after: 'after it was noted',
  days: 2 * YEAR,
  least: 30,
  most: 6 * YEAR,
  source: 'UK GDPR Art. 5(1)(e): no longer than needed',
};

export const COMPLETION_KEPT: Period = {
  id: 'training.completion',
  title: 'Completed training session',
  after: 'after the session',
  days: 6 * YEAR + 2,
  least: 2 * YEAR,
  most: 10 * YEAR,
  source: 'Limitation Act 1980, s. 5: proof of training, 6 years',
};

/** What somebody learns alone is watched no longer than it helps them. */
export const LINK_KEPT: Period = {
  id: 'training.link',
  title: 'What somebody opened to learn alone',
  after: 'after they opened it last',
  days: YEAR,
  least: 30,
  most: 2 * YEAR,
  source: 'UK GDPR Art. 5(1)(e); ICO, Employment practices: monitoring workers, 2023',
};

const mark = catalogued(marks, {
  title: 'Who came to a training session',
  basis: 'task',
  kept: MARK_KEPT,
  seenBy: 'Who leads the session, and the digital lead',
  fields: {
    id: none('Tells marks apart'),
    session: ordinary('Which session'),
    person: pseudonym('Who was marked'),
    source: ordinary('How it is known'),
    minutes: ordinary('For how many minutes they were there'),
    isTakenBack: ordinary('Whether what was said before is taken back'),
    by: pseudonym('Who said so'),
    at: ordinary('When it was noted'),
  },
  ofPerson: ownMany(marks, 'person'),
});

const completion = catalogued(completions, {
  title: 'Completed training session',
  basis: 'task',
  kept: COMPLETION_KEPT,
  seenBy: 'The person; that they completed it, who leads the session and the digital lead',
  fields: {
    id: none('Tells completions apart'),
    session: ordinary('Which session'),
    course: ordinary('Which course'),
    person: pseudonym('Who completed it'),
    title: ordinary('What was taught'),
    skills: ordinary('Which skills, and to which level'),
    start: ordinary('When the session began'),
    end: ordinary('When the session ended'),
    lead: pseudonym('Who led it'),
    evidence: ordinary('What the course counts as completed'),
    source: ordinary('How it is known that they were there'),
    minutes: ordinary('For how many minutes they were there'),
    at: ordinary('When it was noted'),
  },
  ofPerson: ownMany(completions, 'person'),
});

const link = catalogued(openedLinks, {
  title: 'What somebody opened to learn alone',
  basis: 'task',
  kept: LINK_KEPT,
  seenBy: 'The person alone',
  fields: {
    id: none('The person and the link'),
    person: pseudonym('Who opened it'),
    link: ordinary('What was opened'),
    openedAt: ordinary('When they opened it last'),
    doneAt: ordinary('When they said that they have done it'),
    at: none('When either happened last'),
  },
  ofPerson: ownMany(openedLinks, 'person'),
});

/** Who came, what that counts for, and what people learn alone. */
export const attendanceFields: readonly RecordFields[] = [mark, completion, link];
