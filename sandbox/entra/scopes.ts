import { EntraRefusal } from './refusal.ts';

export const GRAPH = 'https://graph.microsoft.com';
export const BOT_CONNECTOR = 'https://api.botframework.com';

/** Scopes that ask Entra for tokens rather than a resource for rights. */
const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access'];

/** Delegated Graph scopes that exist as far as this tenant models them; asking for another is AADSTS650053. */
const GRAPH_SCOPES = [
  'Calendars.Read',
  'Calendars.ReadBasic',
  'Calendars.ReadWrite',
  'MailboxSettings.Read',
  'Presence.Read',
  'Presence.ReadWrite',
  'User.Read',
  'User.Read.All',
  'User.ReadBasic.All',
];

/** What a request for delegated scopes comes to. */
export interface AskedScopes {
  /** Graph scopes by their short names. */
  readonly graph: readonly string[];
  readonly everythingConsented: boolean;
  readonly refreshToken: boolean;
  /** The scopes in the form they were asked for: the answer repeats it, and msal's cache needs it to. */
  readonly asWritten: string;
}

/** Reads the `scope` field of a delegated grant; throws 900144, 500011 or 650053. */
export const readDelegatedScopes = (text: string | undefined): AskedScopes => {
  if (!text?.trim()) throw new EntraRefusal(900144, "'scope'");
  const written = text.trim().split(/\s+/);
  const ofResource = written.filter((scope) => !OPENID_SCOPES.includes(scope));
  const graph = ofResource.map(graphScope);
  return {
    graph: graph.filter((scope) => scope !== '.default'),
    everythingConsented: graph.includes('.default'),
    refreshToken: written.includes('offline_access'),
    asWritten: ofResource.join(' '),
  };
};

const graphScope = (scope: string): string => {
  const name = scope.startsWith(`${GRAPH}/`) ? scope.slice(GRAPH.length + 1) : scope;
  if (name.includes('://')) throw new EntraRefusal(500011, scope);
  if (name !== '.default' && !GRAPH_SCOPES.includes(name)) throw new EntraRefusal(650053, scope);
  return name;
};

/** The resource of a client credentials request, which must read `RESOURCE/.default` and nothing else. */
export const readAppResource = (text: string | undefined): typeof GRAPH | typeof BOT_CONNECTOR => {
  if (!text?.trim()) throw new EntraRefusal(900144, "'scope'");
  // msal may add the scopes of sign-in to any request; Entra passes over them.
  const scopes = text
    .trim()
    .split(/\s+/)
    .filter((scope) => !OPENID_SCOPES.includes(scope));
  const [scope] = scopes;
  if (scopes.length !== 1 || !scope?.endsWith('/.default')) throw new EntraRefusal(1002012, text);
  const resource = scope.slice(0, -'/.default'.length);
  if (resource !== GRAPH && resource !== BOT_CONNECTOR) throw new EntraRefusal(500011, resource);
  return resource;
};
