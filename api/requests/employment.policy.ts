import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';
import type { RequestRefusal } from './contract.ts';

interface Targets {
  readonly seeEmployment: undefined;
  readonly importEmployment: undefined;
  readonly enterEmployment: { readonly person: PersonId };
  readonly keepClosures: undefined;
  readonly seeTeam: undefined;
  readonly seeBalance: { readonly person: PersonId };
  readonly seeWaiting: { readonly person: PersonId };
}

const isHr = ({ roles }: Viewer): boolean => roles.includes('HR');
const forHr = (viewer: Viewer) => (isHr(viewer) ? 'yes' : 'not_allowed');

/**
 * Contracts are HR's, but for their own: somebody else of HR enters that. What is left of somebody's leave is theirs,
 * their manager's, who decides on it, and HR's; of anybody else it is not even said whether they have any. Colleagues
 * hear that somebody is away; that they have asked for it is theirs and their manager's.
 */
export const employmentPolicy: Policy<Targets, RequestRefusal | 'not_allowed'> = {
  seeEmployment: forHr,
  importEmployment: forHr,
  enterEmployment: (viewer, { person }) => {
    if (!isHr(viewer)) return 'not_allowed';
    return person === viewer.person ? 'not_yours_to_do' : 'yes';
  },
  keepClosures: forHr,
  seeTeam: (viewer) => (isStaff(viewer) ? 'yes' : 'staff_only'),
  seeBalance: (viewer, { person }) => {
    if (!isStaff(viewer)) return 'staff_only';
    return person === viewer.person || isHr(viewer) || viewer.reports.includes(person) ? 'yes' : 'hidden';
  },
  seeWaiting: (viewer, { person }) =>
    person === viewer.person || viewer.reports.includes(person) ? 'yes' : 'hidden',
};
