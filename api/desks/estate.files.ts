import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Estate, EstateRefused, readEstate } from './estate.ts';

/**
 * Reads an estate from one JSON file, or from a folder that holds one for each site, in order of their names.
 * Throws `EstateRefused` for anything that is not an estate, and says in which file.
 */
export const estateAt = async (path: string): Promise<Estate> => {
  const place = await stat(path).catch(() => {
    throw new EstateRefused([`${path}: there is no such file or folder`]);
  });
  if (!place.isDirectory()) return readEstate(await jsonAt(path));
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  const sites = await Promise.all(names.map((name) => jsonAt(join(path, name))));
  return readEstate({ format: 1, sites });
};

const jsonAt = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new EstateRefused([`${path}: is not a JSON file that can be read`]);
  }
};
