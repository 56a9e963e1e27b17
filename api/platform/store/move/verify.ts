import { type AuditEntry, auditLog } from '../../audit/audit.ts';
import { type Seal, seals } from '../../audit/seal.ts';
import { type TrailCheck, trailCheck, type Verdict } from '../../audit/verify.ts';
import type { Schema } from '../declare.ts';
import { DamagedFile } from '../errors.ts';
import { compareText } from '../order.ts';
import { type Stamp, stamps } from '../stamp.ts';
import { type ConstraintCheck, constraintCheck } from './constraints.ts';
import { ownershipCheck } from './ownership.ts';
import { type DocumentsPiece, drain, type EntriesPiece, type FilePiece, type Pieces } from './pieces.ts';
import { type Counts, type Tally, tallying } from './tally.ts';

/** What a check of a whole store found. */
export interface Findings extends Tally {
  /** Whose data it is; undefined when no app ever started on it. */
  readonly tenantId: string | undefined;
  readonly trail: Verdict;
  /** Hashes of files that a document owns and that are not there. */
  readonly missing: readonly string[];
  /** A sentence for each thing that is wrong; none when all is well. */
  readonly problems: readonly string[];
}

export interface VerifyOptions {
  /** An engine that keeps positions and keys on disk compares with them instead of holding them all in memory. */
  readonly constraints?: ConstraintCheck;
  readonly onProgress?: (counts: Counts) => void;
}

/**
 * Reads everything and works out anew what follows from it: positions, keys, stretches, the hash of each file, who
 * owns it, and the seals of the audit trail. Throws what its source throws for bytes that cannot be read at all.
 */
export const verifyPieces = async (
  pieces: Pieces,
  schema: Schema,
  { constraints = constraintCheck(schema), onProgress }: VerifyOptions = {},
): Promise<Findings> => {
  const all = tallying();
  const ownership = ownershipCheck(schema);
  const trail = trailInPieces();
  const damaged: string[] = [];
  let tenantId: string | undefined;
  for await (const piece of pieces) {
    if (piece.kind === 'documents') {
      await constraints.add(piece.name, piece.docs);
      if (piece.name === stamps.name) tenantId = (piece.docs[0] as Stamp | undefined)?.tenantId;
    }
    if (piece.kind === 'file') damaged.push(...(await damageOf(piece)));
    else trail.add(piece);
    ownership.add(piece);
    all.add(piece);
    onProgress?.(all.counts());
  }
  const verdict = trail.verdict();
  return {
    ...all.tally(),
    tenantId,
    trail: verdict,
    missing: ownership.missing(),
    problems: [...(await constraints.problems()), ...ownership.problems(), ...damaged, ...verdict.problems],
  };
};

const damageOf = async ({ content }: FilePiece): Promise<readonly string[]> => {
  try {
    await drain(content);
    return [];
  } catch (error) {
    // One rotten picture says nothing of the next: look at them all.
    if (error instanceof DamagedFile) return [error.message];
    throw error;
  }
};

/** Seals are documents and come before the entries they were made over. */
const trailInPieces = () => {
  const chain: Seal[] = [];
  let check: TrailCheck | undefined;
  const begun = (): TrailCheck => {
    check ??= trailCheck(chain.toSorted((a, b) => compareText(a.to, b.to) || compareText(a.id, b.id)));
    return check;
  };
  return {
    add: (piece: DocumentsPiece | EntriesPiece) => {
      if (piece.name === seals.name && piece.kind === 'documents')
        chain.push(...(piece.docs as readonly Seal[]));
      if (piece.name === auditLog.name && piece.kind === 'entries')
        for (const entry of piece.entries) begun().add(entry as AuditEntry);
    },
    verdict: () => begun().verdict(),
  };
};
