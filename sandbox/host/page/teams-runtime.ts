import type { HostPerson, HostSetup } from '../wire.ts';
import type { Place } from './place.ts';

/** The teams-js release whose protocol this host speaks. */
export const PROTOCOL_VERSION = '2.58.0';

/** `content` is the tab, `task` a dialog it opened. */
export type FrameContext = 'content' | 'task';

/**
 * What this host says it can do. Only what it really answers is listed: the tab asks `isSupported()` before
 * it uses more, exactly as it must in an older Teams.
 */
export const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: {},
    dialog: { url: { parentCommunication: {} }, update: {} },
    pages: { backStack: {}, currentApp: {} },
    teamsCore: {},
  },
});

/** Which Teams the tab is told it runs in. */
export const clientTypeAt = ({ view }: Place): string => (view === 'phone' ? 'android' : 'web');

const session = crypto.randomUUID();

/** The context as Teams sends it: flat keys, which teams-js turns into the nested context of `app.getContext`. */
export const contextFor = (
  setup: HostSetup,
  person: HostPerson,
  place: Place,
  frame: { readonly context: FrameContext; readonly entityId: string; readonly subEntityId: string },
): Readonly<Record<string, unknown>> => ({
  locale: 'en-gb',
  theme: place.theme,
  entityId: frame.entityId,
  ...(frame.subEntityId && { subEntityId: frame.subEntityId }),
  userObjectId: person.id,
  tid: setup.tenantId,
  loginHint: person.mail,
  userPrincipalName: person.mail,
  userDisplayName: person.name,
  hostName: 'Teams',
  hostClientType: clientTypeAt(place),
  sessionId: session,
  appSessionId: session,
  appId: setup.appId,
  frameContext: frame.context,
  isFullScreen: false,
  isTeamLocked: false,
  ringId: 'general',
  userLicenseType: 'Unknown',
});

/** Where a Teams deep link of this app leads, or `undefined` for another app's link or another site. */
export const destinationOf = (link: string, appId: string): Pick<Place, 'page' | 'sub'> | undefined => {
  const url = URL.parse(link);
  if (!url || !/^teams\.(microsoft\.com|cloud\.microsoft)$/.test(url.hostname)) return undefined;
  const [, l, entity, app, page] = url.pathname.split('/');
  if (l !== 'l' || entity !== 'entity' || app !== appId) return undefined;
  return { page: decodeURIComponent(page ?? ''), sub: subEntityOf(url.searchParams.get('context')) };
};

const subEntityOf = (context: string | null): string => {
  if (!context) return '';
  try {
    const read: unknown = JSON.parse(context);
    return typeof read === 'object' && read && 'subEntityId' in read ? String(read.subEntityId) : '';
  } catch {
    // Teams opens the tab without a sub page when the link's context is broken.
    return '';
  }
};
