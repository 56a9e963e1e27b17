import {
  catalogued,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { champions } from './champion.records.ts';

const YEAR = 365;

export const CHAMPION_KEPT: Period = {
  id: 'training.champion',
  title: 'Nomination as digital champion',
  after: 'after it was declined or the appointment ended',
  days: 2 * YEAR,
  least: 90,
  most: 6 * YEAR,
  source: 'UK GDPR Art. 5(1)(e): no longer than needed',
};

/** Nominations and what champions offer, field by field. */
export const championFields: RecordFields = catalogued(champions, {
  title: 'Nomination as digital champion',
  basis: 'task',
  kept: CHAMPION_KEPT,
  seenBy: 'The person, who nominated them, their manager and the digital lead; of champions, everybody',
  fields: {
    id: none('Tells nominations apart'),
    person: pseudonym('Who is nominated'),
    nominatedBy: pseudonym('Who nominated them'),
    department: ordinary('The department they help'),
    skills: ordinary('The skills they help with'),
    hoursPerMonth: ordinary('How many hours a month they have for it'),
    why: ordinary('Why they were nominated', {
      seenBy: 'The person, who nominated them, their manager and the digital lead',
      isFreeText: true,
    }),
    state: ordinary('For whose answer it waits, or how it ended'),
    rev: none('How often it changed'),
    to: ordinary('Until when the appointment is'),
    changedAt: ordinary('When it last changed'),
    history: ordinary(
      'Each change: when, by whom, how it stood then, and why they were appointed for what nobody had confirmed',
      { isFreeText: true },
    ),
  },
  ofPerson: ownMany(champions, 'person'),
});
