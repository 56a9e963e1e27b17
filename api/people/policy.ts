import type { Policy } from '../contract/verdict.ts';
import { mayKnowName, mayKnowWhere, type Party } from './visibility.rules.ts';

interface Targets {
  /** That somebody is here: their name, job, department, team and manager, and their picture. */
  readonly knowName: Party;
  /** Where somebody is, or their name beside a place. */
  readonly knowWhere: Party;
}

/**
 * Who may do what. No role opens more of others: what HR or an administrator needs for their work is asked for where
 * that work is. What a person asks about themselves is not here: those calls name nobody.
 */
export const peoplePolicy: Policy<Targets, never, Party> = {
  knowName: (asker, subject) => (mayKnowName(asker, subject) ? 'yes' : 'hidden'),
  knowWhere: (asker, subject) => (mayKnowWhere(asker, subject) ? 'yes' : 'hidden'),
};
