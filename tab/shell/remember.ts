/** Small choices a person made on this device (a site, a folded menu); never anything about a colleague. */

/** The choice kept under `name`; with `value`, keeps it. Undefined where none is kept or the device keeps nothing. */
export const remembered = (name: string, value?: string): string | undefined => {
  try {
    if (value !== undefined) localStorage.setItem(`guildhall.${name}`, value);
    return localStorage.getItem(`guildhall.${name}`) ?? undefined;
  } catch {
    // Third-party storage may be blocked inside Teams; then nothing is remembered.
    return value;
  }
};
