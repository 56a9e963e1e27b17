import { createHash, timingSafeEqual } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, type JWTPayload } from 'jose';
import type { Clock } from '../../api/platform/clock.ts';
import { isCurrent } from './claims.ts';
import { EntraRefusal } from './refusal.ts';
import type { Registration, Registrations, UploadedCertificate } from './registration.ts';

/** The form fields of a token request, as sent. */
export type TokenForm = Readonly<Record<string, string | undefined>>;

interface Knocker {
  readonly clock: Clock;
  readonly registrations: Registrations;
  /** The audience of a client assertion. */
  readonly tokenEndpoint: string;
}

/** Which app asks, proven by its secret or by an assertion its certificate signed; throws Entra's refusal. */
export const authenticateClient = async (form: TokenForm, knocker: Knocker): Promise<Registration> => {
  if (!form.client_id) throw new EntraRefusal(900144, "'client_id'");
  const { tab, bot } = knocker.registrations;
  const registration = [tab, bot].find(({ clientId }) => clientId === form.client_id);
  if (!registration) throw new EntraRefusal(700016, form.client_id);
  if (form.client_assertion) await checkAssertion(form.client_assertion, registration, knocker);
  else if (!form.client_secret) throw new EntraRefusal(7000218);
  else if (!sameText(form.client_secret, registration.secret))
    throw new EntraRefusal(7000215, registration.clientId);
  return registration;
};

const checkAssertion = async (
  assertion: string,
  registration: Registration,
  knocker: Knocker,
): Promise<void> => {
  const claims = await claimsSignedBy(registration.certificates, assertion);
  const named = claims?.iss === registration.clientId && claims.sub === registration.clientId;
  if (!claims || !named || claims.aud !== knocker.tokenEndpoint) throw new EntraRefusal(700027);
  if (!isCurrent(claims, knocker.clock)) throw new EntraRefusal(700027, 'The assertion is expired.');
};

const claimsSignedBy = async (
  certificates: readonly UploadedCertificate[],
  assertion: string,
): Promise<JWTPayload | undefined> => {
  try {
    const named = Buffer.from(String(decodeProtectedHeader(assertion)['x5t#S256']), 'base64url').toString(
      'hex',
    );
    const certificate = certificates.find(({ thumbprint }) => thumbprint.toLowerCase() === named);
    if (!certificate) return undefined;
    const { payload } = await compactVerify(assertion, certificate.publicKey, {
      algorithms: ['PS256', 'RS256'],
    });
    return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload;
  } catch {
    // Not a token, or not signed by this certificate: to Entra both are an unknown certificate.
    return undefined;
  }
};

const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
