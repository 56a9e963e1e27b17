import type { Request } from 'express';
import type { z } from 'zod';
import { type FieldError, Refused } from '../../contract/problem.ts';
import type { BoundEndpoint } from './bind.ts';
import { fieldErrors, wordsFor } from './field-errors.ts';

const MAX_DEPTH = 20;

/** A path parameter that names a record; one of a wrong shape names no record, hence 404 and not 400. */
export const isRecordId = (parameter: string): boolean => /^id$|Id$/.test(parameter);

/**
 * Parameters, query and body as one flat object, checked by the endpoint's schema.
 * Refuses with every field that needs changing at once, so nobody mends a form one error at a time.
 */
export const readInput = ({ input: schema }: BoundEndpoint, req: Request): unknown => {
  const flat = merge(req);
  const broken = brokenFields(flat);
  if (broken.length > 0) throw new Refused('bad_input', { fields: broken });
  const read = schema.safeParse(flat, { error: wordsFor });
  if (read.success) return read.data;
  if (read.error.issues.some((issue) => namesNoRecord(issue, req))) throw new Refused('not_found');
  throw new Refused('bad_input', { fields: fieldErrors(read.error.issues) });
};

const namesNoRecord = ({ path: [first] }: z.core.$ZodIssue, req: Request): boolean =>
  typeof first === 'string' && isRecordId(first) && Object.hasOwn(req.params, first);

/** Without a prototype, so that a key named `__proto__` is a key like any other: unknown, and refused. */
const merge = (req: Request): Record<string, unknown> => {
  const flat: Record<string, unknown> = Object.create(null);
  const repeated: FieldError[] = [];
  for (const part of [req.params, req.query, bodyOf(req)])
    for (const [key, value] of Object.entries(part)) {
      if (key in flat) repeated.push({ field: key, message: 'Send this once: it is already in the address' });
      else flat[key] = value;
    }
  if (repeated.length > 0) throw new Refused('bad_input', { fields: repeated });
  return flat;
};

const bodyOf = (req: Request): Record<string, unknown> => {
  const body: unknown = req.body;
  if (body === undefined) return {};
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new Refused('bad_input', { detail: 'Send a JSON object: { "field": "value" }' });
};

interface Place {
  readonly field: string;
  readonly value: unknown;
  readonly depth: number;
}

/** Text no store can hold (U+0000, half a character) and nesting no form has. A list, as recursion could overflow. */
const brokenFields = (flat: Record<string, unknown>): FieldError[] => {
  const broken: FieldError[] = [];
  const places: Place[] = [{ field: '', value: flat, depth: 0 }];
  for (let place = places.pop(); place; place = places.pop()) {
    const { field, value, depth } = place;
    if (depth > MAX_DEPTH) return [{ field: field.slice(0, 80), message: 'Use fewer levels' }];
    if (typeof value === 'string' && !isStorable(value))
      broken.push({ field, message: 'Remove the characters that cannot be shown' });
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const path = field ? `${field}.${key}` : key;
      if (!isStorable(key)) return [{ field, message: 'Remove the fields with names that cannot be shown' }];
      places.push({ field: path, value: inner, depth: depth + 1 });
    }
  }
  return broken.slice(0, 20);
};

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
