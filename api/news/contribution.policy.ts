import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';
import type { ContributionVerb } from './contribution.contract.ts';
import { departmentsOf, newsPolicy } from './policy.ts';

/** A contribution as far as rights go. */
export interface SentIn {
  readonly from: PersonId;
  readonly department?: string;
}

interface Targets {
  /** Send something in, and see what one sent: councillors write to the council in other ways. */
  readonly send: undefined;
  /** See what waits for editors. */
  readonly seeQueue: undefined;
  readonly see: SentIn;
  readonly move: { readonly sent: SentIn; readonly verb: ContributionVerb };
}

/** Who sends in, who sees it and who deals with it. */
export const contributionPolicy: Policy<Targets, 'not_allowed' | 'own_contribution'> = {
  send: (viewer) => (isStaff(viewer) ? 'yes' : 'not_allowed'),
  seeQueue: (viewer) => (isCouncilEditor(viewer) || departmentsOf(viewer).length > 0 ? 'yes' : 'not_allowed'),
  see: (viewer, sent) => (isOwn(viewer, sent) || isItsEditor(viewer, sent) ? 'yes' : 'hidden'),
  move: (viewer, { sent, verb }) => {
    if (verb === 'withdraw') return isOwn(viewer, sent) ? 'yes' : seenBut(viewer, sent, 'not_allowed');
    if (!isItsEditor(viewer, sent)) return seenBut(viewer, sent, 'not_allowed');
    return isOwn(viewer, sent) ? 'own_contribution' : 'yes';
  },
};

/** The departments whose queue somebody sees; undefined for all there is. */
export const queuesSeenBy = (viewer: Viewer): readonly (string | undefined)[] =>
  isCouncilEditor(viewer) ? [undefined] : departmentsOf(viewer);

const isOwn = ({ person }: Viewer, { from }: SentIn): boolean => person === from;

const isCouncilEditor = (viewer: Viewer): boolean => newsPolicy.start(viewer, {}) === 'yes';

const isItsEditor = (viewer: Viewer, { department }: SentIn): boolean =>
  newsPolicy.start(viewer, department === undefined ? {} : { department }) === 'yes';

const seenBut = <Code extends string>(viewer: Viewer, sent: SentIn, code: Code): Code | 'hidden' =>
  isOwn(viewer, sent) || isItsEditor(viewer, sent) ? code : 'hidden';
