import { hash } from 'node:crypto';
import { canonicalJson } from '../../canonical.ts';
import { drain, type Piece, type Pieces } from './pieces.ts';

export interface Counts {
  readonly documents: number;
  readonly entries: number;
  readonly files: number;
}

/** What a store holds, in a form that two stores can be compared by. */
export interface Tally extends Counts {
  /** SHA-256 of every document, entry and file, joined by exclusive or: the order does not matter. In hex. */
  readonly digest: string;
}

/** Counts pieces as they pass. A file counts by its hash, which its content proves at its end. */
export interface Tallying {
  add(piece: Piece): void;
  counts(): Counts;
  tally(): Tally;
}

export const tallying = (): Tallying => {
  const counts = { documents: 0, entries: 0, files: 0 };
  const digest = Buffer.alloc(32);
  const join = (record: string) => {
    const one = hash('sha256', record, 'buffer');
    for (let place = 0; place < digest.length; place += 1)
      digest[place] = digest.readUInt8(place) ^ one.readUInt8(place);
  };
  return {
    add: (piece) => {
      const records = recordsOf(piece);
      counts[piece.kind === 'file' ? 'files' : piece.kind] += records.length;
      for (const record of records) join(record);
    },
    counts: () => ({ ...counts }),
    tally: () => ({ ...counts, digest: digest.toString('hex') }),
  };
};

/** Two equal records would cancel each other out of the digest, not out of the count. */
export const total = ({ documents, entries, files }: Counts): number => documents + entries + files;

const recordsOf = (piece: Piece): readonly string[] => {
  if (piece.kind === 'file') return [`file ${piece.sha256}`];
  const records = piece.kind === 'documents' ? piece.docs : piece.entries;
  return records.map((record) => `${piece.kind} ${piece.name} ${canonicalJson(record)}`);
};

/** Reads all of it, files to their ends. */
export const tallyOf = async (pieces: Pieces): Promise<Tally> => {
  const all = tallying();
  for await (const piece of pieces) {
    if (piece.kind === 'file') await drain(piece.content);
    all.add(piece);
  }
  return all.tally();
};
