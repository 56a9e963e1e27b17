/**
 * The person's Teams token: kept in memory only, and renewed before it ends.
 * `renewed` asks Teams for a new one whatever the current one says.
 */
export type TokenSource = (options?: { readonly renewed?: boolean }) => Promise<string>;

/** Teams may need a moment to renew, so it is asked this long before the end. */
const EARLY_MS = 5 * 60_000;

/** Teams may ask the person to agree first; but it may also never answer, and a page that only waits says nothing. */
const PATIENCE_MS = 20_000;

/** When the token ends, in epoch milliseconds; 0 where it cannot be read, which asks again each time. */
const endOf = (token: string): number => {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
};

/** The wall clock without the `Date` global; good enough to renew a token early. */
const wallClock = (): number => performance.timeOrigin + performance.now();

const inTime = <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Teams gave no token')), PATIENCE_MS);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
};

/** Asks `fetchToken` once for all who wait, and again only when the token is about to end. */
export const tokenSource = (
  fetchToken: () => Promise<string>,
  now: () => number = wallClock,
): TokenSource => {
  let current: { readonly token: string; readonly end: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = (): Promise<string> => {
    asking ??= inTime(
      // An answer that comes too late for those who waited still serves the next.
      fetchToken().then((token) => {
        current = { token, end: endOf(token) };
        return token;
      }),
    ).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return async ({ renewed = false } = {}) =>
    renewed || current === undefined || current.end - EARLY_MS <= now() ? ask() : current.token;
};
