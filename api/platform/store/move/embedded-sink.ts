import type { Clock } from '../../clock.ts';
import type { Schema } from '../declare.ts';
import { createWhole, type Disk, nodeDisk } from '../disk.ts';
import { diskFiles } from '../files.ts';
import { frame } from '../frames.ts';
import { journalHeader, journalName, snapshotName } from '../generations.ts';
import { lane } from '../lane.ts';
import { logPosition } from '../log-tail.ts';
import { ownersOn } from '../owners.ts';
import { keepRun, type Segment } from '../segments.ts';
import { SNAPSHOT_SLICE, snapshotWriter } from '../snapshot.ts';
import { arriveAt } from './arrival.ts';
import { keptApart } from './constraints.ts';
import { embeddedPieces } from './embedded-source.ts';
import type { DocumentsPiece, EntriesPiece, Sink } from './pieces.ts';

export interface EmbeddedSinkOptions {
  readonly directory: string;
  readonly clock: Clock;
  readonly disk?: Disk;
}

/** The first generation that has a snapshot. */
const GENERATION = 1;

/** An embedded store in a directory that is empty or not there. Throws `NotEmpty` or `StoreHeld`. */
export const embeddedSink = async (
  schema: Schema,
  { directory, clock, disk = nodeDisk }: EmbeddedSinkOptions,
): Promise<Sink> => {
  const { draft, commit, abandon } = await arriveAt(disk, directory);
  try {
    const folders = { logs: `${draft}/logs`, files: `${draft}/files` };
    for (const folder of Object.values(folders)) await disk.makeDirectory(folder);
    const snapshot = await draftSnapshot(disk, draft);
    const logs = draftLogs(disk, folders.logs);
    const files = diskFiles({
      disk,
      directory: folders.files,
      clock,
      owners: ownersOn([], async () => {}),
      alone: lane(),
    });
    return {
      put: async (piece) => {
        if (piece.kind === 'documents') await snapshot.put(piece);
        else if (piece.kind === 'entries') await logs.put(piece);
        else await files.put(piece.content, { maxBytes: Number.POSITIVE_INFINITY });
      },
      readBack: async () => {
        await snapshot.end(logs.segments());
        const header = frame(journalHeader(GENERATION, 0));
        await createWhole(disk, draft, journalName(GENERATION), (file) => file.write(header, 0));
        return keptApart(schema, embeddedPieces(draft, schema, disk));
      },
      commit,
      abandon: async () => {
        await snapshot.close();
        await abandon();
      },
    };
  } catch (error) {
    await abandon();
    throw error;
  }
};

const draftSnapshot = async (disk: Disk, directory: string) => {
  const file = await disk.open(`${directory}/${snapshotName(GENERATION)}`, 'create');
  const lines = await snapshotWriter(file, GENERATION);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= file.close();
    return closing;
  };
  return {
    put: async ({ name, docs }: DocumentsPiece) => {
      for (let place = 0; place < docs.length; place += SNAPSHOT_SLICE)
        await lines.put(name, docs.slice(place, place + SNAPSHOT_SLICE));
    },
    end: async (segments: readonly Segment[]) => {
      await lines.end(segments);
      await file.datasync();
      await close();
    },
    close,
  };
};

const draftLogs = (disk: Disk, directory: string) => {
  let segments: readonly Segment[] = [];
  return {
    put: async ({ name, entries }: EntriesPiece) => {
      segments = await keepRun(
        disk,
        directory,
        GENERATION,
        segments,
        new Map([[name, entries.map(logPosition)]]),
      );
    },
    segments: () => segments,
  };
};
