import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import { copyStore } from '../../api/platform/store/move/copy.ts';
import { fileExport } from '../../api/platform/store/move/export-sink.ts';
import type { Pieces } from '../../api/platform/store/move/pieces.ts';
import { anything, schema } from './contract/fixtures.ts';
import { crashSchema, examine, writePiece } from './crash/work.ts';
import { emptyDirectory, openIn } from './places.ts';

let mounted: string[] = [];
afterEach(() => {
  for (const directory of mounted) execFileSync('umount', ['--lazy', directory]);
  mounted = [];
});

/** A real file system of 256 kB; undefined where this user may not mount one. */
const smallDisk = async (): Promise<string | undefined> => {
  const directory = await emptyDirectory();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', directory], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  mounted.push(directory);
  return directory;
};

const NO_MOUNT = 'mounting a small file system needs root; the injected faults cover the rules';

test('on a disk that is really full, what is refused is nowhere and what was kept is everywhere', async ({
  skip,
}) => {
  const directory = await smallDisk();
  if (!directory) return skip(NO_MOUNT);
  const { store, fatal } = await openIn(directory, { schema: crashSchema });

  let kept = 0;
  let refusal: unknown;
  for (let number = 1; !refusal; number += 1)
    await writePiece(store, 'w', number).then(
      () => {
        kept = number;
      },
      (error) => {
        refusal = error;
      },
    );

  expect(refusal).toEqual(new StoreUnavailable('the disk is full; nothing was changed'));
  expect(kept).toBeGreaterThan(50);
  expect(fatal).toEqual([]);
  await expect(store.checkpoint()).rejects.toThrow('ENOSPC');
  expect(await examine(store, new Map([['w', kept]]))).toEqual({ kept, lost: [], halfApplied: [] });
  await store.close();
  const { store: again } = await openIn(directory, { schema: crashSchema });
  expect(await examine(again, new Map([['w', kept]]))).toEqual({ kept, lost: [], halfApplied: [] });
  await again.close();
});

test.for(['all.ndjson', 'all.ndjson.gz'])(
  'an export that a disk has no room for says so, and leaves nothing: %s',
  async (name, { skip }) => {
    const directory = await smallDisk();
    if (!directory) return skip(NO_MOUNT);

    const exported = copyStore(manyDocuments(), await fileExport(schema, `${directory}/${name}`));

    await expect(exported).rejects.toThrow('ENOSPC');
    expect(await readdir(directory)).toEqual([]);
  },
);

/** Some megabytes that cannot be packed. */
async function* manyDocuments(): Pieces {
  for (let piece = 0; piece < 100; piece += 1) {
    const docs = Array.from({ length: 100 }, (_, n) => ({
      id: `${piece} ${n}`,
      value: randomBytes(500).toString('hex'),
    }));
    yield { kind: 'documents', name: anything.name, docs };
  }
}
