import { exportJWK, exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import type { TestClock } from '../support/clock.ts';
import {
  APP_URI,
  type Changed,
  CLIENT,
  claims,
  issuerOf,
  type Key,
  OTHER_TENANT,
  sign,
  TENANT,
} from './issuer.ts';

/** What an attacker can work with: our issuer's key (for genuine tokens meant for others) and a key of their own. */
export interface Forge {
  readonly clock: TestClock;
  readonly ours: Key;
  readonly theirs: Key;
}

type Attack = readonly [title: string, token: (forge: Forge) => Promise<string>];

const genuine =
  (changed: Changed) =>
  ({ clock, ours }: Forge): Promise<string> =>
    sign(ours, claims(clock, changed));

const seconds = (clock: TestClock, offset: number): number => Math.floor(clock.millis() / 1000) + offset;

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Who signed it, and how. */
const forgedSignatures: readonly Attack[] = [
  ['says its algorithm is none', async ({ clock }) => new UnsecuredJWT(claims(clock)).encode()],
  [
    'says none in capitals and keeps a signature',
    async ({ clock, ours }) => {
      const [, , signature] = (await sign(ours, claims(clock))).split('.');
      return `${base64({ alg: 'NONE', kid: ours.kid })}.${base64(claims(clock))}.${signature}`;
    },
  ],
  [
    'is signed with our public key as if it were a shared secret',
    async ({ clock, ours }) =>
      new SignJWT(claims(clock))
        .setProtectedHeader({ alg: 'HS256', kid: ours.kid })
        .sign(new TextEncoder().encode(await exportSPKI(ours.publicKey))),
  ],
  [
    'is signed with the public modulus as if it were a shared secret',
    async ({ clock, ours }) =>
      new SignJWT(claims(clock))
        .setProtectedHeader({ alg: 'HS256', kid: ours.kid })
        .sign(Buffer.from((await exportJWK(ours.publicKey)).n ?? '', 'base64url')),
  ],
  ...['RS512', 'PS256'].map(
    (alg): Attack => [
      `is signed by our key in another way (${alg})`,
      async ({ clock, ours }) =>
        new SignJWT(claims(clock))
          .setProtectedHeader({ alg, kid: ours.kid })
          .sign(await importJWK(await exportJWK(ours.privateKey), alg)),
    ],
  ),
  ['borrows our key id', ({ clock, ours, theirs }) => sign(theirs, claims(clock), { kid: ours.kid })],
  ['names a key nobody published', ({ clock, theirs }) => sign(theirs, claims(clock))],
  [
    'brings its own key along',
    async ({ clock, ours, theirs }) =>
      sign(theirs, claims(clock), { kid: ours.kid, jwk: await exportJWK(theirs.publicKey) }),
  ],
  [
    'says where its key is to be fetched',
    ({ clock, ours, theirs }) =>
      sign(theirs, claims(clock), { kid: ours.kid, jku: 'https://keys.attacker.example/keys' }),
  ],
  [
    'names no key',
    ({ clock, theirs }) =>
      new SignJWT(claims(clock)).setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).sign(theirs.privateKey),
  ],
  [
    'demands an extension nobody knows',
    ({ clock, ours }) =>
      new SignJWT(claims(clock))
        .setProtectedHeader({ alg: 'RS256', kid: ours.kid, crit: ['council'], council: true })
        .sign(ours.privateKey, { crit: { council: true } }),
  ],
  [
    'is tampered with after signing',
    async ({ clock, ours }) => {
      const [header, , signature] = (await sign(ours, claims(clock))).split('.');
      return `${header}.${base64(claims(clock, { roles: ['Admin'] }))}.${signature}`;
    },
  ],
  [
    'has lost its signature',
    async ({ clock, ours }) => (await sign(ours, claims(clock))).replace(/[^.]+$/, ''),
  ],
];

