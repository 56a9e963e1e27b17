import type { AppGraph, PersonGraph } from './graph.ts';

/** A right Guildhall asks of Microsoft Graph, why, and what still works where a council refuses it. */
export interface GraphPermission<Call extends string = string> {
  readonly name: string;
  /** `delegated`: used for a person while they wait. `application`: used by jobs and consumers. */
  readonly kind: 'delegated' | 'application';
  /**
   * `user`: each person may agree for themselves. `admin`: an administrator has to.
   * `exchange`: Exchange RBAC for Applications, limited to chosen mailboxes; not granted in Entra as well, as rights add up.
   * `install`: asked for in the Teams manifest, and granted for each person who has the app (resource-specific consent).
   */
  readonly grantedBy: 'user' | 'admin' | 'exchange' | 'install';
  /** The calls of our Graph interface that need it. */
  readonly calls: readonly Call[];
  readonly without: string;
}

/** The whole list: manifest, app registration and docs are tested to say the same. */
export const GRAPH_PERMISSIONS = [
  {
    name: 'User.Read',
    kind: 'delegated',
    grantedBy: 'user',
    calls: ['me', 'directReports', 'photo'],
    without:
      'Everything works; people see initials for their picture, and managers are known from the directory alone.',
  },
  {
    name: 'User.Read.All',
    kind: 'application',
    grantedBy: 'admin',
    calls: ['users', 'user', 'manager', 'photoOf', 'changesLink', 'changes'],
    without:
      'Everything works; a team is known once its manager has opened the tab or an administrator has imported reporting lines, colleagues show by their initials, and a disabled account is let in until its token ends.',
  },
  {
    name: 'Application.Read.All',
    kind: 'application',
    grantedBy: 'admin',
    calls: ['roleAssignments'],
    without: 'Everything works; a role that is taken away ends with the token, after 60 to 90 minutes.',
  },
  {
    name: 'GroupMember.Read.All',
    kind: 'application',
    grantedBy: 'admin',
    calls: ['groupMembers'],
    without:
      'Everything works; a role given through a group ends with the token, after 60 to 90 minutes. Not needed where roles are given to people alone.',
  },
  {
    name: 'Calendars.ReadWrite',
    kind: 'application',
    grantedBy: 'exchange',
    calls: ['createEvent', 'changeEvent', 'getEvent', 'joinUrlOf', 'deleteEvent', 'calendarView'],
    without: 'Desks can be booked and cancelled; bookings do not show in the Outlook calendar.',
  },
  {
    name: 'TeamsActivity.Send.User',
    kind: 'application',
    grantedBy: 'install',
    calls: ['sendActivity'],
    without:
      'Everything works; who chose to hear of something in the activity feed is told in chat. A council that does not allow resource-specific consent may grant `TeamsActivity.Send` in Entra instead.',
  },
] as const satisfies readonly GraphPermission<keyof PersonGraph | keyof AppGraph>[];

const GRAPH = 'https://graph.microsoft.com';

/** What an on-behalf-of token is asked for. Full addresses: Entra repeats the form that was requested. */
export const PERSON_SCOPES: readonly string[] = GRAPH_PERMISSIONS.filter(
  ({ kind }) => kind === 'delegated',
).map(({ name }) => `${GRAPH}/${name}`);

/** All application permissions that were granted. */
export const APP_SCOPES: readonly string[] = [`${GRAPH}/.default`];
