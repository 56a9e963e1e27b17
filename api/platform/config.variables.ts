import { isIP } from 'node:net';
import { z } from 'zod';
import { FEWEST } from './disclosure.ts';

/** The one tenant the sandbox issues tokens for. An installation for people never uses it. */
export const SANDBOX_TENANT_ID = '5a4dba11-0000-4000-8000-00000000c0de';

/** One setting from the environment. */
export interface Variable {
  readonly doc: string;
  /** Value when the variable is absent or empty; a setting without one is optional or asked for. */
  readonly fallback?: string;
  /** `sandbox`: accepted with GUILDHALL_SANDBOX=1 alone. `credential`: its value is never shown. */
  readonly only?: 'sandbox' | 'credential';
}

/** Every variable Guildhall reads, in the order of `.env.example`. */
export const VARIABLES = {
  PORT: { doc: 'Port to listen on.', fallback: '3978' },
  HOST: { doc: 'Address to listen on; 0.0.0.0 to be reached from other machines.', fallback: '127.0.0.1' },
  PUBLIC_URL: { doc: 'Origin people reach the app at, https and without a path.' },
  DATA_DIR: { doc: 'Folder of the embedded store, made with mode 0700.', fallback: './data' },
  DATABASE_URL: {
    doc: 'PostgreSQL 15 or newer, postgres://user:password@host/database; used instead of DATA_DIR.',
    only: 'credential',
  },
  DATABASE_POOL: { doc: 'Connections to it of one node at most, beside one that listens.', fallback: '10' },
  LOG_LEVEL: { doc: 'debug, info, warn, error or silent.', fallback: 'info' },
  NODE_ENV: { doc: 'production, development or test; production unless the sandbox is used.' },
  TENANT_ID: { doc: 'Directory (tenant) id of the council in Entra.' },
  CLIENT_ID: { doc: 'Application (client) id of the tab registration.' },
  CLIENT_SECRET: { doc: 'Its client secret. A certificate is better.', only: 'credential' },
  CLIENT_CERTIFICATE_FILE: { doc: 'Its certificate, PEM; used instead of CLIENT_SECRET.' },
  CLIENT_KEY_FILE: { doc: 'The private key of that certificate, PEM.' },
  APP_ID_URI: { doc: 'Application ID URI of the tab registration, api://<host>/<client id>.' },
  TEAMS_APP_ID: {
    doc: 'Id of the app in its Teams manifest, for links in chat and calendars; CLIENT_ID unless told otherwise.',
  },
  PRIVACY_URL: { doc: 'The council’s privacy notice for staff, https; for npm run package.' },
  TERMS_URL: { doc: 'The council’s terms of use for staff systems, https; for npm run package.' },
  BOT_APP_ID: { doc: 'Application (client) id of the bot registration, apart from the tab’s.' },
  BOT_APP_SECRET: { doc: 'Its client secret.', only: 'credential' },
  ALLOW_GUESTS: { doc: 'true lets guest accounts of the tenant in.', fallback: 'false' },
  ESTATE_FILE: {
    doc: 'Sites, floors and desks: a JSON file, or a folder with one for each site; read at each start.',
  },
  SKILLS_LANE: {
    doc: 'named shows managers the skill levels of those who report to them, and people are told so before they answer; aggregate shows figures alone.',
    fallback: 'aggregate',
  },
  SKILLS_FEWEST: {
    doc: 'Fewest people a figure of digital skills may be about: 5, or more.',
    fallback: '5',
  },
  TRUST_PROXY: {
    doc: 'Reverse proxies in front: how many, or their addresses, comma-separated. 0 for none.',
    fallback: '0',
  },
  GUILDHALL_SANDBOX: { doc: '1 uses the sandbox tenant; never where people work.' },
  MSAL_AUTHORITY_METADATA: { doc: 'Sandbox: the issuer’s metadata, JSON.', only: 'sandbox' },
  JWKS_URI: { doc: 'Sandbox: where its signing keys are.', only: 'sandbox' },
  GRAPH_ORIGIN: { doc: 'Sandbox: where its Microsoft Graph is.', only: 'sandbox' },
  BOT_OPENID_METADATA: { doc: 'Sandbox: the Bot Connector’s OpenID metadata.', only: 'sandbox' },
  BOT_SERVICE_ORIGIN: { doc: 'Sandbox: the Bot Connector’s origin.', only: 'sandbox' },
  HOST_ORIGINS: {
    doc: 'Sandbox: origins of the page that frames the tab, comma-separated.',
    only: 'sandbox',
  },
} as const satisfies Record<string, Variable>;
export type VariableName = keyof typeof VARIABLES;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** True for a URL on this machine; an override elsewhere would be handed secrets and people's tokens. */
export const isLoopback = (url: string): boolean =>
  URL.canParse(url) && LOOPBACK_HOSTS.includes(new URL(url).hostname);

