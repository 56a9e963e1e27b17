import { createHash } from 'node:crypto';
import type { FileEndLine, FilePartLine } from './export-format.ts';
import type { Line, LineReader } from './export-lines.ts';
import type { FilePiece } from './pieces.ts';

/** The file that begins with this line; `next` is the line behind it, once its content was read. */
export const fileAt = (
  lines: LineReader,
  first: Line,
): { readonly piece: FilePiece; readonly next: () => Promise<Line> } => {
  const { file: sha256 } = (first.value ?? {}) as Partial<FileEndLine>;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    lines.fail(first, 'this line is neither a record nor part of a file');
  return {
    piece: { kind: 'file', sha256, content: contentOf(lines, first, sha256) },
    next: lines.next,
  };
};

async function* contentOf(lines: LineReader, first: Line, sha256: string): AsyncGenerator<Uint8Array> {
  const seen = createHash('sha256');
  let size = 0;
  for (let line = first; ; line = await lines.next()) {
    const { file, part, bytes } = (line.value ?? {}) as Partial<FilePartLine & FileEndLine>;
    if (file !== sha256) lines.fail(line, `file ${sha256} has no end`);
    if (typeof part === 'string') {
      const chunk = Buffer.from(part, 'base64');
      seen.update(chunk);
      size += chunk.length;
      yield chunk;
      continue;
    }
    if (bytes !== size || seen.digest('hex') !== sha256)
      lines.fail(line, `the content of file ${sha256} is not what was put`);
    return;
  }
}
