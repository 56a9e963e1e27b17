import {
  catalogued,
  cataloguedLog,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { MAX_LIMIT } from '../platform/store/store.ts';
import { briefed, openingLog } from './briefing.records.ts';

const YEAR = 365;

/** Who was told what in confidence has to be explained as long as a decision taken on it. */
export const BRIEFED_KEPT: Period = {
  id: 'news.briefed',
  title: 'That a councillor was given a confidential briefing',
  after: 'after it was taken back',
  days: 6 * YEAR + 2,
  least: 4 * YEAR,
  most: 25 * YEAR,
  source:
    'Local Government Act 1972, s.100C and 100D: papers 6 and 4 years; Openness of Local Government Bodies Regulations 2014',
};

export const OPENING_KEPT: Period = {
  ...BRIEFED_KEPT,
  ...{
    id: 'news.opening',
    title: 'That somebody opened a confidential briefing',
    after: 'after it was opened',
  },
};

const copy = catalogued(briefed, {
  title: 'Confidential briefing given to a councillor',
  basis: 'task',
  kept: BRIEFED_KEPT,
  seenBy: 'The councillor, who wrote the briefing and the monitoring officer',
  fields: {
    id: none('The briefing and the councillor'),
    article: none('Which briefing it is; what it is about does not stand here'),
    person: pseudonym('To whom it is given'),
    added: pseudonym('When it was given to you, and by whom'),
    removed: pseudonym('When it was taken back, and by whom'),
    seenAt: ordinary('When you first saw that it is there'),
    opened: ordinary('When you first opened each version'),
    acknowledged: ordinary('When you said that you took note of each version'),
  },
  ofPerson: ownMany(briefed, 'person'),
});

const opening = cataloguedLog(openingLog, {
  title: 'Opening of a confidential briefing',
  basis: 'task',
  kept: OPENING_KEPT,
  seenBy: 'Who opened it, and the monitoring officer',
  fields: {
    id: none('Tells openings apart'),
    at: ordinary('When it was opened'),
    article: none('Which briefing it is; what it is about does not stand here'),
    person: pseudonym('Who opened it'),
    version: none('Which version'),
    hash: none('A fingerprint of what the version says'),
    as: ordinary('Whether as a councillor, its author or the monitoring officer'),
    door: ordinary('Whether in the tab or in chat'),
  },
  ofPerson: (store, person, after) =>
    store.read(openingLog, { subject: person, limit: MAX_LIMIT, ...(after !== undefined && { after }) }),
});

/** What is kept of who was given and who opened what in confidence. */
export const briefingFields: readonly RecordFields[] = [copy, opening];
