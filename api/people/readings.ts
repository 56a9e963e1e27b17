import type { Instant } from '../contract/time.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import type { Counts } from './accounts.ts';
import type { PeoplePorts } from './ports.ts';
import { type DirectoryRecord, directoryRecords, type Progress, type Result } from './records.ts';

/** A reading of Entra that is under way; how far it has come is written down for an administrator to see. */
export interface Reading {
  readonly startedAt: Instant;
  /** Writes what a part of a page told, in one transaction, with the progress. */
  part(people: number, write: (t: Tx) => Promise<Counts>): Promise<void>;
  /** A page of Graph's has been dealt with. */
  page(): void;
  /** It came to its end; `learned` is what the next one goes on from. */
  read(learned: Partial<Pick<DirectoryRecord, 'link' | 'wholeAt' | 'unreadRoles'>>): Promise<void>;
  denied(): Promise<void>;
  failed(error: unknown): Promise<void>;
}

type Ports = Pick<PeoplePorts, 'store' | 'clock'>;

export const readingOf = (reader: Reader, id: DirectoryRecord['id']): Promise<DirectoryRecord | undefined> =>
  reader.get(directoryRecords, id);

/** Begins a reading. One that was broken off before is forgotten: the next always does the whole work. */
export const reading = async (
  ports: Ports,
  id: DirectoryRecord['id'],
  kind: Progress['kind'],
): Promise<Reading> => {
  const startedAt = ports.clock.now();
  let progress: Progress = { kind, startedAt, pages: 0, people: 0, changed: 0, gone: 0 };
  const keep = (t: Tx, change: (known: DirectoryRecord) => DirectoryRecord) =>
    t.get(directoryRecords, id).then((known) => t.put(directoryRecords, change(known ?? { id })));
  const end = (
    result: Pick<Result, 'outcome' | 'error'>,
    change: (known: DirectoryRecord) => DirectoryRecord = (known) => known,
  ) =>
    ports.store.tx((t) =>
      keep(t, ({ running, ...known }) => ({
        ...change(known),
        last: { ...progress, endedAt: ports.clock.now(), ...result },
      })),
    );
  await ports.store.tx((t) => keep(t, (known) => ({ ...known, running: progress })));
  return {
    startedAt,
    page: () => {
      progress = { ...progress, pages: progress.pages + 1 };
    },
    part: async (told, write) => {
      progress = await ports.store.tx(async (t) => {
        const { changed, gone } = await write(t);
        const further = {
          ...progress,
          people: progress.people + told,
          changed: progress.changed + changed,
          gone: progress.gone + gone,
        };
        await keep(t, (known) => ({ ...known, running: further }));
        return further;
      });
    },
    read: (learned) =>
      end({ outcome: 'read' }, (known) => ({
        ...(kind === 'whole' ? withoutWish(known, startedAt) : known),
        ...learned,
        asOf: startedAt,
      })),
    // Somebody else may have been told of in the meantime, so everything is read once it is allowed again.
    denied: () => end({ outcome: 'denied' }, ({ link, wantedAt, ...known }) => known),
    failed: (error) => end({ outcome: 'failed', error: error instanceof Error ? error.name : 'unknown' }),
  };
};

/** A wish from after the reading began is still to be fulfilled. */
const withoutWish = ({ wantedAt, ...known }: DirectoryRecord, startedAt: Instant): DirectoryRecord =>
  wantedAt !== undefined && wantedAt > startedAt ? { ...known, wantedAt } : known;
