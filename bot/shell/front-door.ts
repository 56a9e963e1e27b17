import { type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { Refused } from '../../api/contract/problem.ts';
import type { Clock } from '../../api/platform/clock.ts';
import {
  KEYS_TIMEOUT_MS,
  keySource,
  type SigningKeys,
  tokenRefusal,
} from '../../api/platform/signing-keys.ts';
import { COMPOSE_QUERY } from './compose.ts';

/** What the door is told: whose bot this is, and who may bring it messages. */
export interface FrontDoorSettings {
  readonly botAppId: string;
  readonly tenantId: string;
  /** OpenID metadata of the Bot Connector; its keys must come from the same origin. */
  readonly metadataUrl: string;
  /** The sandbox's connector; absent in production. */
  readonly sandboxServiceOrigin?: string;
  readonly clock: Clock;
}

/** Metadata of the real Bot Connector. */
export const BOT_CONNECTOR_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const ISSUER = 'https://api.botframework.com';
const CHANNEL = 'msteams';
/** Where the Teams of the public cloud takes replies; anything else could be an attacker's own server. */
const TEAMS_SERVICE_HOSTS = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];
/** The connector documents five minutes of clock skew. */
const SKEW_SECONDS = 300;

const account = z.looseObject({ id: z.string().min(1).max(300) });

/** As much of an activity as we rely on; the rest is Teams' own and passes untouched. */
const teamsActivity = z
  .looseObject({
    type: z.string().min(1).max(64),
    id: z.string().min(1).max(300).optional(),
    channelId: z.string(),
    serviceUrl: z.url().max(500),
    from: account.extend({ aadObjectId: z.guid() }),
    recipient: account,
    conversation: account.extend({
      tenantId: z.string().optional(),
      conversationType: z.string().max(64).optional(),
    }),
    channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }) }),
    name: z.string().max(64).optional(),
    text: z.string().optional(),
    value: z.unknown().optional(),
    replyToId: z.string().max(300).optional(),
  })
  // Repeats are told by it: messages without one would all be repeats of the first.
  .refine(({ type, id }) => type !== 'message' || id !== undefined, { path: ['id'] });

/** An activity that the Bot Connector vouched for, from a person of our tenant, in Teams. */
export type TeamsActivity = z.infer<typeof teamsActivity>;

/** The connector's verified token: it says where replies go. */
export interface ConnectorToken {
  readonly serviceUrl: string;
}

export interface FrontDoor {
  /** Throws `not_signed_in` for a token that is not the connector's for this bot, `unavailable` while its keys cannot be read. */
  verify(authorization: string | undefined): Promise<ConnectorToken>;
  /** Throws `bad_input` for what is no activity, `not_signed_in` for one that is not for us. */
  admit(token: ConnectorToken, body: unknown): TeamsActivity;
}

/**
 * Our own check of every call to the bot, before the SDK sees it. The SDK alone compares neither tenant nor host,
 * and answers in its own words.
 */
export const frontDoor = (settings: FrontDoorSettings): FrontDoor => {
  const keys = connectorKeys(settings);
  return {
    verify: async (authorization) => {
      const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      if (!bearer) throw new Refused('not_signed_in');
      return connectorToken(await verified(bearer, await keys(), settings), settings);
    },
    admit: (token, body) => admitted(token, body, settings),
  };
};

/** True where Guildhall may send what a person is to read: a Teams host over TLS, or the sandbox. */
export const isTeamsService = (
  serviceUrl: string,
  settings: Pick<FrontDoorSettings, 'sandboxServiceOrigin'>,
) => {
  if (!URL.canParse(serviceUrl)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(serviceUrl);
  if (username || password) return false;
  if (settings.sandboxServiceOrigin) return origin === settings.sandboxServiceOrigin;
  return protocol === 'https:' && port === '' && TEAMS_SERVICE_HOSTS.includes(hostname);
};

const admitted = (token: ConnectorToken, body: unknown, settings: FrontDoorSettings): TeamsActivity => {
  const read = teamsActivity.safeParse(body);
  if (!read.success)
    throw missesIdentity(read.error) ? new Refused('not_signed_in') : new Refused('bad_input');
  const { channelId, serviceUrl, conversation, channelData, name } = read.data;
  // Of what is asked in a compose box Teams documents the tenant in the channel's data alone.
  const tenantHere = conversation.tenantId ?? (name === COMPOSE_QUERY ? channelData.tenant.id : undefined);
  const ours =
    channelId === CHANNEL &&
    serviceUrl === token.serviceUrl &&
    isTeamsService(serviceUrl, settings) &&
    tenantHere === settings.tenantId &&
    channelData.tenant.id === settings.tenantId;
  if (!ours) throw new Refused('not_signed_in');
  return read.data;
};

/** An activity that names no person or tenant is nobody we know; any other fault is a malformed message. */
const missesIdentity = (error: z.ZodError): boolean =>
  error.issues.every(({ path }) =>
    ['from.aadObjectId', 'channelData', 'channelData.tenant', 'channelData.tenant.id'].includes(
      path.join('.'),
    ),
  );

const connectorToken = (claims: JWTPayload, settings: FrontDoorSettings): ConnectorToken => {
  // An audience list with our id in it was made for others too; the connector sends one id.
  if (claims.aud !== settings.botAppId) throw new Refused('not_signed_in');
  if (typeof claims.serviceurl !== 'string') throw new Refused('not_signed_in');
  return { serviceUrl: claims.serviceurl };
};

const verified = async (
  bearer: string,
  keys: SigningKeys,
  settings: FrontDoorSettings,
): Promise<JWTPayload> => {
  try {
    const { payload, protectedHeader } = await jwtVerify(bearer, keys, {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: settings.botAppId,
      requiredClaims: ['exp', 'nbf', 'serviceurl'],
      clockTolerance: SKEW_SECONDS,
      // biome-ignore lint/style/noRestrictedGlobals: jose takes the time as a Date; it still comes from our clock.
      currentDate: new Date(settings.clock.millis()),
    });
    // Only keys endorsed for Teams may speak for it; the connector has others for other channels.
    const key = keys.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid);
    const { endorsements } = { ...key } as { readonly endorsements?: unknown };
    if (!Array.isArray(endorsements) || !endorsements.includes(CHANNEL)) throw new Refused('not_signed_in');
    return payload;
  } catch (error) {
    throw error instanceof Refused ? error : tokenRefusal(error);
  }
};

/** Reads the metadata once, then keeps the key set; a failed read is tried again by the next call after the pause. */
const connectorKeys = ({ metadataUrl, clock }: FrontDoorSettings): (() => Promise<SigningKeys>) => {
  const source = keySource(clock);
  let keys: Promise<SigningKeys> | undefined;
  const load = async (): Promise<SigningKeys> => {
    const answer = await source.fetch(metadataUrl, {
      redirect: 'error',
      signal: AbortSignal.timeout(KEYS_TIMEOUT_MS),
    });
    const { jwks_uri } = metadata.parse(await answer.json());
    if (!answer.ok || new URL(jwks_uri).origin !== new URL(metadataUrl).origin)
      throw new Error('strange keys');
    return source.keysAt(new URL(jwks_uri));
  };
  return async () => {
    keys ??= load();
    try {
      return await keys;
    } catch (error) {
      keys = undefined;
      throw tokenRefusal(error);
    }
  };
};

const metadata = z.looseObject({ jwks_uri: z.url() });
