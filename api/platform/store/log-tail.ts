import { type Month, monthOf } from '../../contract/time.ts';
import type { AnyLog, LogEntry } from './declare.ts';
import { loopTurn } from './loop.ts';
import { insert, type Position, type Span, stretch } from './order.ts';

/** An entry on its way into a log. */
export interface LogLine {
  readonly log: string;
  readonly entry: LogEntry;
}

/** A month of a log whose entries are gone. */
export interface EndedMonth {
  readonly log: string;
  readonly month: Month;
}

/** Whether an entry lies in the month that is ended. */
export const isOf = ({ log, month }: EndedMonth, line: LogLine): boolean =>
  line.log === log && monthOf(line.entry.at) === month;

/** An entry in its log's order: by time, ties by id. */
export interface LogPosition extends Position {
  readonly entry: LogEntry;
}

export const logPosition = (entry: LogEntry): LogPosition => ({ by: entry.at, id: entry.id, entry });

/** Log entries held in memory: every one in the memory engine, the newest in the embedded one. */
export interface LogTail {
  add(lines: readonly LogLine[]): void;
  /** Lets the entries of a month go. */
  end(ended: EndedMonth): void;
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
    end: ({ log, month }) => {
      const kept = lists.get(log)?.filter(({ entry }) => monthOf(entry.at) !== month);
      if (kept) lists.set(log, kept);
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
