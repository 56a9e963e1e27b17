import type { Schema } from '../declare.ts';
import { type Disk, nodeDisk } from '../disk.ts';
import { arriveAt } from './arrival.ts';
import { embeddedPieces } from './embedded-source.ts';
import { copyFiles, copyMoment } from './moment.ts';
import { type Findings, verifyPieces } from './verify.ts';

export interface BackupOptions {
  /** The directory of an embedded store, in use or not. */
  readonly from: string;
  /** Empty or not there. */
  readonly to: string;
  readonly disk?: Disk;
  /** Ends the backup between two files and leaves nothing behind. */
  readonly signal?: AbortSignal;
  /** Called when a copy was made and is now checked. */
  readonly onCheck?: () => void;
}

/** Looks again at most so often for files that went while the copy was made. */
const ATTEMPTS = 10;

/**
 * Copies an embedded store while it runs, and checks the copy, which is a store itself: the state between two
 * transactions. What is wrong with the store is wrong with its copy, so that is kept and told; a copy that could not
 * be opened throws and is not kept. Throws `NotEmpty`, `StoreHeld` or `DamagedStore`.
 */
export const backUp = async (schema: Schema, options: BackupOptions): Promise<Findings> => {
  const { disk = nodeDisk, signal } = options;
  const arrival = await arriveAt(disk, options.to);
  try {
    const findings = await settledCopy(schema, arrival.draft, options);
    signal?.throwIfAborted();
    await arrival.commit();
    return findings;
  } catch (error) {
    await arrival.abandon();
    throw error;
  }
};

/**
 * A document may go, and its file with it, between the copy of the one and of the other. So files are copied first and
 * once more afterwards, which finds all but the youngest; a copy that misses one even so is made anew.
 */
const settledCopy = async (
  schema: Schema,
  draft: string,
  { from, disk = nodeDisk, signal, onCheck }: BackupOptions,
): Promise<Findings> => {
  const files = () => copyFiles(disk, `${from}/files`, `${draft}/files`, () => signal?.throwIfAborted());
  let missing = '';
  for (let attempt = 1; ; attempt += 1) {
    await files();
    await copyMoment(disk, from, draft);
    await files();
    onCheck?.();
    const findings = await verifyPieces(embeddedPieces(draft, schema, disk), schema);
    const nowMissing = findings.missing.join();
    if (nowMissing === '' || nowMissing === missing || attempt === ATTEMPTS) return findings;
    missing = nowMissing;
  }
};
