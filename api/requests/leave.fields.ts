import {
  catalogued,
  NOBODY,
  none,
  ordinary,
  ownMany,
  ownOne,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { bankHolidays, closures, employments, ledgers } from './leave.records.ts';

const YEAR = 365;

/** The floor is the law's; a council may keep its leave records as long as the rest of a personal file. */
export const LEDGER_KEPT: Period = {
  id: 'requests.ledger',
  title: 'Ledger of a leave year',
  after: 'after the leave year, or the last entry in it',
  days: 6 * YEAR + 2,
  least: 6 * YEAR + 2,
  most: 25 * YEAR,
  source: 'Working Time Regulations 1998, reg. 16B: 6 years from when the record was made',
};

export const EMPLOYMENT_KEPT: Period = {
  id: 'requests.employment',
  title: 'What somebody was employed to work',
  after: 'after the last day of employment',
  days: 6 * YEAR + 2,
  least: 6 * YEAR + 2,
  most: 25 * YEAR,
  source: 'It explains the ledgers of leave: Working Time Regulations 1998, reg. 16B',
};

const employment = catalogued(employments, {
  title: 'Contracts and terms of leave',
  basis: 'contract',
  kept: EMPLOYMENT_KEPT,
  seenBy: 'HR; the person sees what their leave is reckoned from, and so does their manager',
  fields: {
    id: pseudonym('Whose it is'),
    policy: ordinary('The terms of leave'),
    serviceFrom: ordinary('Since when you are in continuous service, which brings more leave'),
    keptFrom: none('The first leave year that is kept here'),
    contracts: ordinary('From when to when you work how many hours, and on which days'),
    changedAt: ordinary('When it was last entered'),
    changedBy: pseudonym('Who entered it'),
  },
  ofPerson: ownOne(employments),
});

const ledger = catalogued(ledgers, {
  title: 'Ledger of a leave year',
  basis: 'obligation',
  kept: LEDGER_KEPT,
  seenBy: 'The person, their manager and HR',
  fields: {
    id: pseudonym('The person and the year'),
    person: pseudonym('Whose leave it is'),
    year: ordinary('The leave year'),
    entries: ordinary('What was granted, taken, carried over and put right, each with its day and reason', {
      isFreeText: true,
    }),
  },
  ofPerson: ownMany(ledgers, 'person'),
});

const closure = catalogued(closures, {
  title: 'Day on which the council is closed',
  basis: 'task',
  kept: 'as long as leave of that year is kept',
  seenBy: 'All staff',
  fields: {
    id: none('The day'),
    name: none('What it is called'),
    addedBy: pseudonym('Who entered it'),
    addedAt: none('When it was entered'),
  },
  ofPerson:
    'It says of a person only that they entered it at HR’s desk; the record of changes says that too.',
});

const national = catalogued(bankHolidays, {
  title: 'Bank holidays of England and Wales',
  basis: 'task',
  kept: 'overwritten by the next reading',
  seenBy: 'All staff',
  fields: {
    id: none('One document'),
    days: none('The days'),
    readAt: none('When GOV.UK was last asked'),
  },
  ofPerson: NOBODY,
});

/** What the room keeps of leave, field by field. */
export const leaveFields: readonly RecordFields[] = [employment, ledger, closure, national];
