import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CalendarEvent, Calendars } from '../graph/calendars.ts';

/** Everybody's calendar of the last run; undefined the first time. */
export const readKeptCalendars = async (
  file: string,
): Promise<Record<string, CalendarEvent[]> | undefined> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, CalendarEvent[]>);
};

/** The app keeps its bookings between two runs, so their calendar entries are kept as well. */
export const keepCalendars = async (file: string, calendars: Calendars): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(calendars.everybodys()));
};
