import { StoreUnavailable } from '../errors.ts';

/** Two transactions met, and this one has to be run again. */
export const mustRunAgain = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

export const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? '');

/**
 * What a database answers that cannot be asked: 08 connection; 53 out of disk, memory or connections; 57P the server
 * stops or starts; 57014 and 55P03 took too long; 25P03 abandoned; 25006 a standby that was a primary a moment ago;
 * 58030 its disk fails. The rest are what a socket says.
 */
const OUTAGE = /^(08...|53...|57P..|57014|55P03|25P03|25006|58030|E[A-Z]+|ERR_(STREAM|SOCKET|SSL|TLS)_\w+)$/;
/** What the driver says of its own, without a code. Whatever else it says without one is a fault of ours. */
const LOST = /^(Connection terminated|Query read timeout|Client has encountered|Client was closed)/;

/** For the answer to a statement: an outage is `StoreUnavailable`, and anything else is what it is. */
export const unlessOutage = (error: unknown): unknown =>
  OUTAGE.test(codeOf(error)) || (codeOf(error) === '' && LOST.test(messageOf(error)))
    ? new StoreUnavailable('the database cannot be asked just now', { cause: error })
    : error;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
