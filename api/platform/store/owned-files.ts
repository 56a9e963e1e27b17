import type { Shelf } from './shelf.ts';

/** The hashes of the files that documents own at this moment. */
export type OwnedFiles = () => ReadonlySet<string>;

/** A sweep asks once a day, so this looks at every document and nothing is kept in step for it. */
export const ownedFiles =
  (shelves: readonly Shelf[]): OwnedFiles =>
  () =>
    new Set(
      shelves.flatMap(({ collection: { files }, docs }) =>
        files ? [...docs.values()].flatMap((doc) => files(doc as never)) : [],
      ),
    );
