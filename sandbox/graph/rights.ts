import type { Registration } from '../entra/registration.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import type { Caller, Route } from './call.ts';
import { PERMISSIONS } from './permissions.ts';
import { badRequest, GraphRefusal } from './refusal.ts';

/** Throws unless the caller's token, or Exchange's own roles, open this call on this person's record. */
export const checkRights = (
  world: SandboxWorld,
  caller: Caller,
  route: Route,
  owner?: SandboxPerson,
): void => {
  const permission = PERMISSIONS[`${route.method} ${route.path}`];
  if (!permission) throw new Error(`${route.method} ${route.path} has no row in the permission table`);
  const ofMe = route.path === '/me' || route.path.startsWith('/me/');
  if (ofMe && !caller.person)
    throw badRequest('/me request is only valid with delegated authentication flow.');
  const sufficient = caller.person ? permission.delegated : permission.application;
  const held = sufficient.some((name) => caller.permissions.has(name));
  const byService = !caller.person && OPENED[route.service](world, caller, sufficient, owner);
  const isOwn = caller.person !== undefined && caller.person.id === owner?.id;
  // A person's own record needs no more than User.Read; a colleague's mailbox needs to have been shared, and none is.
  const readsSelf = isOwn && route.path === '/users/{user}' && caller.permissions.has('User.Read');
  const foreignMailbox = route.service === 'exchange' && caller.person !== undefined && !isOwn;
  if ((held || byService || readsSelf) && !foreignMailbox) return;
  throw route.service === 'exchange' ? accessDenied() : requestDenied();
};

/** Rights that a service gives an app by itself; the token knows nothing of them. */
type Opens = (
  world: SandboxWorld,
  caller: Caller,
  sufficient: readonly string[],
  owner?: SandboxPerson,
) => boolean;

const OPENED: Readonly<Record<Route['service'], Opens>> = {
  directory: () => false,
  /** RBAC for Applications: rights given in Exchange for a set of mailboxes. */
  exchange: (world, caller, sufficient, owner) => {
    const app = appOf(world, caller);
    if (!app || !owner || app.outsideExchangeScope.has(owner.id)) return false;
    return sufficient.some((name) => app.exchange.has(name));
  },
  /** Resource-specific consent, which comes with the app. */
  teams: (world, caller, sufficient, owner) => {
    const app = appOf(world, caller);
    if (!app || !owner || world.withoutApp.has(owner.id)) return false;
    return sufficient.some((name) => app.resourceSpecific.has(name));
  },
};

const appOf = ({ registrations }: SandboxWorld, { appId }: Caller): Registration | undefined =>
  [registrations.tab, registrations.bot].find(({ clientId }) => clientId === appId);

const accessDenied = () =>
  new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
const requestDenied = () =>
  new GraphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
