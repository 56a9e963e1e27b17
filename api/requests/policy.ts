import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { PlainDate } from '../contract/time.ts';
import type { Policy } from '../contract/verdict.ts';
import type { RequestRefusal, State, Verb } from './contract.ts';
import type { Flow } from './form.contract.ts';
import { movesFrom, type Part, TRANSITIONS, type Transition } from './states.rules.ts';

/** A request as far as rights go. */
export interface Standing {
  readonly subject: PersonId;
  readonly flow: Flow;
  readonly state: State;
  readonly approver: { readonly desk: 'line' | 'hr'; readonly person?: PersonId };
}

/** The same, and whether its type lets the person's manager see it. */
export type Seen = Standing & { readonly lineSees: boolean };

type Asker = Pick<Viewer, 'person' | 'roles'>;

/** As what a viewer stands to a request; none for a stranger to it. Nobody is more than the subject of their own. */
export const partsOf = (viewer: Asker, { subject, approver }: Standing): readonly Part[] => {
  if (viewer.person === subject) return ['subject'];
  const isHr = viewer.roles.includes('HR');
  const decides = approver.desk === 'hr' ? isHr : approver.person === viewer.person;
  return [...(decides ? (['approver'] as const) : []), ...(isHr ? (['hr'] as const) : [])];
};

/** When it begins, for what may be done only before or only after; absent where it has no days. */
export interface Moment {
  readonly today: PlainDate;
  readonly begins: PlainDate | undefined;
}

/** The lines of the table that are open to these parts now. */
export const openMoves = (
  standing: Pick<Standing, 'flow' | 'state'>,
  parts: readonly Part[],
  moment: Moment,
): readonly Transition[] =>
  movesFrom(standing).filter((line) => line.by.some((part) => parts.includes(part)) && isTime(line, moment));

const isTime = ({ when }: Transition, { today, begins }: Moment): boolean => {
  if (when === undefined || begins === undefined) return true;
  return when === 'before_start' ? today < begins : today >= begins;
};

interface Targets {
  /** Has requests at all: councillors are nobody's employees. */
  readonly use: undefined;
  readonly see: Seen;
  /** What was said of health: for the person and HR, never for who manages them. */
  readonly seeHealth: Standing;
  readonly move: { readonly request: Standing; readonly verb: Verb };
  /** HR's desk and its figures. */
  readonly keepDesk: undefined;
}

/** Who may do what. Roles beside HR open nothing: what is asked of a manager is theirs, even from an administrator. */
export const requestPolicy: Policy<Targets, RequestRefusal | 'not_allowed'> = {
  use: (viewer) => (isStaff(viewer) ? 'yes' : 'staff_only'),
  see: (viewer, request) => {
    if (!isStaff(viewer)) return 'hidden';
    if (partsOf(viewer, request).length > 0) return 'yes';
    return request.lineSees && viewer.reports.includes(request.subject) ? 'yes' : 'hidden';
  },
  seeHealth: (viewer, { subject }) =>
    isStaff(viewer) && (viewer.person === subject || viewer.roles.includes('HR')) ? 'yes' : 'hidden',
  move: (viewer, { request, verb }) => {
    const parts = partsOf(viewer, request);
    const isTheirs = TRANSITIONS[request.flow].some(
      (line) => line.verb === verb && line.by.some((part) => parts.includes(part)),
    );
    return isTheirs ? 'yes' : 'not_yours_to_do';
  },
  keepDesk: (viewer) => (viewer.roles.includes('HR') ? 'yes' : 'not_allowed'),
};
