import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import { testClock } from '../support/clock.ts';
import { article, articles, balances, bytesOf, streamOf } from './contract/fixtures.ts';
import { faultyDisk, noFault } from './faulty-disk.ts';
import { emptyDirectory, openIn } from './places.ts';

const DAY = 86_400_000;
const LIMITS = { maxBytes: 100 };
const STRAYS = 30;

/** A store two days after its files were put: some that nobody owns, and one that article a owns. */
const agedStore = async () => {
  const [clock, disk] = [testClock(), faultyDisk()];
  const { store, fatal } = await openIn(await emptyDirectory(), { clock, disk });
  for (let n = 0; n < STRAYS; n += 1) await store.files.put(streamOf(`stray ${n}`), LIMITS);
  const owned = await store.files.put(streamOf('owned'), LIMITS);
  await store.tx((t) => t.put(articles, article({ id: 'a', files: [owned] })));
  clock.advance(2 * DAY);
  return { store, disk, fatal, owned, sweep: () => store.files.sweep(addMillis(clock.now(), -DAY)) };
};

describe('the sweep of files nobody owns', () => {
  test('lets others in between any two files', async () => {
    const { store, sweep } = await agedStore();
    let reads = 0;
    let swept: number | undefined;

    const sweeping = sweep().then((count) => {
      swept = count;
    });
    while (swept === undefined) {
      await store.get(balances, 'ann');
      reads += 1;
      await new Promise(setImmediate);
    }
    await sweeping;

    expect(swept).toBe(STRAYS);
    expect(reads).toBeGreaterThanOrEqual(STRAYS);
  });

  test('takes no file whose record comes back because the disk refused its removal', async () => {
    const { store, disk, fatal, owned, sweep } = await agedStore();
    disk.fault = ({ what, name }) => (what === 'write' && name.startsWith('journal') ? 'ENOSPC' : undefined);

    const removal = store.tx((t) => t.remove(articles, 'a'));
    const sweeping = sweep();

    await expect(removal).rejects.toThrow(StoreUnavailable);
    // It may be told of the full disk as well, and then has taken nothing.
    await sweeping.catch((error) => expect(error).toBeInstanceOf(StoreUnavailable));
    disk.fault = noFault;
    expect(await store.get(articles, 'a')).toBeDefined();
    expect(await bytesOf(await store.files.open(owned))).toBe('owned');
    expect(fatal).toEqual([]);
  });

  test('leaves a file that gets an owner while it is on its way', async () => {
    const { store, sweep, owned } = await agedStore();
    await store.tx((t) => t.remove(articles, 'a'));

    const sweeping = sweep();
    await store.tx((t) => t.put(articles, article({ id: 'b', files: [owned, owned] })));

    expect(await sweeping).toBe(STRAYS);
    expect(await bytesOf(await store.files.open(owned))).toBe('owned');
  });

  test('goes by every owner: a file stays until the last of them lets go of it', async () => {
    const { store, sweep, owned } = await agedStore();
    await store.tx((t) => t.put(articles, article({ id: 'b', files: [owned, owned] })));
    await store.tx((t) => t.remove(articles, 'a'));

    await sweep();
    expect(await bytesOf(await store.files.open(owned))).toBe('owned');

    await store.tx((t) => t.put(articles, article({ id: 'b' })));
    expect(await sweep()).toBe(1);
    expect(await store.files.open(owned)).toBeUndefined();
  });
});
