import { randomUUID } from 'node:crypto';
import type { Clock } from '../../api/platform/clock.ts';
import type { Answer } from '../answer.ts';

/** Entra's own words for the refusals the product can meet: error, HTTP status and sentence by AADSTS number. */
const REFUSALS = {
  50013: ['invalid_grant', 400, 'Assertion failed signature validation.'],
  50034: ['invalid_grant', 400, 'The user account does not exist in the directory.'],
  50057: ['invalid_grant', 400, 'The user account is disabled.'],
  50076: [
    'interaction_required',
    400,
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
  ],
  65001: [
    'invalid_grant',
    400,
    'The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.',
  ],
  70000: ['invalid_grant', 400, 'The provided value for the refresh token is not valid.'],
  70003: ['unsupported_grant_type', 400, 'The app requested an unsupported grant type.'],
  90002: ['invalid_request', 400, 'Tenant not found. Check to make sure you have the correct tenant ID.'],
  90033: ['temporarily_unavailable', 503, 'A transient error has occurred. Please try again.'],
  90055: ['temporarily_unavailable', 429, 'The request has been throttled. Please try again later.'],
  500011: ['invalid_resource', 400, 'The resource principal was not found in the tenant.'],
  500131: [
    'invalid_grant',
    400,
    'Assertion audience does not match the Client app presenting the assertion.',
  ],
  500133: ['invalid_grant', 400, 'Assertion is not within its valid time range.'],
  650053: ['invalid_client', 400, 'The application asked for a scope that does not exist on the resource.'],
  700016: ['unauthorized_client', 400, 'Application was not found in the directory.'],
  700027: [
    'invalid_client',
    401,
    'The certificate with identifier used to sign the client assertion is not registered on application.',
  ],
  900144: ['invalid_request', 400, 'The request body is missing a required parameter.'],
  1002012: [
    'invalid_scope',
    400,
    'The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.',
  ],
  7000215: [
    'invalid_client',
    401,
    'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.',
  ],
  7000218: [
    'invalid_client',
    401,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ],
} as const satisfies Record<number, readonly [error: string, status: number, words: string]>;
export type RefusalNumber = keyof typeof REFUSALS;

/** Entra says no. `detail` is added to the sentence, as Entra names the app, the scope or the parameter. */
export class EntraRefusal extends Error {
  readonly number: RefusalNumber;
  readonly detail: string;
  constructor(number: RefusalNumber, detail = '') {
    super(`AADSTS${number}`);
    this.number = number;
    this.detail = detail;
  }
}

/** What a Conditional Access policy asks the person to bring, to be handed on to the sign-in page. */
const MFA_CLAIMS =
  '{"access_token":{"capolids":{"essential":true,"values":["5f6c2c1e-0000-4000-8000-00000000caf1"]}}}';

/** The body and status of a refusal; `correlation` is the caller's `client-request-id`. */
export const refusalAnswer = (
  { number, detail }: Pick<EntraRefusal, 'number' | 'detail'>,
  clock: Clock,
  correlation: string = randomUUID(),
): Answer => {
  const [error, status, words] = REFUSALS[number];
  const timestamp = `${clock.now().slice(0, 19).replace('T', ' ')}Z`;
  const trace = randomUUID();
  const sentence = [words, detail].filter(Boolean).join(' ');
  return {
    status,
    headers: { 'cache-control': 'no-store', 'x-ms-request-id': trace },
    body: {
      error,
      error_description: `AADSTS${number}: ${sentence} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
      ...(number === 65001 && { suberror: 'consent_required' }),
      ...(number === 50076 && { suberror: 'basic_action', claims: MFA_CLAIMS }),
    },
  };
};
