/** What a council puts into the manifest; each is a variable of `.env.example` or follows from one. */
export interface ManifestValues {
  readonly TEAMS_APP_ID: string;
  readonly CLIENT_ID: string;
  readonly APP_ID_URI: string;
  readonly BOT_APP_ID: string;
  /** `https://` origin of the installation, without a trailing slash. */
  readonly PUBLIC_URL: string;
  readonly PUBLIC_HOST: string;
  /** The council's own privacy notice and terms for staff systems. */
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
}

const PLACEHOLDER = /\$\{\{([A-Z_]+)\}\}/g;

/** Fills every `${{NAME}}`; throws one error that names all that are missing. */
export const fillManifest = (
  template: string,
  values: Readonly<Record<string, string | undefined>>,
): string => {
  const missing = new Set<string>();
  const filled = template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    // The host follows from the address, so it is never what somebody forgot.
    if (!value) missing.add(name === 'PUBLIC_HOST' ? 'PUBLIC_URL' : name);
    return value ?? '';
  });
  if (missing.size > 0)
    throw new Error(
      `Set ${[...missing].sort().join(', ')} before packaging: see .env.example for what each one is.`,
    );
  return filled;
};

/** The values of an environment: `PUBLIC_HOST` follows from `PUBLIC_URL`, and `TEAMS_APP_ID` is `CLIENT_ID` unless set. */
export const manifestValues = (env: NodeJS.ProcessEnv): Partial<ManifestValues> => {
  const appId = env.TEAMS_APP_ID || env.CLIENT_ID;
  return {
    ...env,
    ...(appId && { TEAMS_APP_ID: appId }),
    ...(env.PUBLIC_URL && { PUBLIC_HOST: new URL(env.PUBLIC_URL).hostname }),
  };
};
