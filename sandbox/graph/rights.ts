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
  const byExchange =
    !caller.person && route.service === 'exchange' && exchangeOpens(world, caller, sufficient, owner);
  const isOwn = caller.person !== undefined && caller.person.id === owner?.id;
  // A person's own record needs no more than User.Read; a colleague's mailbox needs to have been shared, and none is.
  const readsSelf = isOwn && route.path === '/users/{user}' && caller.permissions.has('User.Read');
  const foreignMailbox = route.service === 'exchange' && caller.person !== undefined && !isOwn;
  if ((held || byExchange || readsSelf) && !foreignMailbox) return;
  throw route.service === 'exchange' ? accessDenied() : requestDenied();
};

/** RBAC for Applications: rights given in Exchange for a set of mailboxes; the token knows nothing of them. */
const exchangeOpens = (
  { registrations }: SandboxWorld,
  { appId }: Caller,
  sufficient: readonly string[],
  owner?: SandboxPerson,
): boolean => {
  const app = [registrations.tab, registrations.bot].find(({ clientId }) => clientId === appId);
  if (!app || !owner || app.outsideExchangeScope.has(owner.id)) return false;
  return sufficient.some((name) => app.exchange.has(name));
};

const accessDenied = () =>
  new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
const requestDenied = () =>
  new GraphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
