import type { Doc, LogEntry, Schema } from '../declare.ts';
import { Unstorable } from '../errors.ts';
import { frozenCopy } from '../json.ts';
import { logPosition } from '../log-tail.ts';
import { compare, type Position } from '../order.ts';
import { checkedEntry } from '../transaction.ts';
import type { Line, LineReader } from './export-lines.ts';
import { type DocumentsPiece, type EntriesPiece, PIECE } from './pieces.ts';

/** The export holds what this version does not know; leaving it out would lose it without a word. */
export class NewerExport extends Error {
  constructor(name: string, what: string) {
    super(
      `${name} holds ${what}, which this version of Guildhall does not know. Nothing was kept. Update Guildhall first`,
    );
    this.name = 'NewerExport';
  }
}

/** Reads the records that follow each other, beginning with this line, and says what line comes behind them. */
export type ReadRecords = (first: Line) => Promise<{
  readonly piece: DocumentsPiece | EntriesPiece;
  readonly next: () => Promise<Line>;
}>;

export const recordReader = (lines: LineReader, schema: Schema, exportName: string): ReadRecords => {
  const collections = new Set(schema.collections.map(({ name }) => name));
  const logs = new Set(schema.logs.map(({ name }) => name));
  const { documentAt, entryAt } = recordChecks(lines);
  return async (first) => {
    const { name } = recordAt(lines, first);
    if (!collections.has(name) && !logs.has(name)) throw new NewerExport(exportName, `records of ${name}`);
    const { found, behind } = await sameName(lines, first, name);
    const next = async () => behind;
    return collections.has(name)
      ? { piece: { kind: 'documents', name, docs: found.map(documentAt) }, next }
      : { piece: { kind: 'entries', name, entries: found.map(entryAt) }, next };
  };
};

/** The lines of one collection or log that follow each other, as many as make a piece, and the line behind them. */
const sameName = async (lines: LineReader, first: Line, name: string) => {
  const found = [first];
  let behind = await lines.next();
  while (found.length < PIECE && Array.isArray(behind.value) && behind.value[0] === name) {
    found.push(behind);
    behind = await lines.next();
  }
  return { found, behind };
};

/** Records as a store may hold them; an export may have been edited, and comes from outside in any case. */
const recordChecks = (lines: LineReader) => {
  const newest = new Map<string, Position>();
  const storable = <T>(line: Line, check: () => T): T => {
    try {
      return check();
    } catch (error) {
      if (error instanceof Unstorable) lines.fail(line, error.message);
      throw error;
    }
  };
  return {
    documentAt: (line: Line): Doc => {
      const { name, record } = recordAt(lines, line);
      if (newest.size > 0) lines.fail(line, 'a document comes after log entries');
      return storable(line, () => frozenCopy(record, name));
    },
    entryAt: (line: Line): LogEntry => {
      const { name, record } = recordAt(lines, line);
      const entry = storable(line, () => checkedEntry(name, record as LogEntry));
      const before = newest.get(name);
      if (before && compare(before, logPosition(entry)) >= 0)
        lines.fail(line, `the entries of ${name} are not in order`);
      newest.set(name, logPosition(entry));
      return entry;
    },
  };
};

const recordAt = (lines: LineReader, line: Line): { readonly name: string; readonly record: Doc } => {
  const [name, record, ...more] = line.value as readonly unknown[];
  if (typeof name !== 'string' || typeof record !== 'object' || record === null || more.length > 0)
    lines.fail(line, 'this line is no record');
  return { name, record: record as Doc };
};
