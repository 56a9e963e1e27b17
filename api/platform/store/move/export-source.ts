import type { Schema } from '../declare.ts';
import type { ExportText } from './export-file.ts';
import { fileAt } from './export-file-lines.ts';
import { EXPORT_FORMAT, type ExportEnd, type ExportHeader } from './export-format.ts';
import { type Line, type LineReader, lineReader } from './export-lines.ts';
import { NewerExport, recordReader } from './export-records.ts';
import type { Pieces } from './pieces.ts';
import { tallying, total } from './tally.ts';

/**
 * What an export holds. Throws `CutExport`, `DamagedExport` or `NewerExport` where it finds it, at the latest at its
 * end: nobody may keep what was read before.
 */
export async function* exportPieces(text: ExportText, schema: Schema): Pieces {
  const lines = lineReader(text);
  await readHeader(lines, text.name);
  const readRecords = recordReader(lines, schema, text.name);
  const all = tallying();
  let line = await lines.next();
  while (endOf(line) === undefined) {
    const { piece, next } = Array.isArray(line.value) ? await readRecords(line) : fileAt(lines, line);
    yield piece;
    all.add(piece);
    line = await next();
  }
  await lines.end();
  const tally = all.tally();
  const { count, digest } = endOf(line) ?? {};
  if (count !== total(tally)) lines.fail(line, `it should hold ${count} records and holds ${total(tally)}`);
  if (digest !== tally.digest) lines.fail(line, 'its digest is not that of what it holds');
}

const readHeader = async (lines: LineReader, name: string): Promise<void> => {
  const line = await lines.next();
  const { guildhall, format } = (line.value ?? {}) as Partial<ExportHeader>;
  if (guildhall !== 'export') lines.fail(line, 'it does not begin as an export of Guildhall');
  if (format !== EXPORT_FORMAT) throw new NewerExport(name, `format ${format}`);
};

const endOf = ({ value }: Line): Partial<ExportEnd> | undefined =>
  typeof value === 'object' && value !== null && 'end' in value ? (value as Partial<ExportEnd>) : undefined;
