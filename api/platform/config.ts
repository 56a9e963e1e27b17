import { z } from 'zod';
import { isLoopback, readers, SANDBOX_TENANT_ID, VARIABLES, type VariableName } from './config.variables.ts';

export { SANDBOX_TENANT_ID };

/** How the app proves itself to Entra. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly certificateFile: string; readonly keyFile: string };

/** Where the sandbox tenant is; absent wherever people work. */
export interface SandboxConfig {
  readonly authorityMetadata: string;
  readonly jwksUri: string;
  readonly graphOrigin: string;
  readonly botOpenIdMetadata: string;
  readonly botServiceOrigin: string;
  readonly hostOrigins: readonly string[];
}

/** All settings of one process, checked. Never logged: it holds secrets. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Origin without a slash at its end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** PostgreSQL instead of the embedded store. */
  readonly database?: { readonly url: string; readonly poolSize: number };
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly production: boolean;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: Credential;
  readonly appIdUri: string;
  /** The app as Teams links to it. */
  readonly teamsAppId: string;
  readonly bot: { readonly appId: string; readonly credential: Credential };
  readonly allowGuests: boolean;
  /** Who sees what people say of their skills: their manager by name, or nobody but in figures. */
  readonly skillsLane: 'named' | 'aggregate';
  /** Fewest people a figure of skills may be about. */
  readonly skillsFewest: number;
  /** Path of the estate file, where the council has given one. */
  readonly estateFile?: string;
  /** Number of proxies, or their addresses: what Express calls `trust proxy`. */
  readonly trustProxy: number | readonly string[];
  readonly sandbox?: SandboxConfig;
}

/** A setting is missing, wrong or unsafe. The message names each variable and what to do; it never shows a value. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`Guildhall cannot start. Set these variables (see .env.example):\n- ${problems.join('\n- ')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
type Values = { readonly [Name in VariableName]: z.output<(typeof readers)[Name]> };

/** Reads and checks the environment. Throws `ConfigError` with everything that is wrong, so one start finds it all. */
export const readConfig = (env: Environment): Config => {
  const given = withFallbacks(env);
  const unsafe = reasonsNotToStart(given);
  const shape = given.GUILDHALL_SANDBOX ? readers : withoutSandbox;
  const read = z.object(shape).safeParse(given);
  const wrong = read.success
    ? []
    : read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (!read.success || unsafe.length > 0) throw new ConfigError([...unsafe, ...wrong]);
  return toConfig(read.data as Values);
};

const names = Object.keys(VARIABLES) as VariableName[];
const sandboxNames = names.filter((name) => 'only' in VARIABLES[name] && VARIABLES[name].only === 'sandbox');
const withoutSandbox = Object.fromEntries(
  Object.entries(readers).filter(([name]) => !sandboxNames.includes(name as VariableName)),
);

/** An empty variable counts as absent: that is how container platforms say "not set". */
const withFallbacks = (env: Environment): Partial<Record<VariableName, string>> => {
  const fallbacks: Partial<Record<VariableName, string>> = env.GUILDHALL_SANDBOX
    ? { PUBLIC_URL: `http://127.0.0.1:${env.PORT || VARIABLES.PORT.fallback}` }
    : {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const declared = 'fallback' in VARIABLES[name] ? VARIABLES[name].fallback : undefined;
      const value = env[name]?.trim() || fallbacks[name] || declared;
      return value ? [[name, value]] : [];
    }),
  );
};

