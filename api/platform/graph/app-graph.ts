import type { Clock } from '../clock.ts';
import { appTokens } from './app-tokens.ts';
import type { EntraApp } from './entra-app.ts';
import { type AppGraph, NotFound } from './graph.ts';
import { graphClient } from './graph-client.ts';
import { EVENT_FIELDS, readEvent, readMadeId, readUser, USER_FIELDS, writeEvent } from './graph-shapes.ts';
import { askJson, pagesOf, wholeList } from './pages.ts';

const PATIENCE = { timeoutMs: 15_000, retries: 3 };

/** Graph for jobs and consumers, with the app's own token. */
export const appGraph = (app: EntraApp, clock: Clock): AppGraph => {
  const send = graphClient({
    ...PATIENCE,
    token: appTokens(app, clock),
    origin: app.sandbox?.graphOrigin,
  });
  const get = (path: string) => askJson(send, { method: 'GET', path });
  const account = (oid: string) => `/users/${encodeURIComponent(oid)}`;
  const entry = (oid: string, eventId: string) => `${account(oid)}/events/${encodeURIComponent(eventId)}`;
  return {
    users: () =>
      pagesOf(send, `/users?$select=${USER_FIELDS}&$expand=manager($select=id)&$top=500`, readUser),
    user: async (oid) =>
      readUser(await get(`${account(oid)}?$select=${USER_FIELDS}&$expand=manager($select=id)`)),
    manager: (oid) =>
      get(`${account(oid)}/manager?$select=${USER_FIELDS}`).then(readUser, (error: unknown) => {
        if (error instanceof NotFound) return undefined;
        throw error;
      }),
    createEvent: async (oid, event, transactionId) =>
      readMadeId(
        await askJson(send, {
          method: 'POST',
          path: `${account(oid)}/events`,
          body: writeEvent(event, transactionId),
        }),
      ),
    getEvent: async (oid, eventId) => readEvent(await get(`${entry(oid, eventId)}?$select=${EVENT_FIELDS}`)),
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
