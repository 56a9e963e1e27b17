import type { Role } from '../../api/contract/person.ts';

/**
 * Who asks, each a column of the matrix, seen from the owner of the record that is asked for. A role that gets into the
 * contract without a column here does not compile; an appointment without one fails the matrix test. A delegate has no
 * column, as nobody can be given another's rights yet: the first appointment that does so asks for it.
 */
export const INSIDERS = {
  staff: { title: 'staff, same team', means: 'a colleague with the same manager, without a role' },
  otherStaff: { title: 'staff elsewhere', means: 'somebody of another department, without a role' },
  manager: { title: 'their manager', means: 'the manager of the person the record is about' },
  otherManager: { title: 'another manager', means: 'a manager of other people' },
  champion: { title: 'champion', means: 'appointed digital champion of the owner’s department' },
  departmentEditor: { title: 'department editor', means: 'appointed editor of the owner’s department' },
  secondApprover: { title: 'second approver', means: 'appointed to publish what others wrote for everyone' },
  monitoringOfficer: { title: 'monitoring officer', means: 'appointed monitoring officer' },
  HR: { title: 'HR', means: 'the role HR' },
  Facilities: { title: 'Facilities', means: 'the role Facilities' },
  Editor: { title: 'Editor', means: 'the role Editor' },
  DigitalLead: { title: 'DigitalLead', means: 'the role DigitalLead' },
  Member: { title: 'Member', means: 'a councillor, who is not staff' },
  Admin: { title: 'Admin', means: 'the role Admin' },
} as const satisfies Record<Role, Column> & Record<string, Column>;

interface Column {
  readonly title: string;
  readonly means: string;
}

/** Somebody who may come in. */
export type Insider = keyof typeof INSIDERS;
export const insiders = Object.keys(INSIDERS) as readonly Insider[];

/** Which of them stands for each kind of appointment that a room declares. */
export const APPOINTED: Readonly<Record<string, Insider>> = {
  champion: 'champion',
  department_editor: 'departmentEditor',
  second_approver: 'secondApprover',
  monitoring_officer: 'monitoringOfficer',
};

/** Those who are nobody here, whatever they bring: they all hear what the column "nobody" says. */
export const STRANGERS = {
  noToken: 'no token',
  otherTenant: 'a token of another organisation',
  guest: 'a guest of the tenant, while guests are not let in',
  leaver: 'an account that was disabled five minutes ago',
  neverMet: 'an account that was disabled before anybody met it',
} as const;
export type Stranger = keyof typeof STRANGERS;
export const strangers = Object.keys(STRANGERS) as readonly Stranger[];

/** A column of the matrix. `botService`: the Bot Connector's own token, which no person holds. */
export type Caller = Insider | 'nobody' | 'botService';

/** Who really knocks. */
export type Knocker = Insider | Stranger | 'botService';
export const knockers: readonly Knocker[] = [...strangers, 'botService', ...insiders];

export const columnOf = (knocker: Knocker): Caller =>
  knocker in STRANGERS ? 'nobody' : (knocker as Insider | 'botService');
