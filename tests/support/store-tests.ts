import { globSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';

const OPENS_STORES = 'tests/support/store.ts';
const OPENS_BROWSERS = 'tests/support/browser.ts';

/**
 * What asks about the answers of the API rather than about what is stored: the same on every engine, and long. The long
 * form of the suite asks it of each.
 */
const ABOUT_ANSWERS = [
  'tests/authorisation/matrix.test.ts',
  'tests/keeping/canary.test.ts',
  'tests/platform/answers.test.ts',
  'tests/platform/every-route.test.ts',
];

/**
 * The test files that open stores through `openTestStore`, and so run on every engine; not those that need a browser,
 * to which it is all the same. Found by what they import, so that a new room's tests are among them.
 */
export const storeTests = (root: string): string[] =>
  globSync('tests/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => {
      const needed = importedBy(file, root);
      const isLeftOut = process.env.PROVE !== '1' && ABOUT_ANSWERS.includes(file);
      return needed.has(OPENS_STORES) && !needed.has(OPENS_BROWSERS) && !isLeftOut;
    });

/** What of the tests a file stands on. */
const importedBy = (file: string, root: string, seen = new Set<string>()): ReadonlySet<string> => {
  for (const [, path = ''] of readFileSync(posix.join(root, file), 'utf8').matchAll(IMPORT)) {
    const imported = posix.join(posix.dirname(file), path);
    if (seen.has(imported) || !imported.startsWith('tests/')) continue;
    seen.add(imported);
    importedBy(imported, root, seen);
  }
  return seen;
};

const IMPORT = /from '(\.[^']+\.tsx?)'/g;
