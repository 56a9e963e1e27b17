/** It is asked once a day, and a small file comes back. */
const PATIENCE_MS = 10_000;

/** What GOV.UK publishes of bank holidays, unread. Throws where it cannot be reached or is not JSON. */
export const bankHolidaysFrom = (url: string | undefined) => async (): Promise<unknown> => {
  if (url === undefined) return undefined;
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
  if (!answer.ok) throw new Error(`GOV.UK answered ${answer.status}`);
  return answer.json();
};
