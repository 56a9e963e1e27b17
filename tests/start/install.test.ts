import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };

/** Where npm looks for a package that `from` asks for: beside it, then in each folder above. */
const folders = (from: string, name: string): string[] => {
  const above = from.split('/node_modules/');
  const nested = above.map((_, n) => above.slice(0, above.length - n).join('/node_modules/'));
  return [...nested.filter((folder) => folder !== ''), ''].map((folder) =>
    folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`,
  );
};

const asked = ({ dependencies, devDependencies, optionalDependencies }: Locked): string[] =>
  Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

describe('a clean clone', () => {
  // Where a registry lacks one platform's package, npm drops it from the lockfile without a word, and then
  // `npm ci` refuses the lockfile on every machine.
  test('can be installed: the lockfile holds every package that is asked for, of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, locked]) =>
      asked(locked)
        .filter((name) => !folders(path, name).some((folder) => packages[folder]?.version))
        .map((name) => `${name}, which ${path || 'Guildhall'} asks for`),
    );

    expect(missing).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(300);
  });

  test('is the same from any registry: the lockfile holds what packages are, never where they came from', () => {
    const unsealed = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);

    expect(unsealed.map(([path]) => path)).toEqual([]);
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/"(file|git\+\w+|link):/);
  });
});
