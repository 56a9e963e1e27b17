import {
  catalogued,
  NOBODY,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { effectFields } from './effects.fields.ts';
import { leaveFields } from './leave.fields.ts';
import { deskTold, drafts, healthRecords, requests } from './records.ts';

const YEAR = 365;

/** How long what was asked is kept. */
export const REQUEST_KEPT: Period = {
  id: 'requests.request',
  title: 'Request to a manager or HR',
  after: 'after it ended',
  days: 6 * YEAR + 2,
  least: 6 * YEAR + 2,
  most: 25 * YEAR,
  source: 'Leave records: 6 years, Working Time Regulations 1998, reg. 16B',
};

/** Words about health go sooner than the absence they belong to. */
export const HEALTH_KEPT: Period = {
  id: 'requests.health',
  title: 'What was said of health with a request',
  after: 'after it was said',
  days: 3 * YEAR + 1,
  least: 90,
  most: 6 * YEAR,
  source: 'UK GDPR Art. 5(1)(e); statutory sick pay records: 3 years and the current',
};

export const DRAFT_KEPT: Period = {
  id: 'requests.draft',
  title: 'Form that was not submitted',
  after: 'after it was last filled in',
  days: 30,
  least: 30,
  most: 30,
  source: 'UK GDPR Art. 5(1)(e): no longer than needed',
};

const request = catalogued(requests, {
  title: 'Request',
  basis: 'contract',
  kept: REQUEST_KEPT,
  seenBy: 'The person, who decides it and HR; colleagues of the team see days of leave as away',
  fields: {
    id: none('Tells requests apart'),
    type: ordinary('What kind of request it is'),
    version: none('Which form was filled in'),
    flow: none('How requests of the kind go their way'),
    subject: pseudonym('Whom it is about'),
    actor: pseudonym('Who submitted it'),
    channel: ordinary('Whether it was submitted in the tab or in chat'),
    state: ordinary('How it stands'),
    rev: none('How often it changed'),
    answers: ordinary('What was answered; nothing about health', { isFreeText: true }),
    leave: ordinary('Which hours of which days it takes'),
    absence: ordinary('From when to when somebody was off sick; not why'),
    claim: ordinary('What is to be paid, and by which rule'),
    approver: pseudonym('Who decides it, and why they'),
    decision: pseudonym('Who decided, what and when'),
    history: pseudonym('Each change: who, when, and what they wrote', { isFreeText: true }),
    fitNoteAskedAt: ordinary('When you were asked for a fit note'),
    submittedAt: ordinary('When it was submitted'),
    changedAt: ordinary('When it last changed'),
  },
  ofPerson: ownMany(requests, 'subject'),
});

const health = catalogued(healthRecords, {
  title: 'What the person said of their health',
  basis: 'obligation',
  kept: HEALTH_KEPT,
  seenBy: 'The person and HR; the person is told of each look',
  fields: {
    id: none('The request it belongs to'),
    subject: pseudonym('Who said it'),
    answers: {
      purpose: 'What was said, so that HR can act on it',
      class: 'special',
      isFreeText: true,
    },
    changedAt: ordinary('When it was said'),
  },
  ofPerson: ownMany(healthRecords, 'subject'),
});

const draft = catalogued(drafts, {
  title: 'Form that was not submitted',
  basis: 'task',
  kept: DRAFT_KEPT,
  seenBy: 'The person alone',
  fields: {
    id: none('The person and the form'),
    person: pseudonym('Who filled it in'),
    type: ordinary('Which form it is'),
    answers: ordinary('What was filled in; nothing about health', { isFreeText: true }),
    savedAt: ordinary('When'),
  },
  ofPerson: ownMany(drafts, 'person'),
});

const told = catalogued(deskTold, {
  title: 'When HR was last told of its desk',
  basis: 'task',
  kept: 'overwritten on the next working day',
  seenBy: 'Nobody',
  fields: { id: none('One document'), day: none('The day') },
  ofPerson: NOBODY,
});

/** What the room keeps, field by field. */
export const requestsFields: readonly RecordFields[] = [
  request,
  health,
  draft,
  told,
  ...leaveFields,
  ...effectFields,
];
