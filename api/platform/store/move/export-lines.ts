import type { ExportText } from './export-file.ts';

/** One line of an export, and where it stands: bytes count from the start of the text, unpacked. */
export interface Line {
  readonly value: unknown;
  readonly number: number;
  readonly at: number;
}

/** The export is not what was written. */
export class DamagedExport extends Error {
  constructor(name: string, { number, at }: Pick<Line, 'number' | 'at'>, what: string) {
    super(`${name} is damaged at line ${number}, byte ${at}: ${what}. Nothing was kept. Take another export`);
    this.name = 'DamagedExport';
  }
}

/** The export ends before its end line. */
export class CutExport extends Error {
  constructor(name: string, lines: number) {
    super(
      `${name} was cut off after line ${lines}: the last line, with count and digest, is missing. Nothing was kept. Take another export`,
    );
    this.name = 'CutExport';
  }
}

/** A gzipped export is none, or was changed. */
export class PackedBadly extends Error {
  constructor(name: string, lines: number, what: string) {
    super(
      `${name} cannot be unpacked after line ${lines}: ${what}. Nothing was kept. Take another export, and leave its name as it was`,
    );
    this.name = 'PackedBadly';
  }
}

/** The lines of an export one by one. */
export interface LineReader {
  /** Throws `CutExport` when there is none, `DamagedExport` when it is no JSON. */
  next(): Promise<Line>;
  /** Throws `DamagedExport` unless the text ends here. */
  end(): Promise<void>;
  fail(line: Pick<Line, 'number' | 'at'>, what: string): never;
}

export const lineReader = ({ name, content }: ExportText): LineReader => {
  const fail: LineReader['fail'] = (line, what) => {
    throw new DamagedExport(name, line, what);
  };
  const lines = linesOf(content, fail);
  let last = 0;
  const advance = () =>
    lines.next().catch((error) => {
      throw asDamage(error, name, last);
    });
  return {
    next: async () => {
      const { value: line, done } = await advance();
      if (done) throw new CutExport(name, last);
      last = line.number;
      return line;
    },
    end: async () => {
      const { value: line, done } = await advance();
      if (!done) fail(line, 'something follows the end line');
    },
    fail,
  };
};

const LINE_END = 0x0a;
/** Far longer than any line of an export: what has no line end is no export, and is not to be held in memory. */
const MAX_LINE_BYTES = 64 << 20;

/**
 * Not `readline`: that also ends a line at U+2028, which JSON may hold. A last line without its end was cut off and is
 * not handed out.
 */
async function* linesOf(
  content: ExportText['content'],
  fail: LineReader['fail'],
): AsyncGenerator<Line, undefined> {
  let rest: Buffer[] = [];
  let held = 0;
  let at = 0;
  let number = 1;
  for await (const { buffer, byteOffset, byteLength } of content) {
    const chunk = Buffer.from(buffer, byteOffset, byteLength);
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      const line = Buffer.concat([...rest, chunk.subarray(start, end)]);
      yield { value: parsed(line) ?? fail({ number, at }, 'this line is not what was written'), number, at };
      [rest, held, start] = [[], 0, end + 1];
      at += line.length + 1;
      number += 1;
    }
    rest.push(chunk.subarray(start));
    held += chunk.length - start;
    if (held > MAX_LINE_BYTES) fail({ number, at }, 'this line does not end');
  }
}

const parsed = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined;
  }
};

/** What is wrong with a gzipped file shows while it is unpacked. */
const asDamage = (error: unknown, name: string, lines: number): unknown => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return new CutExport(name, lines);
  if (!code?.startsWith('Z_')) return error;
  return new PackedBadly(name, lines, message);
};
