import { type DestinationStream, pino } from 'pino';
import type { Clock } from './clock.ts';

/**
 * What a line may hold: ids, words from the code, numbers. Never a name, an address, a body or a query string.
 * `error` is written by kind and place; its words are cleaned, as libraries put people's data into them.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>> | { error: unknown };

type Write = (fields: LogFields & { readonly error?: unknown }, event: string) => void;

/** Structured log, one JSON object a line. `event` is a fixed phrase; what varies goes into fields. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  /** The same log with these fields on every line. */
  child(fields: LogFields): Log;
}

export interface LogParts {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly clock: Clock;
  /** Standard output unless told otherwise. */
  readonly to?: DestinationStream;
}

/** Second fence behind `LogFields`: a field of one of these names is blanked, whoever wrote it. */
const NEVER = [
  ...['authorization', 'cookie', 'token', 'assertion', 'secret', 'password', 'credential', 'key'],
  ...['name', 'displayName', 'mail', 'email', 'upn', 'userPrincipalName', 'body', 'query', 'url', 'ip'],
];

export const createLog = ({ level, clock, to }: LogParts): Log => {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: () => `,"time":"${clock.now()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: (error: unknown) => describeError(error) },
    redact: { paths: NEVER, censor: '[removed]' },
  };
  return logOver(to ? pino(options, to) : pino(options));
};

const logOver = (lines: pino.Logger): Log => ({
  debug: (fields, event) => lines.debug(fields, event),
  info: (fields, event) => lines.info(fields, event),
  warn: (fields, event) => lines.warn(fields, event),
  error: (fields, event) => lines.error(fields, event),
  child: (fields) => logOver(lines.child(fields)),
});

interface ErrorFields {
  readonly kind: string;
  readonly code?: string;
  readonly words: string;
  readonly at: readonly string[];
  readonly cause?: ErrorFields;
}

const MAX_WORDS = 300;
const MAX_FRAMES = 12;
const MAX_CAUSES = 3;

/** An error without what people wrote: no quoted text, no addresses; the frames say where to look. */
export const describeError = (error: unknown, causes = MAX_CAUSES): ErrorFields => {
  if (!(error instanceof Error)) return { kind: typeof error, words: '', at: [] };
  const code = 'code' in error ? error.code : undefined;
  return {
    kind: error.name,
    ...(typeof code === 'string' && /^[\w.:-]{1,60}$/.test(code) && { code }),
    words: withoutPeople(error.message),
    at: frames(error.stack ?? ''),
    ...(error.cause !== undefined && causes > 0 && { cause: describeError(error.cause, causes - 1) }),
  };
};

/** Libraries quote what they choke on (a body, a key, a row), so quoted text and addresses go. */
const withoutPeople = (words: string): string =>
  words
    .slice(0, 4 * MAX_WORDS)
    .replace(/(["'`“‘]).*?(["'`”’]|$)/gs, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\?\S*/g, '?…')
    .slice(0, MAX_WORDS);

/** Only the frames: the first lines of a stack repeat the message. */
const frames = (stack: string): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
