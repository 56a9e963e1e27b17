import { type Month, monthOf } from '../../contract/time.ts';
import type { LogEntry } from './declare.ts';
import { createWhole, type Disk, type DiskFile } from './disk.ts';
import { DamagedStore, type Frame, frame, frames, framesBackwards, lineAround } from './frames.ts';
import { type EndedMonth, type LogPosition, type LogRun, logPosition } from './log-tail.ts';
import { compare, type Position, type Span } from './order.ts';

/** One month of one log on disk: its entries in order, one frame each. Named by every snapshot that needs it. */
export interface Segment {
  readonly log: string;
  /** `2026-11` */
  readonly month: Month;
  readonly file: string;
  /** How much of the file belongs to the log; what follows was being written when the process ended. */
  readonly bytes: number;
  readonly last: Position;
}

/** Entries per write, so that a long run does not hold the event loop. */
const SLICE = 400;

/** Appends a run of entries to the segments of their months and returns what the segments are then. */
export const keepRun = async (
  disk: Disk,
  directory: string,
  generation: number,
  segments: readonly Segment[],
  run: LogRun,
): Promise<readonly Segment[]> => {
  const months = run.entries().flatMap(([log, entries]) =>
    Map.groupBy(entries, ({ entry }) => monthOf(entry.at))
      .entries()
      .map(([month, part]) => ({ log, month, part })),
  );
  const kept = new Map(segments.map((segment) => [`${segment.log} ${segment.month}`, segment]));
  for (const { log, month, part } of months) {
    const there = kept.get(`${log} ${month}`);
    const first = part[0];
    const grown =
      there && first && compare(there.last, first) < 0
        ? await append(disk, directory, there, part)
        : await rewrite(
            disk,
            directory,
            { log, month, file: `${log}-${month}-${generation}.ndjson` },
            there,
            part,
          );
    kept.set(`${log} ${month}`, grown);
  }
  return [...kept.values()];
};

/** The segments but those of these months. */
export const without = (segments: readonly Segment[], ended: readonly EndedMonth[]): readonly Segment[] =>
  segments.filter(({ log, month }) => !ended.some((end) => end.log === log && end.month === month));

const append = async (
  disk: Disk,
  directory: string,
  segment: Segment,
  entries: readonly LogPosition[],
): Promise<Segment> => {
  const file = await disk.open(`${directory}/${segment.file}`, 'update');
  try {
    await file.truncate(segment.bytes);
    const bytes = await writeAll(file, segment.bytes, entries);
    await file.datasync();
    return { ...segment, bytes, last: lastOf(entries) };
  } finally {
    await file.close();
  }
};

/** A month that begins, or whose clock went back: the old entries and the new ones, merged into a new file. */
const rewrite = async (
  disk: Disk,
  directory: string,
  name: Pick<Segment, 'log' | 'month' | 'file'>,
  there: Segment | undefined,
  entries: readonly LogPosition[],
): Promise<Segment> => {
  const all = there ? merged(walkSegment(disk, directory, there, {}), entries) : entries;
  let bytes = 0;
  await createWhole(disk, directory, name.file, async (file) => {
    bytes = await writeAll(file, 0, all);
  });
  const newest = lastOf(entries);
  return { ...name, bytes, last: there && compare(there.last, newest) > 0 ? there.last : newest };
};

/** Both are in order; a month may be too long to hold, so it is read as it is written. */
async function* merged(
  old: AsyncIterable<LogPosition>,
  entries: readonly LogPosition[],
): AsyncGenerator<LogPosition> {
  const rest = entries.values();
  let next = rest.next();
  for await (const position of old) {
    for (; !next.done && compare(next.value, position) < 0; next = rest.next()) yield next.value;
    yield position;
  }
  for (; !next.done; next = rest.next()) yield next.value;
}

const writeAll = async (
  file: DiskFile,
  start: number,
  entries: AsyncIterable<LogPosition> | readonly LogPosition[],
): Promise<number> => {
  let end = start;
  let lines: Buffer[] = [];
  const flush = async () => {
    const slice = Buffer.concat(lines);
    lines = [];
    await file.write(slice, end);
    end += slice.length;
  };
  for await (const { entry } of entries) {
    lines.push(frame(entry));
    if (lines.length === SLICE) await flush();
  }
  if (lines.length > 0) await flush();
  return end;
};

const lastOf = (entries: readonly LogPosition[]): Position => {
  const last = entries.at(-1);
  if (!last) throw new Error('a segment is never empty');
  return { by: last.by, id: last.id };
};

/** The entries of a log that lie in the span, read from its segments a block at a time. */
export async function* walkSegments(
  disk: Disk,
  directory: string,
  segments: readonly Segment[],
  span: Span,
): AsyncGenerator<LogPosition> {
  const { from, to, desc } = span;
  const wanted = segments
    .filter(({ month, last }) => (from === undefined || last.by >= from) && (to === undefined || month < to))
    .sort((a, b) => (a.month < b.month ? -1 : 1) * (desc ? -1 : 1));
  for (const segment of wanted) yield* walkSegment(disk, directory, segment, span);
}

async function* walkSegment(
  disk: Disk,
  directory: string,
  segment: Segment,
  span: Span,
): AsyncGenerator<LogPosition> {
  const file = await disk
    .open(`${directory}/${segment.file}`, 'read')
    .catch((error) => missing(segment, error));
  try {
    const size = await file.size();
    if (size < segment.bytes)
      throw new DamagedStore(segment.file, size, `${segment.bytes - size} bytes are missing`);
    const seek = (comesBefore: (position: Position) => boolean) => seekLine(file, segment, comesBefore);
    const { from, to, after, desc } = span;
    let start = from === undefined ? 0 : await seek(({ by }) => by < from);
    let end = to === undefined ? segment.bytes : await seek(({ by }) => by < to);
    if (after && desc) end = Math.min(end, await seek((position) => compare(position, after) < 0));
    if (after && !desc) start = Math.max(start, await seek((position) => compare(position, after) <= 0));
    const lines = desc ? framesBackwards(file, start, end) : frames(file, start, end);
    for await (const line of lines) yield positionOf(segment, line);
  } finally {
    await file.close();
  }
}

/** A checkpoint takes away what it wrote anew, and readers look again; what is missing then was taken by somebody else. */
const missing = ({ file }: Segment, error: NodeJS.ErrnoException): never => {
  throw error.code === 'ENOENT' ? new DamagedStore(file, 0, 'the file is missing') : error;
};

/** Finds by halving where the first line begins that does not come before; lines are in order. */
const seekLine = async (
  file: DiskFile,
  segment: Segment,
  comesBefore: (position: Position) => boolean,
): Promise<number> => {
  let low = 0;
  let high = segment.bytes;
  while (low < high) {
    const line = await lineAround(file, (low + high) >>> 1, segment.bytes);
    if (comesBefore(positionOf(segment, line))) low = line.end;
    else high = line.start;
  }
  return low;
};

const positionOf = ({ file }: Segment, { value, start }: Frame): LogPosition => {
  if (value === undefined) throw new DamagedStore(file, start, 'this line is not what was written');
  return logPosition(value as LogEntry);
};
