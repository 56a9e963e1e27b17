import type { User } from '@microsoft/microsoft-graph-types';
import type { Answer } from '../answer.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { Call, Route } from './call.ts';
import { pageOf } from './paging.ts';
import { badRequest, GraphRefusal, notFound } from './refusal.ts';

const METADATA = 'https://graph.microsoft.com/v1.0/$metadata';
export const USERS_METADATA = `${METADATA}#users`;
const PAGE = { usual: 100, most: 999 };

/** Returned where `$select` names nothing. */
const USUAL = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** All that `User.ReadBasic.All` opens of somebody else. */
const BASIC = ['displayName', 'givenName', 'id', 'mail', 'surname', 'userPrincipalName'];

const propertiesOf = (person: SandboxPerson) =>
  ({
    businessPhones: person.phone ? [person.phone] : [],
    displayName: person.name,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: person.officeLocation,
    preferredLanguage: null,
    surname: person.surname,
    userPrincipalName: person.upn,
    id: person.id,
    accountEnabled: person.enabled,
    companyName: null,
    department: person.department,
    employeeId: null,
    usageLocation: 'GB',
    userType: person.guest ? 'Guest' : 'Member',
  }) satisfies User;

type Property = keyof ReturnType<typeof propertiesOf>;

const SELECTABLE = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
  'accountEnabled',
  'companyName',
  'department',
  'employeeId',
  'usageLocation',
  'userType',
] as const satisfies readonly Property[];

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/me', service: 'directory', query: ['$select', '$expand'], handle: readUser },
  { method: 'GET', path: '/me/manager', service: 'directory', query: ['$select'], handle: readManager },
  {
    method: 'GET',
    path: '/me/directReports',
    service: 'directory',
    query: ['$select', '$top', '$skiptoken'],
    handle: readReports,
  },
  {
    method: 'GET',
    path: '/users',
    service: 'directory',
    query: ['$select', '$top', '$skiptoken', '$expand'],
    handle: listUsers,
  },
  {
    method: 'GET',
    path: '/users/{user}',
    service: 'directory',
    query: ['$select', '$expand'],
    handle: readUser,
  },
  {
    method: 'GET',
    path: '/users/{user}/manager',
    service: 'directory',
    query: ['$select'],
    handle: readManager,
  },
  {
    method: 'GET',
    path: '/users/{user}/directReports',
    service: 'directory',
    query: ['$select', '$top', '$skiptoken'],
    handle: readReports,
  },
];

function readUser(call: Call): Answer {
  const person = call.owner();
  return {
    status: 200,
    body: {
      '@odata.context': context(call, '/$entity'),
      ...shapeUser(call, person),
      ...expandedManager(call, person),
    },
  };
}

function listUsers(call: Call): Answer {
  const { value, ...next } = pageOf(call, call.world.directory.people, PAGE);
  const users = value.map((person) => ({ ...shapeUser(call, person), ...expandedManager(call, person) }));
  return { status: 200, body: { '@odata.context': context(call), ...next, value: users } };
}

function readManager(call: Call): Answer {
  const manager = call.world.directory.find(call.owner().managerId ?? '');
  if (!manager) throw notFound('manager');
  return {
    status: 200,
    body: { '@odata.context': `${METADATA}#directoryObjects/$entity`, ...directoryObject(call, manager) },
  };
}

function readReports(call: Call): Answer {
  const { value, ...next } = pageOf(call, call.world.directory.reportsOf(call.owner().id), PAGE);
  return {
    status: 200,
    body: {
      '@odata.context': `${METADATA}#directoryObjects`,
      ...next,
      value: value.map((person) => directoryObject(call, person)),
    },
  };
}

const context = ({ request }: Call, ending = '') => {
  const select = request.query.get('$select');
  return `${METADATA}#users${select ? `(${select})` : ''}${ending}`;
};

const directoryObject = (call: Call, person: SandboxPerson) => ({
  '@odata.type': '#microsoft.graph.user',
  ...shapeUser(call, person),
});

/** The asked properties; of somebody else only the basic ones where that is all the token opens. */
const shapeUser = (call: Call, person: SandboxPerson) => {
  const asked = selection(call.request.query.get('$select'));
  const all = propertiesOf(person);
  if (mayReadAll(call, person))
    return Object.fromEntries((asked ?? USUAL).map((name) => [name, all[name as Property]]));
  if (asked?.some((name) => !BASIC.includes(name))) throw denied();
  const open = (name: string) =>
    BASIC.includes(name) ? all[name as Property] : name === 'businessPhones' ? [] : null;
  return Object.fromEntries((asked ?? USUAL).map((name) => [name, open(name)]));
};

const mayReadAll = ({ caller }: Call, person: SandboxPerson): boolean =>
  caller.permissions.has('User.Read.All') ||
  caller.person?.id === person.id ||
  isOwnReport(caller.person, person);

/** `/me/directReports` needs `User.Read` alone, and shows the reports whole. */
const isOwnReport = (manager: SandboxPerson | undefined, person: SandboxPerson): boolean =>
  manager !== undefined && person.managerId === manager.id;

const selection = (text: string | null): readonly string[] | undefined => {
  if (text === null) return undefined;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(SELECTABLE as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
    );
  return names;
};

const MANAGER = /^manager(?:\(\$select=([\w,]+)\))?$/;

const expandedManager = (call: Call, person: SandboxPerson): object => {
  const expand = call.request.query.get('$expand');
  if (expand === null) return {};
  const wish = MANAGER.exec(expand);
  if (!wish) throw badRequest(`Parsing OData Select and Expand failed: ${expand}`);
  if (!call.caller.permissions.has('User.Read.All')) throw denied();
  const manager = call.world.directory.find(person.managerId ?? '');
  // Graph leaves the property out where there is no manager.
  if (!manager) return {};
  const all = propertiesOf(manager);
  const names = selection(wish[1] ?? null) ?? USUAL;
  const shaped = Object.fromEntries(names.map((name) => [name, all[name as Property]]));
  return { manager: { '@odata.type': '#microsoft.graph.user', ...shaped } };
};

/** The asked properties of a person for a caller who may read everybody. */
export const usersSelected = (select: string | null, person: SandboxPerson): object => {
  const all = propertiesOf(person);
  return Object.fromEntries((selection(select) ?? USUAL).map((name) => [name, all[name as Property]]));
};

const denied = () =>
  new GraphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