/** Genuine signatures on tokens that are not a person's access token for this app and tenant. */
const misusedTokens: readonly Attack[] = [
  ['is meant for another app', genuine({ aud: '11111111-2222-4333-8444-555555555555' })],
  ['is meant for Graph', genuine({ aud: 'https://graph.microsoft.com' })],
  ['is meant for nobody', genuine({ aud: undefined })],
  ['is meant for our id in capitals with something behind', genuine({ aud: `${CLIENT} ` })],
  ['is meant for a path below our app id URI', genuine({ aud: `${APP_URI}/admin` })],
  ['claims another tenant while our tenant issued it', genuine({ tid: OTHER_TENANT })],
  ['is issued by another tenant while it claims ours', genuine({ iss: issuerOf(OTHER_TENANT) })],
  ['has an evil issuer', genuine({ iss: `https://login.attacker.example/${TENANT}/v2.0` })],
  ['has an issuer with something behind', genuine({ iss: `${issuerOf(TENANT)}/` })],
  [
    'plays a path trick with the tenant',
    genuine({ tid: `${OTHER_TENANT}/../${TENANT}`, iss: issuerOf(`${OTHER_TENANT}/../${TENANT}`) }),
  ],
  ['has no tenant', genuine({ tid: undefined })],
  ['expired 90 seconds ago', (forge) => genuine({ exp: seconds(forge.clock, -90) })(forge)],
  ['becomes valid in two minutes', (forge) => genuine({ nbf: seconds(forge.clock, 120) })(forge)],
  ['never expires', genuine({ exp: undefined })],
  ['is valid since for ever', genuine({ nbf: undefined })],
  ['does not say when it was issued', genuine({ iat: undefined })],
  ['is of version 1', genuine({ ver: '1.0', iss: `https://sts.windows.net/${TENANT}/` })],
  ['says version 1 under a version 2 issuer', genuine({ ver: '1.0' })],
  ['is an app’s own, with roles', genuine({ idtyp: 'app', scp: undefined, roles: ['Admin'] })],
  ['is an app’s own, with a scope', genuine({ idtyp: 'app' })],
  ['is an ID token', genuine({ scp: undefined, azp: undefined, nonce: 'n-0S6_WzA2Mj' })],
  ['has a scope that only begins like ours', genuine({ scp: 'access_as_user_ro' })],
  ['has another scope', genuine({ scp: 'openid profile' })],
  ['has its scopes as a list', genuine({ scp: ['access_as_user'] })],
  ['names no person', genuine({ oid: undefined })],
  ['names its person by address', genuine({ oid: 'asha.whittle@council.example' })],
  ['was asked for by a client that is not Teams', genuine({ azp: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' })],
  ['does not say which client asked for it', genuine({ azp: undefined })],
];

/** All of these are answered 401 `not_signed_in`. */
export const ATTACKS: readonly Attack[] = [
  ...forgedSignatures,
  ...misusedTokens,
  ['is no token', async () => 'garbage'],
  ['is three dots', async () => '...'],
  ['is encrypted', async () => `${base64({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`],
];

/** Genuine persons of somewhere else: answered 401 `wrong_tenant`. */
export const STRANGERS: readonly Attack[] = [
  [
    'belongs to somebody of another tenant',
    genuine({ tid: OTHER_TENANT, iss: issuerOf(OTHER_TENANT), roles: ['Admin'] }),
  ],
];

/** Genuine persons who are guests of our tenant: answered 401 `no_guests`. */
export const GUESTS: readonly Attack[] = [
  ['belongs to a guest', genuine({ acct: 1 })],
  ['belongs to a guest, told as text', genuine({ acct: '1' })],
  [
    'belongs to somebody whose home is another tenant',
    genuine({ idp: `https://sts.windows.net/${OTHER_TENANT}/` }),
  ],
  ['belongs to a private account', genuine({ idp: 'live.com' })],
];

/** Tokens that are good, though they may not look it. */
export const WELCOME: readonly Attack[] = [
  ['is as Teams makes it', genuine({})],
  ['expired 30 seconds ago: clocks differ', (forge) => genuine({ exp: seconds(forge.clock, -30) })(forge)],
  [
    'is valid from in 30 seconds: clocks differ',
    (forge) => genuine({ nbf: seconds(forge.clock, 30) })(forge),
  ],
  ['is meant for the app id URI', genuine({ aud: APP_URI })],
  ['is meant for several, us among them', genuine({ aud: ['https://other.example', CLIENT] })],
  ['has further scopes', genuine({ scp: 'openid access_as_user' })],
  ['says that its person is no guest', genuine({ acct: 0 })],
  ['names our own tenant as home', genuine({ idp: `https://sts.windows.net/${TENANT}/` })],
];
