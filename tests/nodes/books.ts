import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { json } from 'node:stream/consumers';
import type { CalendarEvent } from '../../sandbox/graph/calendars.ts';
import { inherited } from '../support/app-process.ts';
import type { Kept } from './close-books.ts';
import type { Council } from './council.ts';

/** Everything the council holds when both nodes have ended and what they left has been delivered. */
export interface Books extends Kept {
  /** Everybody's calendar, by object id. */
  readonly calendars: Readonly<Record<string, readonly CalendarEvent[]>>;
}

export const closeBooks = async ({ env, sandbox }: Council): Promise<Books> => {
  const third = spawn(execPath, ['tests/nodes/close-books.ts'], {
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kept = (await json(third.stdout)) as Kept;
  return { ...kept, calendars: sandbox.world.calendars.everybodys() };
};

/** One line of a node's log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** The logs of both nodes; a killed one may leave half a line, which is left out. */
export const linesOf = ({ nodes }: Council): readonly LogLine[] =>
  nodes
    .flatMap((node) => node.printed().split('\n'))
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line));
