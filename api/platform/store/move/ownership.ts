import type { AnyCollection, Doc, Schema } from '../declare.ts';
import type { Piece } from './pieces.ts';

/** Whether every file that a document owns is there. */
export interface OwnershipCheck {
  /** Documents come before files. */
  add(piece: Piece): void;
  /** Hashes of the files that are not there. */
  missing(): readonly string[];
  /** A sentence for each of them. */
  problems(): readonly string[];
}

export const ownershipCheck = ({ collections }: Schema): OwnershipCheck => {
  const byName = new Map(collections.map((collection) => [collection.name, collection]));
  const owners = new Map<string, string>();
  return {
    add: (piece) => {
      if (piece.kind === 'file') owners.delete(piece.sha256);
      if (piece.kind !== 'documents') return;
      const collection = byName.get(piece.name);
      for (const doc of collection ? piece.docs : [])
        for (const hash of filesOf(collection as AnyCollection, doc))
          owners.set(hash, `${piece.name} ${doc.id}`);
    },
    missing: () => [...owners.keys()],
    problems: () => [...owners].map(([hash, owner]) => `${owner} owns file ${hash}, which is not there`),
  };
};

const filesOf = (collection: AnyCollection, doc: Doc): readonly string[] =>
  collection.files?.(doc as never) ?? [];
