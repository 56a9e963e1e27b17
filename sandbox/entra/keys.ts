import { randomUUID } from 'node:crypto';
import {
  type CompactJWSHeaderParameters,
  type CryptoKey,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

interface KeyPair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** The RSA keys of one issuer: made at start, never written down, replaceable while it runs. */
export interface KeyRing {
  /** Signs with the newest key. `header` overrides the usual one, for tests that forge. */
  sign(claims: JWTPayload, header?: Partial<CompactJWSHeaderParameters>): Promise<string>;
  /** The claims when a published key signed it, else undefined. Looks at no claim. */
  verify(token: string): Promise<JWTPayload | undefined>;
  /** The published keys. Entra's carry `kid` and `use` and no `alg`. */
  published(): Promise<JWK[]>;
  /** From now on a new key signs; the older ones stay published. */
  rotate(): Promise<void>;
  /** Publishes the newest key alone, as an issuer does some time after a rotation. */
  retireOlder(): void;
}

export const keyRing = async (): Promise<KeyRing> => {
  let newest = await makeKeyPair();
  let pairs = [newest];
  return {
    sign: (claims, header = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: newest.kid, ...header })
        .sign(newest.privateKey),
    verify: (token) => verifyWith(pairs, token),
    published: () => Promise.all(pairs.map(publicJwk)),
    rotate: async () => {
      newest = await makeKeyPair();
      pairs = [...pairs, newest];
    },
    retireOlder: () => {
      pairs = [newest];
    },
  };
};

const makeKeyPair = async (): Promise<KeyPair> => ({
  kid: randomUUID().replaceAll('-', ''),
  ...(await generateKeyPair('RS256')),
});

const publicJwk = async ({ kid, publicKey }: KeyPair): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  use: 'sig',
});

const verifyWith = async (pairs: readonly KeyPair[], token: string): Promise<JWTPayload | undefined> => {
  try {
    const { kid } = decodeProtectedHeader(token);
    const pair = pairs.find((candidate) => candidate.kid === kid);
    if (!pair) return undefined;
    const { payload } = await compactVerify(token, pair.publicKey, { algorithms: ['RS256'] });
    return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload;
  } catch {
    // A token that does not parse and one that nobody signed are the same to an issuer.
    return undefined;
  }
};
