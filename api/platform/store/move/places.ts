import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { addressOf, databaseAt } from '../postgres/opening.ts';

/** Where a store or an export is, or is to be. */
export interface Place {
  readonly kind: PlaceKind;
  /** As it was given: a path, an address, or `-`. */
  readonly at: string;
  /** As it may be shown: without a password. */
  readonly name: string;
}
/** `nothing` is a path at which nothing is yet. */
export type PlaceKind = 'directory' | 'file' | 'nothing' | 'database' | 'pipe';

/** What was given cannot be used so; the sentence says what could. */
export class WrongPlace extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongPlace';
  }
}

/**
 * Looks what a path or an address leads to. The word `DATABASE_URL` means the address that the environment holds: on a
 * command line every user of the machine could read its password. Throws `DatabaseUnusable` for an address that is none.
 */
export const placeAt = async (given: string, env: NodeJS.ProcessEnv): Promise<Place> => {
  const at = given === 'DATABASE_URL' ? env.DATABASE_URL?.trim() : given;
  if (!at) throw new WrongPlace(`${given === '' ? 'a place' : given} is empty or not set`);
  if (at === '-') return { kind: 'pipe', at, name: 'the pipe' };
  if (/^postgres(ql)?:/i.test(at)) return { kind: 'database', at, name: databaseAt(addressOf(at)) };
  const found = await stat(at).catch(nothingWhenMissing);
  if (!found) return { kind: 'nothing', at, name: at };
  return { kind: found.isDirectory() ? 'directory' : 'file', at, name: at };
};

const nothingWhenMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

/** Throws `WrongPlace` when what is written would lie inside the folder that is read: it would be lost with it. */
export const demandOutside = async (from: Place, to: Place): Promise<void> => {
  if (from.kind !== 'directory' || to.kind === 'database' || to.kind === 'pipe') return;
  const way = relative(await realPath(from.at), await realPath(to.at));
  if (way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way))
    throw new WrongPlace(
      `${to.name} lies inside ${from.name}, and would be lost with it. Name a place elsewhere`,
    );
};

/** Of a path at which nothing is yet, too: as far as there is something. */
const realPath = (path: string): Promise<string> =>
  realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    nothingWhenMissing(error);
    return join(await realPath(dirname(resolve(path))), basename(path));
  });

const CALLED: Readonly<Record<PlaceKind, string>> = {
  directory: 'a folder',
  file: 'a file',
  nothing: 'not there',
  database: 'a database',
  pipe: 'a pipe',
};

/** Throws `WrongPlace` unless the place is of a kind that the option takes. */
export const demandKind = (
  { kind, name }: Place,
  option: string,
  { kinds, wants }: { readonly kinds: readonly PlaceKind[]; readonly wants: string },
): void => {
  if (!kinds.includes(kind)) throw new WrongPlace(`${name} is ${CALLED[kind]}, and ${option} takes ${wants}`);
};
