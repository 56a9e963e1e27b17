import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

export interface FirstPageScript {
  readonly file: string;
  readonly text: string;
  readonly gzipBytes: number;
}

const BUILT = new URL('../../dist/tab/', import.meta.url);

/** Every script the browser loads before the tab's first page stands: the entry and all it imports at once. */
export const firstPageScripts = (): readonly FirstPageScript[] => {
  const manifest: Readonly<Record<string, ManifestChunk>> = JSON.parse(
    readFileSync(new URL('.vite/manifest.json', BUILT), 'utf8'),
  );
  const needed = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry));
  for (const key of needed) for (const imported of manifest[key]?.imports ?? []) needed.add(imported);
  return [...needed].map((key) => {
    const file = manifest[key]?.file ?? key;
    const text = readFileSync(new URL(file, BUILT), 'utf8');
    return { file, text, gzipBytes: gzipSync(text).length };
  });
};

/** The built page itself, as it is before the server adds what it knows. */
export const builtPage = (): string => readFileSync(new URL('index.html', BUILT), 'utf8');

/** Every script of the tab, those of later pages too. */
export const allScripts = (): readonly string[] => {
  const manifest: Readonly<Record<string, ManifestChunk>> = JSON.parse(
    readFileSync(new URL('.vite/manifest.json', BUILT), 'utf8'),
  );
  return Object.values(manifest)
    .filter(({ file }) => file.endsWith('.js'))
    .map(({ file }) => readFileSync(new URL(file, BUILT), 'utf8'));
};
