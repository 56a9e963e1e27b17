import type { Viewer } from '../contract/person.ts';
import type { Policy, Verdict } from '../contract/verdict.ts';
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

interface Administration {
  /** How the reading of accounts and roles stands. */
  readonly seeDirectory: undefined;
  readonly readDirectory: undefined;
  readonly importLines: undefined;
  /** Who holds which role and which appointment. */
  readonly seeRights: undefined;
  /** Gives and ends appointments. */
  readonly appoint: undefined;
  /** How long what is kept, and what the next run would end. */
  readonly seeRetention: undefined;
  readonly changeRetention: undefined;
  /** Whose records a legal hold keeps, and why. */
  readonly seeHolds: undefined;
  readonly changeHolds: undefined;
  readonly seeAudit: undefined;
  readonly verifyAudit: undefined;
}

const byAdmin = ({ roles }: Viewer): Verdict<'not_allowed'> =>
  roles.includes('Admin') ? 'yes' : 'not_allowed';

/** What is done for the council as a whole, by administrators alone. */
export const administrationPolicy: Policy<Administration, 'not_allowed'> = {
  seeDirectory: byAdmin,
  readDirectory: byAdmin,
  importLines: byAdmin,
  seeRights: byAdmin,
  appoint: byAdmin,
  seeRetention: byAdmin,
  changeRetention: byAdmin,
  seeHolds: byAdmin,
  changeHolds: byAdmin,
  seeAudit: byAdmin,
  verifyAudit: byAdmin,
};
