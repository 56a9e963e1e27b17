import { crc32 } from 'node:zlib';
import type { DiskFile } from './disk.ts';

/**
 * Every file of the engine is a list of frames: one JSON text a line, after the CRC-32 of its bytes in hex.
 * JSON has no raw line end inside, so a line end always ends a frame.
 */
export const frame = (value: unknown): Buffer => {
  const text = JSON.stringify(value);
  const line = Buffer.allocUnsafe(CRC_LENGTH + 1 + Buffer.byteLength(text) + 1);
  const body = line.subarray(CRC_LENGTH + 1, -1);
  body.write(text);
  line.write(`${checkText(body)} `, 'latin1');
  line[line.length - 1] = LINE_END;
  return line;
};

const checkText = (body: Buffer): string => crc32(body).toString(16).padStart(CRC_LENGTH, '0');

/** One line of a file and where it stands. `value` is undefined when the line is not a whole frame. */
export interface Frame {
  readonly start: number;
  /** Behind its line end. */
  readonly end: number;
  readonly value: unknown;
  /** It was never finished: its line end is missing, or pages in it were never written and read as zeros. */
  readonly torn: boolean;
}

const CRC_LENGTH = 8;
const LINE_END = 0x0a;
const BLOCK = 1 << 18;
/** A line and its neighbours, when only one line is wanted. */
const SHORT_BLOCK = 1 << 11;

/** Reads the frames between two positions in order, a block at a time. */
export async function* frames(file: DiskFile, start: number, end: number): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  let restAt = start;
  for (let position = start; position < end; ) {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, end - position));
    const length = await file.read(block, position);
    if (length === 0) break;
    position += length;
    rest = Buffer.concat([rest, block.subarray(0, length)]);
    let line = 0;
    for (let lineEnd = rest.indexOf(LINE_END); lineEnd >= 0; lineEnd = rest.indexOf(LINE_END, line)) {
      yield frameAt(rest, line, lineEnd + 1, restAt);
      line = lineEnd + 1;
    }
    rest = rest.subarray(line);
    restAt += line;
  }
  if (rest.length > 0) yield frameAt(rest, 0, rest.length, restAt);
}

/** The same frames, the last one first. */
export async function* framesBackwards(file: DiskFile, start: number, end: number): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for (let position = end; position > start; ) {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, position - start));
    position -= block.length;
    await file.read(block, position);
    rest = Buffer.concat([block, rest]);
    let lineEnd = rest.length;
    for (let before = rest.lastIndexOf(LINE_END, -2); before >= 0; ) {
      yield frameAt(rest, before + 1, lineEnd, position);
      lineEnd = before + 1;
      before = before === 0 ? -1 : rest.lastIndexOf(LINE_END, before - 1);
    }
    rest = rest.subarray(0, lineEnd);
  }
  if (rest.length > 0) yield frameAt(rest, 0, rest.length, start);
}

/** The frame that holds the byte at a position, in a file of whole frames. */
export const lineAround = async (file: DiskFile, position: number, end: number): Promise<Frame> => {
  for (let reach = SHORT_BLOCK; ; reach *= 4) {
    const start = Math.max(0, position - reach);
    const block = Buffer.alloc(Math.min(end, position + reach) - start);
    await file.read(block, start);
    const place = position - start;
    const before = place === 0 ? -1 : block.lastIndexOf(LINE_END, place - 1);
    const lineEnd = block.indexOf(LINE_END, place);
    const beginsHere = before >= 0 || start === 0;
    const endsHere = lineEnd >= 0 || start + block.length === end;
    if (beginsHere && endsHere)
      return frameAt(block, before + 1, lineEnd < 0 ? block.length : lineEnd + 1, start);
  }
};

/** The line [from, to) of a block that stands at `blockAt`. */
const frameAt = (block: Buffer, from: number, to: number, blockAt: number): Frame => {
  const ended = block[to - 1] === LINE_END;
  const value = ended ? unframed(block.subarray(from, to - 1)) : undefined;
  const torn = value === undefined && (!ended || block.subarray(from, to).includes(0));
  return { start: blockAt + from, end: blockAt + to, value, torn };
};

/** The value of a line without its line end; undefined when its CRC, shape or JSON is wrong. */
const unframed = (line: Buffer): unknown => {
  const body = line.subarray(CRC_LENGTH + 1);
  if (line.toString('latin1', 0, CRC_LENGTH + 1) !== `${checkText(body)} `) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
};

/** A file of the store is not what was written. Nothing was changed; the sentence says where and what to do. */
export class DamagedStore extends Error {
  constructor(file: string, position: number, what: string) {
    super(
      `${file} is damaged at byte ${position}: ${what}. Nothing was changed. Restore this directory from a backup`,
    );
    this.name = 'DamagedStore';
  }
}
