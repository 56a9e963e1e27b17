import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import { type Clock, systemClock } from '../api/platform/clock.ts';
import { conversationsOf } from './chat/conversations.ts';
import { botMetadataRouter } from './entra/bot-metadata.ts';
import { isCurrent } from './entra/claims.ts';
import { entraRouter } from './entra/entra.ts';
import { type KeyRing, keyRing } from './entra/keys.ts';
import { SANDBOX_TENANT, sandboxRegistrations } from './entra/registration.ts';
import { tabTokenClaims } from './entra/tab-token.ts';
import { appEnvironment } from './env.ts';
import { faultBoard } from './faults.ts';
import { type CalendarEvent, calendarsOf } from './graph/calendars.ts';
import { feedsOf } from './graph/feeds.ts';
import { graphRouter } from './graph/graph.ts';
import { onlyOwnPage, onlyThisMachine } from './guards.ts';
import { hostRoutes } from './host/host.ts';
import { sandboxDirectory } from './people/directory.ts';
import { rolesHeld, type SandboxGroup } from './people/groups.ts';
import { toolsRouter } from './tools.ts';
import { windowsOf } from './windows.ts';
import type { Sandbox, SandboxWindow, SandboxWorld, WantedWindow } from './world.ts';

interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the app will answer; default `http://127.0.0.1:3978`. `world.app` changes it later. */
  readonly appOrigin?: string;
  readonly clock?: Clock;
  /** Calendars of a former run, by object id. */
  readonly calendars?: Readonly<Record<string, readonly CalendarEvent[]>>;
}

/** Starts a Microsoft 365 tenant on 127.0.0.1. Rejects with `EADDRINUSE` when the port is taken. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const [signing, channelSigning] = await Promise.all([keyRing(), keyRing()]);
  const server = createServer();
  const port = await listen(server, options.port);
  const world = worldAt(`http://127.0.0.1:${port}`, { ...options, signing, channelSigning });
  const windows = windowsOf((wanted) => openWindow(world, wanted));
  server.on('request', sandboxApp(world, port, windows.routes));
  return {
    origin: world.origin,
    env: appEnvironment(world),
    world,
    invitation: `${world.origin}/sandbox${windows.path}`,
    close: async () => {
      await windows.close();
      await close(server);
    },
  };
};

/** The same tenant at another address, with another app in its page. */
const openWindow = async (
  tenant: SandboxWorld,
  { port: wanted, appOrigin }: WantedWindow,
): Promise<SandboxWindow> => {
  const server = createServer();
  const port = await listen(server, wanted);
  const pageOrigin = `http://127.0.0.1:${port}`;
  const world = { ...tenant, pageOrigin, app: { origin: appOrigin, tabOrigin: appOrigin } };
  server.on('request', sandboxApp(world, port));
  return { origin: pageOrigin, env: appEnvironment(world), close: () => close(server) };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    // A call that was told to hang would otherwise keep the server open.
    server.closeAllConnections();
  });

interface WorldParts extends Omit<SandboxOptions, 'port'> {
  readonly signing: KeyRing;
  readonly channelSigning: KeyRing;
}

const worldAt = (
  origin: string,
  { appOrigin = 'http://127.0.0.1:3978', ...parts }: WorldParts,
): SandboxWorld => {
  const { signing, channelSigning, clock = systemClock, calendars } = parts;
  const directory = sandboxDirectory();
  const groups: SandboxGroup[] = [];
  const registrations = sandboxRegistrations();
  return {
    origin,
    pageOrigin: origin,
    app: { origin: appOrigin, tabOrigin: appOrigin },
    clock,
    tenantId: SANDBOX_TENANT,
    registrations,
    directory,
    groups,
    signing,
    channelSigning,
    calendars: calendarsOf(clock, calendars),
    feeds: feedsOf(clock),
    conversations: conversationsOf(directory, clock),
    installed: new Map(),
    withoutApp: new Set(),
    faults: faultBoard(),
    unmodelled: [],
    mintTabToken: (who, overrides = {}) => {
      const person = directory.get(who);
      const holder = { ...person, roles: rolesHeld(groups, person) };
      const claims = tabTokenClaims(clock, SANDBOX_TENANT, registrations.tab, holder);
      return signing.sign({ ...claims, ...overrides });
    },
    readIssued: async (token, audience) => {
      const claims = await signing.verify(token);
      return claims?.aud === audience && isCurrent(claims, clock) ? claims : undefined;
    },
  };
};

/** Every part of the tenant in one server; a part is one router. */
const sandboxApp = (world: SandboxWorld, port: number, ...tools: readonly RequestHandler[]): Express => {
  const app = express().disable('x-powered-by');
  app.use(onlyThisMachine(port));
  app.use('/sandbox', onlyOwnPage(port), toolsRouter(world), ...tools);
  app.use(entraRouter(world));
  app.use(botMetadataRouter(world));
  app.use(hostRoutes(world));
  app.use('/graph', graphRouter(world));
  return app;
};
