import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CalendarEvent, Calendars } from '../graph/calendars.ts';

/** What is kept of a demo's tenant. The app keeps its bookings, so their calendar entries have to be kept as well. */
export interface KeptTenant {
  /** Everybody's of the last run; undefined the first time. */
  readonly calendars: Record<string, CalendarEvent[]> | undefined;
  /** To the tenant of the demo that began last, which may have ended since; undefined where only one can run. */
  readonly invitation: string | undefined;
  keepCalendars(calendars: Calendars): Promise<void>;
  keepInvitation(invitation: string): Promise<void>;
}

/** Lets demos that share what is kept begin and end one after the other. */
export type InTurn = <R>(work: (kept: KeptTenant) => Promise<R>) => Promise<R>;

/** In a file. Its demo has no others beside it: the embedded store next to the file refuses them. */
export const keptInFile =
  (file: string): InTurn =>
  async (work) =>
    work({
      calendars: await readCalendars(file),
      invitation: undefined,
      keepCalendars: async (calendars) => {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, JSON.stringify(calendars.everybodys()));
      },
      keepInvitation: async () => {},
    });

const readCalendars = async (file: string): Promise<KeptTenant['calendars']> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as KeptTenant['calendars']);
};
