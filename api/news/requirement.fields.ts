import {
  catalogued,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { obligations, requirements } from './requirement.records.ts';

const YEAR = 365;

/** How long it is kept who acknowledged which words. */
export const RECEIPT_KEPT: Period = {
  id: 'news.receipt',
  title: 'What somebody was asked to acknowledge, and what they acknowledged',
  after: 'after they left',
  days: 6 * YEAR + 2,
  least: YEAR,
  most: 10 * YEAR,
  source: 'Limitation Act 1980, s. 5: claims from a contract within 6 years',
};

/** How long it is kept who was asked, once nobody is asked any more. */
export const REQUIREMENT_KEPT: Period = {
  ...RECEIPT_KEPT,
  id: 'news.requirement',
  title: 'Request to acknowledge a policy, with what people owed to it',
  after: 'after it ended',
};

const requirement = catalogued(requirements, {
  title: 'Request to acknowledge a policy',
  basis: 'task',
  kept: REQUIREMENT_KEPT,
  seenBy: 'Its owner and editors, and managers of those who are asked',
  fields: {
    id: none('Tells them apart'),
    article: none('Which policy it is about'),
    audience: pseudonym('Who is asked: by department, site, role or person'),
    days: none('How many working days people have'),
    rounds: none('Which version has to be acknowledged since when'),
    by: pseudonym('Who asked for it'),
    at: ordinary('When they asked'),
    countedAt: none('When everybody was entered'),
    walkFrom: none('Since when people are being entered'),
    ended: pseudonym('Who ended it, and when'),
  },
  ofPerson: 'Who asked is in the record of changes; whom it asks stands in what each of them owes.',
});

const obligation = catalogued(obligations, {
  title: 'Policy to acknowledge',
  basis: 'task',
  kept: RECEIPT_KEPT,
  seenBy: 'The person, their manager and the owner of the policy',
  fields: {
    id: pseudonym('The request and the person'),
    requirement: none('The request it belongs to'),
    article: ordinary('Which policy it is about'),
    person: pseudonym('Who is asked'),
    department: ordinary('Where they worked when they were asked'),
    origin: ordinary('Whether they were there when it began, or joined later'),
    at: ordinary('When they were asked'),
    due: ordinary('The last day that is in time'),
    joinedRound: none('Which versions were asked for before'),
    receipts: ordinary('Which version they acknowledged, the fingerprint of its words, when and where'),
    toldRound: none('What they were told of last'),
    next: ordinary('The day of the next reminder'),
    goneAt: ordinary('When they left the council'),
    goneAs: ordinary('How they stood then'),
  },
  ofPerson: ownMany(obligations, 'person'),
});

/** What is kept of policies that people have to acknowledge. */
export const requirementFields: readonly RecordFields[] = [requirement, obligation];
