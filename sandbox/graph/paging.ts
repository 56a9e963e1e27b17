import type { Call } from './call.ts';
import { badRequest } from './refusal.ts';

interface Page<T> {
  readonly value: readonly T[];
  /** Absolute, on graph.microsoft.com, as Graph writes it; a client must not read meaning into it. */
  readonly '@odata.nextLink'?: string;
}

/** One page of `all`, by `$top` and the position that a former next link carries in `$skiptoken`. */
export const pageOf = <T>(
  { request }: Call,
  all: readonly T[],
  limits: { usual: number; most: number },
): Page<T> => {
  const top = topOf(request.query.get('$top'), limits);
  const start = positionOf(request.query.get('$skiptoken'));
  const value = all.slice(start, start + top);
  if (start + top >= all.length) return { value };
  const next = new URLSearchParams(request.query);
  next.set('$skiptoken', Buffer.from(`at ${start + top}`).toString('base64url'));
  return { value, '@odata.nextLink': `https://graph.microsoft.com/v1.0${request.path}?${next}` };
};

const topOf = (text: string | null, { usual, most }: { usual: number; most: number }): number => {
  if (text === null) return usual;
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > most)
    throw badRequest(`Invalid page size specified: '${text}'. Must be between 1 and ${most} inclusive.`);
  return top;
};

const positionOf = (token: string | null): number => {
  if (token === null) return 0;
  const position = /^at (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (position === undefined) throw badRequest("The value of '$skiptoken' is invalid.");
  return Number(position);
};
