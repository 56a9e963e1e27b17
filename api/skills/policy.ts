import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';

interface Targets {
  /** Have skills at all: what councillors can do is not the council's to ask. */
  readonly use: undefined;
  /** Read the framework. */
  readonly read: undefined;
  /** See and answer an assessment. */
  readonly answer: { readonly person: PersonId };
  /** Read and change what is asked for. */
  readonly keepRequirements: undefined;
  /** See the page of a team; of whom it shows what is for the lanes to say. */
  readonly seeTeam: undefined;
  /** See figures of the council and its departments. */
  readonly seeFigures: undefined;
  /** See figures of any department's teams; a manager's own stand on their team's page. */
  readonly seeTeamFigures: undefined;
}

/** Who may do what. An assessment is its person's alone: no role opens it, and no manager. */
export const skillsPolicy: Policy<Targets, 'staff_only' | 'not_allowed'> = {
  use: (viewer) => (isStaff(viewer) ? 'yes' : 'staff_only'),
  read: () => 'yes',
  answer: (viewer, { person }) => (viewer.person === person ? 'yes' : 'hidden'),
  keepRequirements: (viewer) => (plansForAll(viewer) ? 'yes' : 'not_allowed'),
  seeTeam: (viewer) => (isStaff(viewer) && leads(viewer) ? 'yes' : 'not_allowed'),
  seeFigures: (viewer) =>
    plansForAll(viewer) || (isStaff(viewer) && (leads(viewer) || viewer.roles.includes('HR')))
      ? 'yes'
      : 'not_allowed',
  seeTeamFigures: (viewer) => (plansForAll(viewer) ? 'yes' : 'not_allowed'),
};

const plansForAll = ({ roles }: Viewer): boolean => roles.includes('DigitalLead');
const leads = ({ reports }: Viewer): boolean => reports.length > 0;
