import type { AnyCollection, Doc, Schema } from '../declare.ts';
import { compareText } from '../order.ts';
import { type Ways, waysInto } from '../ways.ts';
import type { Pieces } from './pieces.ts';

/** Works out every position, key and stretch anew, and finds documents that no store may hold together. */
export interface ConstraintCheck {
  add(collection: string, docs: readonly Doc[]): Promise<void>;
  /** A sentence for each; none when all is well. */
  problems(): Promise<readonly string[]>;
}

/** Holds the keys and stretches of all documents, not the documents. */
export const constraintCheck = ({ collections }: Schema): ConstraintCheck => {
  const checks = new Map(collections.map((collection) => [collection.name, checkOf(collection)]));
  return {
    add: async (collection, docs) => {
      for (const doc of docs) checks.get(collection)?.add(doc);
    },
    problems: async () => [...checks.values()].flatMap((check) => check.problems()),
  };
};

const checkOf = (collection: AnyCollection) => {
  const waysIn = waysInto(collection);
  const unanswered: string[] = [];
  const keys = keyCheck(collection.name);
  const stretches = stretchCheck(collection.name);
  return {
    add: (doc: Doc) => {
      try {
        const ways = waysIn(doc);
        keys.add(ways.keys, doc.id);
        stretches.add(ways.stretches, doc.id);
      } catch (error) {
        // What a room asks of its records is its own code; a record of a strange shape must not end the check.
        unanswered.push(`${collection.name} ${doc.id}: ${error instanceof Error ? error.message : error}`);
      }
    },
    problems: () => [...unanswered, ...keys.problems, ...stretches.problems()],
  };
};

const keyCheck = (collection: string) => {
  const holders = new Map<string, Map<string, string>>();
  const problems: string[] = [];
  const add = (keys: Ways['keys'], id: string) => {
    for (const { unique, key } of keys) {
      const held = holders.get(unique) ?? new Map<string, string>();
      holders.set(unique, held);
      const holder = held.get(key) ?? id;
      if (holder !== id) problems.push(`${holder} and ${id} hold the same key of ${collection}.${unique}`);
      held.set(key, holder);
    }
  };
  return { add, problems };
};

interface Taken {
  readonly from: string;
  readonly to: string;
  readonly id: string;
}

const stretchCheck = (collection: string) => {
  const partitions = new Map<string, Map<string, Taken[]>>();
  const overlapsIn = (list: readonly Taken[], apart: string): string[] => {
    let furthest: Taken | undefined;
    return list
      .toSorted((a, b) => compareText(a.from, b.from))
      .flatMap((taken) => {
        const before = furthest;
        if (!before || before.to < taken.to) furthest = taken;
        return before && taken.from < before.to
          ? [`${before.id} and ${taken.id} take up the same stretch of ${collection}.${apart}`]
          : [];
      });
  };
  return {
    add: (stretches: Ways['stretches'], id: string) => {
      for (const { apart, in: within, from, to } of stretches) {
        const lists = partitions.get(apart) ?? new Map<string, Taken[]>();
        partitions.set(apart, lists);
        const list = lists.get(within) ?? [];
        lists.set(within, list);
        list.push({ from, to, id });
      }
    },
    problems: () =>
      [...partitions].flatMap(([apart, lists]) =>
        [...lists.values()].flatMap((list) => overlapsIn(list, apart)),
      ),
  };
};

/** Records that no store could be opened with. */
export class BrokenConstraints extends Error {
  constructor(problems: readonly string[]) {
    const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : '';
    super(
      `no store may hold these records, and nothing was kept: ${problems.slice(0, SHOWN).join('; ')}${more}`,
    );
    this.name = 'BrokenConstraints';
  }
}

const SHOWN = 5;

/** The same pieces; throws `BrokenConstraints` at their end where the engine could not open them as a store. */
export async function* keptApart(schema: Schema, pieces: Pieces): Pieces {
  const check = constraintCheck(schema);
  for await (const piece of pieces) {
    if (piece.kind === 'documents') await check.add(piece.name, piece.docs);
    yield piece;
  }
  const problems = await check.problems();
  if (problems.length > 0) throw new BrokenConstraints(problems);
}
