import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Clock } from '../../api/platform/clock.ts';

export const BOT_APP_ID = '5c1f2f64-0000-4000-8000-00000000b071';
export const TENANT_ID = '7f3c5a10-0000-4000-8000-000000007e4a';

/** One call the bot made to the connector. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the bot sent is what the test is about.
  readonly body: any;
}

export interface TestConnector {
  readonly origin: string;
  readonly metadataUrl: string;
  readonly serviceUrl: string;
  readonly calls: ConnectorCall[];
  /** A connector's token as Teams would send it; `claims` and `header` replace what is right with what is wrong. */
  sign(claims?: JWTPayload, header?: { readonly kid?: string; readonly key?: CryptoKey }): Promise<string>;
  /** The next calls to the connector are answered with this status. */
  failNext(status: number, times?: number, headers?: Record<string, string>): void;
  /** While true, the metadata and the keys cannot be read; or the metadata can and the keys cannot. */
  keysDown: boolean | 'keys alone';
  /** How often metadata or keys were asked for. */
  keyReads: number;
  close(): Promise<void>;
}

/** A Bot Connector on loopback: it signs what it sends, hands out tokens and remembers what the bot answered. */
export const testConnector = async (clock: Clock): Promise<TestConnector> => {
  signingKeys ??= connectorKeys();
  const { keys, jwks } = await signingKeys;
  const calls: ConnectorCall[] = [];
  const failures: { status: number; headers: Record<string, string> }[] = [];
  let origin = '';
  let messages = 0;
  const connector: TestConnector = {
    get origin() {
      return origin;
    },
    get metadataUrl() {
      return `${origin}/v1/.well-known/openidconfiguration`;
    },
    get serviceUrl() {
      return `${origin}/connector/`;
    },
    calls,
    keysDown: false,
    keyReads: 0,
    sign: (claims = {}, { kid = 'teams', key } = {}) => {
      const now = Math.floor(clock.millis() / 1000);
      const right = {
        iss: 'https://api.botframework.com',
        aud: BOT_APP_ID,
        nbf: now - 60,
        exp: now + 3600,
        serviceurl: connector.serviceUrl,
      };
      return new SignJWT({ ...right, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(key ?? keys[kid] ?? keys.teams);
    },
    failNext: (status, times = 1, headers = {}) => {
      for (let n = 0; n < times; n++) failures.push({ status, headers });
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.includes('/.well-known/')) {
      connector.keyReads += 1;
      const answer = path.endsWith('/keys')
        ? jwks
        : { issuer: origin, jwks_uri: `${origin}/v1/.well-known/keys` };
      const down = connector.keysDown === 'keys alone' ? path.endsWith('/keys') : connector.keysDown;
      return down ? send(response, 503, {}) : send(response, 200, answer);
    }
    if (path.includes('/oauth2/v2.0/token'))
      return send(response, 200, {
        token_type: 'Bearer',
        expires_in: 3599,
        access_token: 'token-of-the-bot',
      });
    const failure = failures.shift();
    calls.push({
      method: request.method ?? '',
      path,
      authorization: request.headers.authorization ?? '',
      body: await bodyOf(request),
    });
    if (failure) return send(response, failure.status, { error: { code: 'Failed' } }, failure.headers);
    send(response, 200, { id: `message-${++messages}` });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return connector;
};

/** Made once for all test files of a worker: a key pair costs more than most tests. */
let signingKeys: ReturnType<typeof connectorKeys> | undefined;

const connectorKeys = async () => {
  const [teams, webchat] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = async (key: CryptoKey, kid: string, endorsements: string[]) => ({
    ...(await exportJWK(key)),
    kid,
    use: 'sig',
    endorsements,
  });
  return {
    keys: { teams: teams.privateKey, webchat: webchat.privateKey } as Record<string, CryptoKey> & {
      teams: CryptoKey;
    },
    jwks: {
      keys: [
        await jwk(teams.publicKey, 'teams', ['msteams']),
        await jwk(webchat.publicKey, 'webchat', ['webchat']),
      ],
    },
  };
};

const send = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : undefined;
};

/** A message as Teams sends it from a person in the personal chat. */
export const teamsMessage = (connector: TestConnector, change: Record<string, unknown> = {}) => ({
  type: 'message',
  id: `activity-${crypto.randomUUID()}`,
  channelId: 'msteams',
  serviceUrl: connector.serviceUrl,
  from: { id: '29:1asha', name: 'Asha Whittle', aadObjectId: '8a1f6d1e-0000-4000-8000-000000000001' },
  recipient: { id: `28:${BOT_APP_ID}`, name: 'Guildhall' },
  conversation: { id: 'a:1chat-of-asha', conversationType: 'personal', tenantId: TENANT_ID },
  channelData: { tenant: { id: TENANT_ID } },
  text: 'help',
  ...change,
});
