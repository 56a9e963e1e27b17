import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';

/** Whoever asks, with the department the directory places them in. */
export type Learner = Viewer & { readonly department?: string };

/** A session as far as rights go. */
export interface Led {
  readonly lead: PersonId;
  readonly department?: string;
}

interface Targets {
  /** Enter courses and plan sessions. */
  readonly plan: undefined;
  readonly changeCourse: { readonly by: PersonId };
  /** Know of a session; sign up for it. */
  readonly see: Led;
  /** Change or cancel it, and see who comes. */
  readonly lead: Led;
  /** Nominate a champion, and see how nominations and coverage stand. */
  readonly nominate: undefined;
  readonly moveNomination: { readonly parts: readonly string[] };
  /** Tell what one can do, as the skills room asks. */
  readonly check: undefined;
  readonly seeCertificate: { readonly person: PersonId };
  /** Name somebody else as who leads it. */
  readonly nameLead: undefined;
  /** How training went. */
  readonly seeFigures: undefined;
}

/** Who may do what. Councillors learn as anybody does: training is open to whoever signs in. */
export const trainingPolicy: Policy<Targets, 'not_allowed', Learner> = {
  plan: (viewer) => (isDigitalLead(viewer) || isChampion(viewer) ? 'yes' : 'not_allowed'),
  changeCourse: (viewer, { by }) =>
    isDigitalLead(viewer) || (viewer.person === by && isChampion(viewer)) ? 'yes' : 'not_allowed',
  see: (viewer, session) => (maySee(viewer, session) ? 'yes' : 'hidden'),
  lead: (viewer, session) => {
    if (isDigitalLead(viewer) || viewer.person === session.lead) return 'yes';
    return maySee(viewer, session) ? 'not_allowed' : 'hidden';
  },
  nominate: (viewer) => (isStaff(viewer) ? 'yes' : 'not_allowed'),
  // Whoever is no part of it does not know of it; which part may do what is the rules' to say.
  moveNomination: (viewer, { parts }) => (isStaff(viewer) && parts.length > 0 ? 'yes' : 'hidden'),
  check: (viewer) => (isStaff(viewer) ? 'yes' : 'not_allowed'),
  seeCertificate: (viewer, { person }) => (viewer.person === person ? 'yes' : 'hidden'),
  nameLead: (viewer) => (isDigitalLead(viewer) ? 'yes' : 'not_allowed'),
  seeFigures: (viewer) => (isDigitalLead(viewer) ? 'yes' : 'not_allowed'),
};

/** Looks after the digital skills of the whole council. */
export const isDigitalLead = ({ roles }: Pick<Viewer, 'roles'>): boolean => roles.includes('DigitalLead');

export const isChampion = ({ appointments }: Pick<Viewer, 'appointments'>): boolean =>
  appointments.some(({ kind }) => kind === 'champion');

const maySee = (viewer: Learner, { lead, department }: Led): boolean =>
  department === undefined ||
  viewer.department === department ||
  viewer.person === lead ||
  isDigitalLead(viewer);
