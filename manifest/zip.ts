import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fillManifest } from './fill.ts';

/** What Teams accepts: the manifest and its two icons at the root, and nothing else. */
export const packageZip = async (
  folder: string,
  values: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> => {
  const template = await readFile(join(folder, 'manifest.json'), 'utf8');
  return zipSync({
    'manifest.json': strToU8(fillManifest(template, values)),
    'color.png': await readFile(join(folder, 'color.png')),
    'outline.png': await readFile(join(folder, 'outline.png')),
  });
};
