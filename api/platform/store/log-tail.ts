import type { AnyLog, LogEntry } from './declare.ts';
import { loopTurn } from './loop.ts';
import { insert, type Position, type Span, stretch } from './order.ts';

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
  /** The first of what is held at this moment: as many as asked for, and about the subject when one is named. */
  first(log: AnyLog, span: Span, subject: string | undefined, count: number): Promise<readonly LogPosition[]>;
  /** Everything held at this moment, by log and in order. */
  held(): LogRun;
  /** Forgets what is kept elsewhere from now on. */
  forget(run: LogRun): void;
}

export type LogRun = ReadonlyMap<string, readonly LogPosition[]>;

/** How many entries are looked at before others get their turn. */
const SLICE = 5_000;

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
    first: async (log, span, subject, count) => {
      const all = stretch(lists.get(log.name) ?? [], span, Number.POSITIVE_INFINITY);
      const wanted = aboutSubject(log, subject);
      const found: LogPosition[] = [];
      for (let start = 0; start < all.length && found.length < count; start += SLICE) {
        if (start > 0) await loopTurn();
        found.push(...all.slice(start, start + SLICE).filter(wanted));
      }
      return found.slice(0, count);
    },
    held: () => new Map(lists.entries().map(([log, list]) => [log, [...list]])),
    forget: (run) => {
      for (const [log, gone] of run) {
        // Both are in order, so one look at each is enough.
        let next = 0;
        const stays = (position: LogPosition) => {
          if (position !== gone[next]) return true;
          next += 1;
          return false;
        };
        lists.set(log, lists.get(log)?.filter(stays) ?? []);
      }
    },
  };
};

/** Keeps the entries about a subject; all of them when none is named. */
export const aboutSubject =
  (log: AnyLog, subject: string | undefined) =>
  ({ entry }: LogPosition): boolean =>
    subject === undefined || log.subjects(entry as never).includes(subject);
