import {
  catalogued,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { contributions } from './contribution.records.ts';

const YEAR = 365;

/** How long what was sent in is kept once it is dealt with. */
export const CONTRIBUTION_KEPT: Period = {
  id: 'news.contribution',
  title: 'What was sent to the editors',
  after: 'after it was taken, answered, declined or taken back',
  days: YEAR,
  least: 90,
  most: 2 * YEAR,
  source: 'UK GDPR Art. 5(1)(e): no longer than needed',
};

/** What people sent in, field by field. */
export const contributionFields: RecordFields = catalogued(contributions, {
  title: 'What was sent to the editors',
  basis: 'task',
  kept: CONTRIBUTION_KEPT,
  seenBy: 'The person, the council’s editors and those of the person’s department',
  fields: {
    id: none('Tells contributions apart'),
    kind: ordinary('News, an event or feedback'),
    from: pseudonym('Who sent it'),
    department: ordinary('The department whose editors see it'),
    title: ordinary('What it is called', { isFreeText: true }),
    text: ordinary('What was written', { isFreeText: true }),
    event: ordinary('When and where the event is', { isFreeText: true }),
    sentAt: ordinary('When it was sent'),
    state: ordinary('How it stands'),
    outcome: ordinary('Who dealt with it, when, with which words, and what was made of it', {
      isFreeText: true,
    }),
  },
  ofPerson: ownMany(contributions, 'sent'),
});