/** Settings that would start but must not: each would let the wrong people in, or hand secrets to the wrong place. */
const reasonsNotToStart = (given: Partial<Record<VariableName, string>>): string[] => {
  const sandbox = given.GUILDHALL_SANDBOX !== undefined;
  const secret = given.CLIENT_SECRET !== undefined;
  const certificate = given.CLIENT_CERTIFICATE_FILE !== undefined && given.CLIENT_KEY_FILE !== undefined;
  const rules: readonly (readonly [boolean, string])[] = [
    [sandbox && given.NODE_ENV === 'production', 'GUILDHALL_SANDBOX has to be removed in production'],
    [
      sandbox && given.TENANT_ID !== SANDBOX_TENANT_ID,
      `TENANT_ID has to be ${SANDBOX_TENANT_ID} with the sandbox`,
    ],
    [
      !sandbox && given.TENANT_ID === SANDBOX_TENANT_ID,
      'TENANT_ID is the sandbox’s: use your council’s, or set GUILDHALL_SANDBOX=1',
    ],
    [!sandbox && !isSafeUrl(given), 'PUBLIC_URL has to begin with https://'],
    [!secret && !certificate, 'CLIENT_SECRET is missing: or CLIENT_CERTIFICATE_FILE and CLIENT_KEY_FILE'],
    [
      given.BOT_APP_ID !== undefined && given.BOT_APP_ID === given.CLIENT_ID,
      'BOT_APP_ID has to be a registration of its own, not CLIENT_ID',
    ],
    ...sandboxNames.map(
      (name) =>
        [!sandbox && given[name] !== undefined, `${name} has to be removed: it is for the sandbox`] as const,
    ),
  ];
  return rules.filter(([broken]) => broken).map(([, reason]) => reason);
};

const isSafeUrl = ({ PUBLIC_URL, NODE_ENV }: Partial<Record<VariableName, string>>): boolean =>
  PUBLIC_URL === undefined ||
  PUBLIC_URL.startsWith('https://') ||
  (NODE_ENV !== undefined && NODE_ENV !== 'production' && isLoopback(PUBLIC_URL));

const toConfig = (values: Values): Config => ({
  port: values.PORT,
  // Whatever HOST says: the sandbox hands out tokens to whoever asks, so it stays on this machine.
  host: values.GUILDHALL_SANDBOX ? '127.0.0.1' : values.HOST,
  publicUrl: values.PUBLIC_URL,
  dataDir: values.DATA_DIR,
  ...(values.DATABASE_URL && { database: { url: values.DATABASE_URL, poolSize: values.DATABASE_POOL } }),
  logLevel: values.LOG_LEVEL,
  production: values.NODE_ENV ? values.NODE_ENV === 'production' : !values.GUILDHALL_SANDBOX,
  tenantId: values.TENANT_ID,
  clientId: values.CLIENT_ID,
  credential: credentialFrom(values),
  appIdUri: values.APP_ID_URI,
  teamsAppId: values.TEAMS_APP_ID ?? values.CLIENT_ID,
  bot: { appId: values.BOT_APP_ID, credential: { kind: 'secret', secret: values.BOT_APP_SECRET } },
  allowGuests: values.ALLOW_GUESTS,
  skillsLane: values.SKILLS_LANE,
  skillsFewest: values.SKILLS_FEWEST,
  ...(values.ESTATE_FILE && { estateFile: values.ESTATE_FILE }),
  trustProxy: values.GUILDHALL_SANDBOX ? 0 : values.TRUST_PROXY,
  ...(values.GUILDHALL_SANDBOX && {
    sandbox: {
      authorityMetadata: JSON.stringify(values.MSAL_AUTHORITY_METADATA),
      jwksUri: values.JWKS_URI,
      graphOrigin: values.GRAPH_ORIGIN,
      botOpenIdMetadata: values.BOT_OPENID_METADATA,
      botServiceOrigin: values.BOT_SERVICE_ORIGIN,
      hostOrigins: values.HOST_ORIGINS,
    },
  }),
});

/** A certificate wins over a secret: it cannot be pasted into a chat. */
const credentialFrom = (values: Values): Credential =>
  values.CLIENT_CERTIFICATE_FILE && values.CLIENT_KEY_FILE
    ? {
        kind: 'certificate',
        certificateFile: values.CLIENT_CERTIFICATE_FILE,
        keyFile: values.CLIENT_KEY_FILE,
      }
    : { kind: 'secret', secret: values.CLIENT_SECRET ?? '' };
