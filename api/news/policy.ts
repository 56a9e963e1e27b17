import type { Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';
import type { Article } from './article.rules.ts';

/** The appointments whose rights the room honours; `room.ts` declares them. */
export const DEPARTMENT_EDITOR = 'department_editor';
export const SECOND_APPROVER = 'second_approver';
export const MONITORING_OFFICER = 'monitoring_officer';

type Written = Pick<Article, 'department' | 'restriction'>;

interface Targets {
  /** The desk with what one may write or approve. */
  readonly useDesk: undefined;
  /** Begin an article of this department, or of the council. */
  readonly start: Pick<Article, 'department'>;
  /** See what is being written, and change it. */
  readonly write: Written;
  /** See what is being written, and publish it as the second person. */
  readonly approve: Written;
  /** See it as its editors do, and change nothing: whoever answers for it, too. */
  readonly see: Written & Pick<Article, 'owner'>;
  /** Say that it is still right, and hand it over. */
  readonly answer: Written & Pick<Article, 'owner'>;
  /** How far it reached, in numbers. A restricted article is read by few and each look is logged: it has none. */
  readonly seeFigures: Written & Pick<Article, 'owner'>;
}

/** Who may write and publish what. Reading is `canRead`'s. */
export const newsPolicy: Policy<Targets, 'not_allowed'> = {
  useDesk: (viewer) =>
    isEditor(viewer) || isApprover(viewer) || departmentsOf(viewer).length > 0 ? 'yes' : 'not_allowed',
  start: (viewer, { department }) => (isEditorOf(viewer, department) ? 'yes' : 'not_allowed'),
  write: (viewer, article) => (mayWrite(viewer, article) ? 'yes' : 'hidden'),
  approve: (viewer, article) => (mayApprove(viewer, article) ? 'yes' : 'hidden'),
  see: (viewer, article) => (mayApprove(viewer, article) || answersFor(viewer, article) ? 'yes' : 'hidden'),
  answer: (viewer, article) => (mayWrite(viewer, article) || answersFor(viewer, article) ? 'yes' : 'hidden'),
  seeFigures: (viewer, article) =>
    mayWrite(viewer, article) || answersFor(viewer, article) ? 'yes' : 'hidden',
};

const mayApprove = (viewer: Viewer, article: Written): boolean =>
  mayWrite(viewer, article) || (isApprover(viewer) && !article.restriction);

const answersFor = (viewer: Viewer, { owner, restriction }: Written & Pick<Article, 'owner'>): boolean =>
  owner === viewer.person && !restriction;

/** A restricted briefing is written at a desk of its own, where no other editor sees it: see `briefing.policy.ts`. */
const mayWrite = (viewer: Viewer, { department, restriction }: Written): boolean =>
  isEditorOf(viewer, department) && !restriction;

const isEditor = ({ roles }: Viewer): boolean => roles.includes('Editor');
const isEditorOf = (viewer: Viewer, department: string | undefined): boolean =>
  isEditor(viewer) || (department !== undefined && departmentsOf(viewer).includes(department));

/** Publishes what others wrote for everyone: another Editor, or whoever is appointed to. */
export const isApprover = (viewer: Viewer): boolean => isEditor(viewer) || holds(viewer, SECOND_APPROVER);

/** The departments a viewer may write for by appointment. */
export const departmentsOf = ({ appointments }: Pick<Viewer, 'appointments'>): readonly string[] =>
  appointments.filter(({ kind }) => kind === DEPARTMENT_EDITOR).map(({ scope }) => scope);

export const isMonitoringOfficer = (viewer: Viewer): boolean => holds(viewer, MONITORING_OFFICER);

const holds = ({ appointments }: Viewer, kind: string): boolean =>
  appointments.some((held) => held.kind === kind);
