/** Sufficient permissions of one call, the least first: any one of them opens it. */
export interface Permission {
  readonly delegated: readonly string[];
  readonly application: readonly string[];
}

const read = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];
const write = ['Calendars.ReadWrite'];
const directory = ['User.ReadBasic.All', 'User.Read.All'];
const none: readonly string[] = [];

/**
 * Microsoft's public permission table (of 7 August 2026) for the calls this tenant models.
 * `/me` knows no application permission: an app-only token has no "me".
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'GET /me': { delegated: ['User.Read', 'User.Read.All'], application: none },
  'GET /me/manager': { delegated: ['User.Read.All'], application: none },
  'GET /me/directReports': { delegated: ['User.Read', 'User.Read.All'], application: none },
  'GET /me/photo': { delegated: ['User.Read', 'ProfilePhoto.Read.All'], application: none },
  'GET /me/photo/$value': { delegated: ['User.Read', 'ProfilePhoto.Read.All'], application: none },
  'GET /me/photos/{size}/$value': { delegated: ['User.Read', 'ProfilePhoto.Read.All'], application: none },
  'POST /me/events': { delegated: write, application: none },
  'GET /me/events/{event}': { delegated: read, application: none },
  'PATCH /me/events/{event}': { delegated: write, application: none },
  'DELETE /me/events/{event}': { delegated: write, application: none },
  'GET /me/calendarView': { delegated: read, application: none },
  'POST /me/calendar/getSchedule': { delegated: read, application: none },
  'GET /users/delta': { delegated: ['User.Read.All'], application: ['User.Read.All'] },
  "GET /servicePrincipals(appId='{app}')": {
    delegated: ['Application.Read.All'],
    application: ['Application.Read.All'],
  },
  "GET /servicePrincipals(appId='{app}')/appRoleAssignedTo": {
    delegated: ['Application.Read.All'],
    application: ['Application.Read.All'],
  },
  'GET /groups/{group}/members': {
    delegated: ['GroupMember.Read.All'],
    application: ['GroupMember.Read.All'],
  },
  'GET /users': { delegated: directory, application: directory },
  'GET /users/{user}': { delegated: directory, application: directory },
  'GET /users/{user}/manager': { delegated: ['User.Read.All'], application: ['User.Read.All'] },
  'GET /users/{user}/directReports': { delegated: ['User.Read.All'], application: ['User.Read.All'] },
  'GET /users/{user}/photo': {
    delegated: ['ProfilePhoto.Read.All', ...directory],
    application: ['ProfilePhoto.Read.All', 'User.Read.All'],
  },
  'GET /users/{user}/photo/$value': {
    delegated: ['ProfilePhoto.Read.All', ...directory],
    application: ['ProfilePhoto.Read.All', 'User.Read.All'],
  },
  'GET /users/{user}/photos/{size}/$value': {
    delegated: ['ProfilePhoto.Read.All', ...directory],
    application: ['ProfilePhoto.Read.All', 'User.Read.All'],
  },
  'POST /users/{user}/events': { delegated: write, application: write },
  'GET /users/{user}/events/{event}': { delegated: read, application: read },
  'PATCH /users/{user}/events/{event}': { delegated: write, application: write },
  'DELETE /users/{user}/events/{event}': { delegated: write, application: write },
  'GET /users/{user}/calendarView': { delegated: read, application: read },
  'POST /users/{user}/calendar/getSchedule': { delegated: read, application: read },
  'POST /users/{user}/teamwork/sendActivityNotification': {
    delegated: ['TeamsActivity.Send'],
    application: ['TeamsActivity.Send.User', 'TeamsActivity.Send'],
  },
};
