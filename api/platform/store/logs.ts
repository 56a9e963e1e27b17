import type { Log, LogEntry } from './declare.ts';
import type { Disk } from './disk.ts';
import { aboutSubject, type EndedMonth, type LogLine, type LogRun, logTail } from './log-tail.ts';
import { compare } from './order.ts';
import { limitOf, pageOf, spanOf } from './query.ts';
import { keepRun, type Segment, walkSegments, without } from './segments.ts';
import type { Page, ReadLogOptions } from './store.ts';

/** The logs of a directory: monthly segments, and in memory only the entries that no segment holds yet. */
export interface Logs {
  /** Takes up what a transaction wrote: first the months it ended, then its lines. */
  add(written: { readonly ended: readonly EndedMonth[]; readonly lines: readonly LogLine[] }): void;
  /** Everything that no segment holds at this moment. Months that end from now on are told to the next `adopt`. */
  held(): LogRun;
  read<T extends LogEntry>(log: Log<T>, options: ReadLogOptions): Promise<Page<T>>;
  /** Writes a run of the tail into segments of a new generation; nothing uses them until they are adopted. */
  keep(run: LogRun, generation: number): Promise<readonly Segment[]>;
  adopt(segments: readonly Segment[], run: LogRun): void;
}

export const segmentedLogs = (
  disk: Disk,
  directory: string,
  loaded: { readonly segments: readonly Segment[]; readonly lines: readonly LogLine[] },
): Logs => {
  const tail = logTail();
  tail.add(loaded.lines);
  let { segments } = loaded;
  /** Since a run was taken: its segments may be under way and still hold them. */
  let endedSince: EndedMonth[] = [];
  const read = async <T extends LogEntry>(
    among: readonly Segment[],
    log: Log<T>,
    options: ReadLogOptions,
  ): Promise<Page<T>> => {
    const span = spanOf(options);
    const limit = limitOf(options);
    // Of the same moment as the segments: a checkpoint moves entries from the tail into them.
    const newest = await tail.first(log, span, options.subject, limit + 1);
    const own = among.filter((segment) => segment.log === log.name);
    const wanted = aboutSubject(log, options.subject);
    const kept = await Array.fromAsync(first(walkSegments(disk, directory, own, span), wanted, limit + 1));
    const rows = [...newest, ...kept].sort((a, b) => compare(a, b) * (span.desc ? -1 : 1));
    return pageOf(rows, limit, ({ entry }) => entry) as never;
  };
  return {
    add: ({ ended, lines }) => {
      for (const one of ended) tail.end(one);
      segments = without(segments, ended);
      endedSince.push(...ended);
      tail.add(lines);
    },
    held: () => {
      endedSince = [];
      return tail.held();
    },
    read: async (log, options) => {
      for (;;) {
        const before = segments;
        try {
          return await read(before, log, options);
        } catch (error) {
          // A checkpoint takes the file of a month away that it wrote anew.
          if (segments === before) throw error;
        }
      }
    },
    keep: (run, generation) => keepRun(disk, directory, generation, segments, run),
    adopt: (adopted, run) => {
      segments = without(adopted, endedSince);
      tail.forget(run);
    },
  };
};

async function* first<T>(
  items: AsyncIterable<T>,
  wanted: (item: T) => boolean,
  count: number,
): AsyncGenerator<T> {
  let left = count;
  for await (const item of items) {
    if (wanted(item)) {
      yield item;
      left -= 1;
    }
    if (left === 0) return;
  }
}
