import type { AppRole, AppRoleAssignment, ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { ROLES, type Role } from '../../api/contract/person.ts';
import type { Answer } from '../answer.ts';
import type { Registration } from '../entra/registration.ts';
import { stableGuid } from '../people/names.ts';
import type { Call, Route } from './call.ts';
import { pageOf } from './paging.ts';
import { badRequest, notFound } from './refusal.ts';

const METADATA = 'https://graph.microsoft.com/v1.0/$metadata';
const PAGE = { usual: 100, most: 999 };
const SELF = "/servicePrincipals(appId='{app}')";

/** The app as an enterprise application: its roles, and who was given them. */
export const appRoleRoutes: readonly Route[] = [
  { method: 'GET', path: SELF, service: 'directory', query: ['$select'], handle: readApp },
  {
    method: 'GET',
    path: `${SELF}/appRoleAssignedTo`,
    service: 'directory',
    query: ['$top', '$skiptoken'],
    handle: listAssignments,
  },
  {
    method: 'GET',
    path: '/groups/{group}/members',
    service: 'directory',
    query: ['$select', '$top', '$skiptoken'],
    handle: listMembers,
  },
];

function readApp(call: Call): Answer {
  const app = appOf(call);
  const all = { id: idOf(app), appId: app.clientId, displayName: app.displayName, appRoles: roles };
  const asked = call.request.query.get('$select')?.split(',') ?? Object.keys(all);
  const unknown = asked.find((name) => !(name in all));
  if (unknown !== undefined) throw badRequest(`Could not find a property named '${unknown}'.`);
  const shaped: ServicePrincipal = Object.fromEntries(
    Object.entries(all).filter(([name]) => asked.includes(name)),
  );
  return { status: 200, body: { '@odata.context': `${METADATA}#servicePrincipals/$entity`, ...shaped } };
}

function listAssignments(call: Call): Answer {
  const { directory, groups } = call.world;
  const app = appOf(call);
  // The tab's app alone has roles; the bot has none to give.
  const isOurs = app === call.world.registrations.tab;
  const assignment = (type: 'User' | 'Group', id: string, name: string) => (role: Role) =>
    ({
      id: Buffer.from(`${id} ${role}`).toString('base64url'),
      deletedDateTime: null,
      appRoleId: roleId(role),
      createdDateTime: '2026-01-05T09:00:00Z',
      principalDisplayName: name,
      principalId: id,
      principalType: type,
      resourceDisplayName: app.displayName,
      resourceId: idOf(app),
    }) satisfies AppRoleAssignment;
  const all = isOurs
    ? [
        ...directory.people.flatMap(({ id, name, roles: held }) => held.map(assignment('User', id, name))),
        ...groups.flatMap(({ id, name, roles: held }) => held.map(assignment('Group', id, name))),
      ]
    : [];
  const { value, ...next } = pageOf(call, all, PAGE);
  return { status: 200, body: { '@odata.context': `${METADATA}#appRoleAssignments`, ...next, value } };
}

/** Without the right to read people Graph tells of a member its id and kind alone; that is all anyone asks here. */
function listMembers(call: Call): Answer {
  const { directory, groups } = call.world;
  const group = groups.find(({ id }) => id === call.params.group);
  if (!group) throw notFound(call.params.group ?? '');
  if (call.request.query.get('$select') !== 'id') throw badRequest('Only ids are modelled here.');
  const all = group.members.map((id) => ({
    '@odata.type': directory.find(id) ? '#microsoft.graph.user' : '#microsoft.graph.group',
    id,
  }));
  const { value, ...next } = pageOf(call, all, PAGE);
  return { status: 200, body: { '@odata.context': `${METADATA}#directoryObjects(id)`, ...next, value } };
}

const appOf = ({ world, params }: Call): Registration => {
  const { tab, bot } = world.registrations;
  const app = [tab, bot].find(({ clientId }) => clientId === params.app?.toLowerCase());
  if (!app) throw notFound(params.app ?? '');
  return app;
};

const idOf = ({ clientId }: Registration): string => stableGuid(`service principal ${clientId}`);
const roleId = (role: Role): string => stableGuid(`app role ${role}`);

const roles: AppRole[] = ROLES.map((role) => ({
  id: roleId(role),
  allowedMemberTypes: ['User'],
  description: role,
  displayName: role,
  isEnabled: true,
  origin: 'Application',
  value: role,
}));
