import type { Doc } from './declare.ts';
import { Unstorable } from './errors.ts';

/** Bytes of an id or key in UTF-8: three of them fit one PostgreSQL B-tree entry (2,704 bytes). */
const MAX_KEY_BYTES = 800;
/** Deeper than any record a person reads; keeps a hostile one from exhausting the stack. */
const MAX_DEPTH = 64;

/** Text both engines can hold: jsonb takes neither U+0000 (22P05) nor a lone surrogate (22P02). */
const checkedText = (text: string, where: string): string => {
  if (text.includes('\u0000')) throw new Unstorable(`${where} holds U+0000`);
  if (!text.isWellFormed()) throw new Unstorable(`${where} holds half a surrogate pair`);
  return text;
};

/** An id or key as an engine may store it; throws `Unstorable` when empty, oversized or not text. */
export const checkedKey = (key: unknown, where: string): string => {
  if (typeof key !== 'string' || key === '') throw new Unstorable(`${where} is not a text with characters`);
  if (key.length > MAX_KEY_BYTES / 3 && Buffer.byteLength(key) > MAX_KEY_BYTES)
    throw new Unstorable(`${where} is over ${MAX_KEY_BYTES} bytes`);
  return checkedText(key, where);
};

/**
 * The document as every engine returns it: a deep, frozen copy of plain JSON in which undefined fields are absent.
 * Throws `Unstorable` for whatever JSON would drop or change without a word: dates, maps, NaN, functions.
 */
export const frozenCopy = <T extends Doc>(doc: T, where: string): T => {
  const copy = copyOf(doc, where, 0);
  checkedKey(doc.id, `${where}.id`);
  return copy as T;
};

const copyOf = (value: unknown, where: string, depth: number): unknown => {
  if (typeof value === 'string') return checkedText(value, where);
  if (typeof value === 'boolean' || value === null) return value;
  // `+ 0` turns minus zero into the zero that JSON writes.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (typeof value !== 'object') throw new Unstorable(`${where} is ${String(value)}, which JSON cannot hold`);
  if (depth === MAX_DEPTH) throw new Unstorable(`${where} is nested deeper than ${MAX_DEPTH} levels`);
  return Array.isArray(value) ? copyOfList(value, where, depth) : copyOfObject(value, where, depth);
};

const copyOfList = (list: readonly unknown[], where: string, depth: number): readonly unknown[] =>
  Object.freeze(Array.from(list, (item, place) => copyOf(item, `${where}[${place}]`, depth + 1)));

const copyOfObject = (value: object, where: string, depth: number): object => {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new Unstorable(`${where} is a ${prototype.constructor?.name}, which JSON cannot hold`);
  const copy = {};
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    const inner = copyOf(field, `${where}.${checkedText(key, `a key of ${where}`)}`, depth + 1);
    // Assigning to `__proto__` would set the prototype instead of a field.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: inner, enumerable: true });
    else (copy as Record<string, unknown>)[key] = inner;
  }
  return Object.freeze(copy);
};

/** Freezes what was just parsed from a file, so that a document read after a restart is as safe to share. */
export const frozenInPlace = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozenInPlace(inner);
  return Object.freeze(value);
};
