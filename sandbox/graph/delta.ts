import type { Answer } from '../answer.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { Change } from '../people/register.ts';
import type { Call, Route } from './call.ts';
import { pageOf } from './paging.ts';
import { badRequest, GraphRefusal } from './refusal.ts';
import { USERS_METADATA, usersSelected } from './users.ts';

/** Graph decides the size of a page of changes. */
const PAGE = { usual: 100, most: 100 };
const DELTA = 'https://graph.microsoft.com/v1.0/users/delta';

export const deltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/delta',
    service: 'directory',
    query: ['$select', '$deltatoken', '$skiptoken'],
    handle: listChanges,
  },
];

/** What a delta link carries: how far its round had come, and which fields were asked for. */
interface Position {
  readonly history: number;
  readonly at: number;
  readonly select: string | null;
}

function listChanges(call: Call): Answer {
  const { directory } = call.world;
  const token = call.request.query.get('$deltatoken');
  const select = call.request.query.get('$select');
  const here = { history: directory.history, at: directory.changes.length };
  if (token === null) return round(call, directory.people.map(whole), { ...here, select });
  if (token === 'latest') return round(call, [], { ...here, select });
  const since = positionIn(token);
  if (since.history !== directory.history) throw syncStateNotFound();
  return round(call, latestOf(directory.changes.slice(since.at)), { ...here, select: since.select });
}

const whole = ({ id }: SandboxPerson): Change => ({ id, fields: ['id'] });

/** Each account once, with every field that changed since. */
const latestOf = (changes: readonly Change[]): readonly Change[] => {
  const merged = new Map<string, Change>();
  for (const { id, fields } of changes) {
    const before = merged.get(id);
    const isMore = before && before.fields !== 'removed' && fields !== 'removed';
    merged.set(id, { id, fields: isMore ? [...before.fields, ...fields] : fields });
  }
  return [...merged.values()];
};

const round = (call: Call, all: readonly Change[], to: Position): Answer => {
  const { value, ...next } = pageOf(call, all, PAGE);
  const isFirstRound = call.request.query.get('$deltatoken') === null;
  const body = value.map((change) => itemOf(call, change, to.select, isFirstRound));
  const isLast = !('@odata.nextLink' in next);
  return {
    status: 200,
    body: {
      '@odata.context': `${USERS_METADATA}${to.select ? `(${to.select})` : ''}`,
      ...next,
      ...(isLast && { '@odata.deltaLink': `${DELTA}?$deltatoken=${tokenOf(to)}` }),
      value: body,
    },
  };
};

/** A changed account comes with what changed alone, as Graph promises no more than that. */
const itemOf = (call: Call, { id, fields }: Change, select: string | null, isFirstRound: boolean): object => {
  const person = call.world.directory.find(id);
  if (fields === 'removed' || !person) return { id, '@removed': { reason: 'changed' } };
  const shaped = Object.entries(usersSelected(select, person));
  const names = new Set<string>(fields.flatMap((field) => GRAPH_NAMES[field] ?? []));
  return Object.fromEntries(shaped.filter(([name]) => isFirstRound || name === 'id' || names.has(name)));
};

const GRAPH_NAMES: Partial<Record<keyof SandboxPerson, string>> = {
  name: 'displayName',
  givenName: 'givenName',
  surname: 'surname',
  upn: 'userPrincipalName',
  mail: 'mail',
  jobTitle: 'jobTitle',
  department: 'department',
  officeLocation: 'officeLocation',
  enabled: 'accountEnabled',
  guest: 'userType',
};

const tokenOf = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

const positionIn = (token: string): Position => {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Position;
  } catch {
    throw badRequest("The value of '$deltatoken' is invalid.");
  }
};

const syncStateNotFound = () =>
  new GraphRefusal(
    410,
    'syncStateNotFound',
    'The sync state generation is not found; full sync is required.',
  );
