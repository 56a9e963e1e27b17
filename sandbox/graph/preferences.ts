/** What the `Prefer` header asks of Outlook. */
export interface Preferences {
  readonly immutableIds: boolean;
  readonly timeZone?: string;
  readonly textBody: boolean;
  /** For `Preference-Applied`. */
  readonly applied: readonly string[];
  /** What was asked for and is not modelled here. */
  readonly unknown: readonly string[];
}

const KNOWN = /^(IdType="ImmutableId"|outlook\.timezone="[^"]+"|outlook\.body-content-type="(text|html)")$/i;

export const readPreferences = (header = ''): Preferences => {
  const wishes = header
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((wish) => wish.trim())
    .filter(Boolean);
  const applied = wishes.filter((wish) => KNOWN.test(wish));
  const wished = (name: string) =>
    applied.find((wish) => wish.toLowerCase().startsWith(`${name}=`))?.split('"')[1];
  const timeZone = wished('outlook.timezone');
  return {
    immutableIds: wished('idtype') !== undefined,
    ...(timeZone && { timeZone }),
    textBody: wished('outlook.body-content-type')?.toLowerCase() === 'text',
    applied,
    unknown: wishes.filter((wish) => !KNOWN.test(wish)),
  };
};
