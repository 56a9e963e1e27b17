import type { AnyLog, LogEntry } from './declare.ts';
import { insert, type Position, type Span, walk } from './order.ts';

/** An entry on its way into a log. */
export interface LogLine {
  readonly log: string;
  readonly entry: LogEntry;
}

/** An entry in its log's order: by time, ties by id. */
export interface LogPosition extends Position {
  readonly entry: LogEntry;
}

export const logPosition = (entry: LogEntry): LogPosition => ({ by: entry.at, id: entry.id, entry });

/** Log entries held in memory: every one in the memory engine, the newest in the embedded one. */
export interface LogTail {
  add(lines: readonly LogLine[]): void;
  walk(log: AnyLog, span: Span): Iterable<LogPosition>;
  /** Everything held at this moment, by log and in order. */
  held(): LogRun;
  /** Forgets what is kept elsewhere from now on. */
  forget(run: LogRun): void;
}

export type LogRun = ReadonlyMap<string, readonly LogPosition[]>;

export const logTail = (): LogTail => {
  const lists = new Map<string, LogPosition[]>();
  return {
    add: (lines) => {
      for (const { log, entry } of lines) {
        const list = lists.get(log);
        if (list) insert(list, logPosition(entry));
        else lists.set(log, [logPosition(entry)]);
      }
    },
    walk: (log, span) => walk([lists.get(log.name) ?? []], span),
    held: () => new Map(lists.entries().map(([log, list]) => [log, [...list]])),
    forget: (run) => {
      for (const [log, gone] of run) {
        const kept = new Set(gone);
        lists.set(log, lists.get(log)?.filter((position) => !kept.has(position)) ?? []);
      }
    },
  };
};

/** Keeps the entries about a subject; all of them when none is named. */
export const aboutSubject =
  (log: AnyLog, subject: string | undefined) =>
  ({ entry }: LogPosition): boolean =>
    subject === undefined || log.subjects(entry as never).includes(subject);
