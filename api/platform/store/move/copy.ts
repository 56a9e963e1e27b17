import type { Pieces, Sink } from './pieces.ts';
import { type Counts, type Tally, tallying, tallyOf, total } from './tally.ts';

export interface CopyOptions {
  /** Called often with how much has been read. */
  readonly onProgress?: (counts: Counts) => void;
  /** Called when everything was written and is now read again. */
  readonly onReadBack?: () => void;
  /** Ends the copy between two pieces and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/** What arrived is not what was sent. */
export class CopyDiffers extends Error {
  constructor(sent: Tally, arrived: Tally) {
    super(`what arrived is not what was sent, and nothing was kept: ${told(sent)} became ${told(arrived)}`);
    this.name = 'CopyDiffers';
  }
}

const told = ({ documents, entries, files, digest }: Tally): string =>
  `${documents} documents, ${entries} log entries and ${files} files (${digest.slice(0, 16)}...)`;

/**
 * Copies everything, reads it back where it arrived, and commits only when both are the same. When it throws, the
 * place it was to go to is as empty as before.
 */
export const copyStore = async (source: Pieces, sink: Sink, options: CopyOptions = {}): Promise<Tally> => {
  try {
    const sent = await send(source, sink, options);
    options.onReadBack?.();
    const back = await sink.readBack();
    const arrived = back ? await tallyOf(back) : sent;
    if (arrived.digest !== sent.digest || total(arrived) !== total(sent))
      throw new CopyDiffers(sent, arrived);
    options.signal?.throwIfAborted();
    await sink.commit();
    return sent;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
};

const send = async (source: Pieces, sink: Sink, { onProgress, signal }: CopyOptions): Promise<Tally> => {
  const sent = tallying();
  for await (const piece of source) {
    signal?.throwIfAborted();
    await sink.put(piece);
    sent.add(piece);
    onProgress?.(sent.counts());
  }
  return sent.tally();
};
