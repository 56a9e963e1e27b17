import type { Clock } from '../clock.ts';
import { appTokens } from './app-tokens.ts';
import type { EntraApp } from './entra-app.ts';
import { type AppGraph, NotFound, Rejected, type RoleAssignment } from './graph.ts';
import { graphClient, type SendToGraph } from './graph-client.ts';
import {
  EVENT_FIELDS,
  readAppRoles,
  readAssignment,
  readEvent,
  readJoinUrl,
  readMadeId,
  readMember,
  readUser,
  USER_FIELDS,
  writeActivity,
  writeEvent,
  writeEventChange,
} from './graph-shapes.ts';
import { askJson, changesOf, pagesOf, wholeList } from './pages.ts';
import { readPhoto } from './photo.ts';

/** How long one attempt may take, and how many more there are. */
export interface Patience {
  readonly timeoutMs: number;
  readonly retries: number;
}

/** A job has time. */
const PATIENCE: Patience = { timeoutMs: 15_000, retries: 3 };
/** A person has not. */
export const WHILE_A_PERSON_WAITS: Patience = { timeoutMs: 4_000, retries: 0 };

/** Graph for jobs and consumers, with the app's own token. */
export const appGraph = (app: EntraApp, clock: Clock, patience = PATIENCE): AppGraph => {
  const send = graphClient({
    ...patience,
    token: appTokens(app, clock),
    origin: app.sandbox?.graphOrigin,
  });
  const get = (path: string) => askJson(send, { method: 'GET', path });
  return {
    users: () =>
      pagesOf(send, `/users?$select=${USER_FIELDS}&$expand=manager($select=id)&$top=500`, readUser),
    changesLink: () => changesLink(send),
    changes: (link) => changesOf(send, link),
    roleAssignments: () => roleAssignments(send, app.clientId),
    groupMembers: async (group) => {
      const path = `/groups/${encodeURIComponent(group)}/members?$select=id&$top=999`;
      return (await wholeList(send, path, readMember)).filter((oid) => oid !== undefined);
    },
    user: async (oid) =>
      readUser(await get(`${account(oid)}?$select=${USER_FIELDS}&$expand=manager($select=id)`)),
    manager: (oid) =>
      get(`${account(oid)}/manager?$select=${USER_FIELDS}`).then(readUser, (error: unknown) => {
        if (error instanceof NotFound) return undefined;
        throw error;
      }),
    photoOf: (oid) => readPhoto(send, account(oid)),
    ...calendarCalls(send),
    sendActivity: async (oid, entry, key) => {
      const path = `${account(oid)}/teamwork/sendActivityNotification`;
      await send({ method: 'POST', path, body: writeActivity(entry, key) });
    },
  };
};

const account = (oid: string) => `/users/${encodeURIComponent(oid)}`;

type CalendarCalls = Pick<
  AppGraph,
  'createEvent' | 'changeEvent' | 'getEvent' | 'joinUrlOf' | 'deleteEvent' | 'calendarView'
>;

const calendarCalls = (send: SendToGraph): CalendarCalls => {
  const entry = (oid: string, eventId: string) => `${account(oid)}/events/${encodeURIComponent(eventId)}`;
  return {
    createEvent: async (oid, event, transactionId) =>
      readMadeId(
        await askJson(send, {
          method: 'POST',
          path: `${account(oid)}/events`,
          body: writeEvent(event, transactionId),
        }),
      ),
    changeEvent: async (oid, eventId, event) => {
      await send({ method: 'PATCH', path: entry(oid, eventId), body: writeEventChange(event) });
    },
    getEvent: async (oid, eventId) =>
      readEvent(
        await askJson(send, { method: 'GET', path: `${entry(oid, eventId)}?$select=${EVENT_FIELDS}` }),
      ),
    joinUrlOf: async (oid, eventId) =>
      readJoinUrl(
        await askJson(send, { method: 'GET', path: `${entry(oid, eventId)}?$select=id,onlineMeeting` }),
      ),
    deleteEvent: async (oid, eventId) => {
      await send({ method: 'DELETE', path: entry(oid, eventId) }).catch((error: unknown) => {
        if (!(error instanceof NotFound)) throw error;
      });
    },
    calendarView: (oid, { from, to }) =>
      wholeList(
        send,
        `${account(oid)}/calendarView?startDateTime=${from}&endDateTime=${to}&$select=${EVENT_FIELDS}&$top=100`,
        readEvent,
      ),
  };
};

/** `latest` asks for the link alone: what there is by now is listed with its managers instead. */
const changesLink = async (send: SendToGraph): Promise<string> => {
  for await (const { link } of changesOf(send, `/users/delta?$select=${USER_FIELDS}&$deltatoken=latest`))
    if (link !== undefined) return link;
  throw new Rejected('no_delta_link');
};

const roleAssignments = async (send: SendToGraph, clientId: string): Promise<readonly RoleAssignment[]> => {
  const self = `/servicePrincipals(appId='${clientId}')`;
  const roles = readAppRoles(await askJson(send, { method: 'GET', path: `${self}?$select=id,appRoles` }));
  const read = (json: unknown) => readAssignment(json, roles);
  return (await wholeList(send, `${self}/appRoleAssignedTo`, read)).filter((one) => one !== undefined);
};
