import { Refused } from '../../contract/problem.ts';
import type { Position } from './order.ts';

/** The place behind the last row of a page, as clients carry it: opaque, and of use for the next page only. */
export const cursorAt = ({ by, id }: Position): string =>
  Buffer.from(JSON.stringify([by, id])).toString('base64url');

/** Reads a cursor back; whatever `cursorAt` did not make is refused as `bad_cursor`. */
export const positionOf = (cursor: string): Position => {
  const [by, id] = parsed(cursor);
  if (typeof by !== 'string' || typeof id !== 'string' || cursorAt({ by, id }) !== cursor)
    throw new Refused('bad_cursor');
  return { by, id };
};

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