const say = (error: string) => ({ error });
const guid = z.string(say('is missing: copy it from the app registration')).regex(GUID, say('is not a GUID'));
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;
const loopback = z
  .string(say('is missing: the sandbox prints it'))
  .refine(isLoopback, say('has to be on this machine: http://127.0.0.1 and a port'));
const port = z.string().regex(/^\d+$/, say('is not a number')).transform(Number);

/** The authority's addresses that secrets and tokens are sent to; its issuer is a name, not an address. */
const isLocalAuthority = (metadata: Record<string, unknown>): boolean =>
  typeof metadata.token_endpoint === 'string' &&
  Object.entries(metadata).every(
    ([key, value]) => !/(_endpoint|_uri)$/.test(key) || (typeof value === 'string' && isLoopback(value)),
  );

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 &&
    width > 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width))
  );
};

/** `0` none, `2` so many hops, or addresses. Never `true`: that believes whatever a caller writes. */
const trustProxy = z
  .string()
  .transform((text) => (/^\d{1,2}$/.test(text) ? Number(text) : text.split(',').map((one) => one.trim())))
  .refine((proxies) => typeof proxies === 'number' || proxies.every(isNetwork), {
    error: 'is a number of proxies or their addresses',
  });

/** How each variable is read, after its fallback has been put in. */
export const readers = {
  PORT: port.refine((number) => number <= 65_535, say('is at most 65535')),
  HOST: z.string(),
  PUBLIC_URL: z
    .string(say('is missing: the https address people open, such as https://guildhall.example.gov.uk'))
    .refine(isOrigin, say('has to be an origin, such as https://guildhall.example.gov.uk, without a slash')),
  DATA_DIR: z.string(),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/[^/?#]+\/[^/?#]+(\?[^#]*)?$/,
      say('has to look like postgres://user:password@host/database, with / ? # in a password as %2F %3F %23'),
    )
    .optional(),
  DATABASE_POOL: z
    .string()
    .regex(/^\d{1,4}$/, say('is a number'))
    .transform(Number)
    .refine((size) => size >= 2, say('is at least 2')),
  LOG_LEVEL: z.enum(
    ['debug', 'info', 'warn', 'error', 'silent'],
    say('is debug, info, warn, error or silent'),
  ),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], say('is production, development or test'))
    .optional(),
  TENANT_ID: guid,
  CLIENT_ID: guid,
  CLIENT_SECRET: z.string().optional(),
  CLIENT_CERTIFICATE_FILE: z.string().optional(),
  CLIENT_KEY_FILE: z.string().optional(),
  APP_ID_URI: z
    .string(say('is missing: copy the Application ID URI from the app registration'))
    .startsWith('api://', say('begins with api://')),
  TEAMS_APP_ID: guid.optional(),
  PRIVACY_URL: z.string().optional(),
  TERMS_URL: z.string().optional(),
  BOT_APP_ID: guid,
  BOT_APP_SECRET: z.string(say('is missing: without it the bot cannot prove who it is')),
  ESTATE_FILE: z.string().optional(),
  ALLOW_GUESTS: z.enum(['true', 'false'], say('is true or false')).transform((text) => text === 'true'),
  SKILLS_LANE: z.enum(['named', 'aggregate'], say('is named or aggregate')),
  SKILLS_FEWEST: z.coerce
    .number(say('is a whole number of 5 or more'))
    .int(say('is a whole number of 5 or more'))
    .min(FEWEST.levels, say('is a whole number of 5 or more')),
  TRUST_PROXY: trustProxy,
  GUILDHALL_SANDBOX: z.literal('1', say('is 1 or absent')).optional(),
  MSAL_AUTHORITY_METADATA: z
    .string(say('is missing: the sandbox prints it'))
    .transform(parsedJson)
    .pipe(
      z
        .record(z.string(), z.unknown(), say('is not a JSON object'))
        .refine(isLocalAuthority, say('has to name a token_endpoint, and endpoints on this machine only')),
    ),
  JWKS_URI: loopback,
  GRAPH_ORIGIN: loopback,
  BOT_OPENID_METADATA: loopback,
  BOT_SERVICE_ORIGIN: loopback,
  HOST_ORIGINS: z
    .string(say('is missing: the sandbox prints it'))
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine((origins) => origins.every((origin) => isOrigin(origin) && isLoopback(origin)), {
      error: 'has to list origins on this machine, such as http://127.0.0.1:3979',
    }),
} satisfies Record<VariableName, z.ZodType>;
