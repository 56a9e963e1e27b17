import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Refused } from '../../../api/contract/problem.ts';
import { addMillis } from '../../../api/contract/time.ts';
import { article, articles, type Bench, bytesOf, streamOf } from './fixtures.ts';

const DAY = 86_400_000;
const LIMITS = { maxBytes: 10 };

export const filePromises = (bench: () => Bench): void => {
  const dayAgo = () => addMillis(bench().clock.now(), -DAY);

  test('a file is found by the hash of its content and comes back whole, as often as asked', async () => {
    const { files } = bench().store;

    const hash = await files.put(streamOf('floor', ' plan'), LIMITS);

    expect(hash).toBe(createHash('sha256').update('floor plan').digest('hex'));
    expect(await bytesOf(await files.open(hash))).toBe('floor plan');
    expect(await bytesOf(await files.open(hash))).toBe('floor plan');
  });

  test('the same content is kept once', async () => {
    const { files } = bench().store;

    const hashes = await Promise.all(Array.from({ length: 8 }, () => files.put(streamOf('same'), LIMITS)));
    await files.remove(hashes[0] ?? '');

    expect(new Set(hashes).size).toBe(1);
    expect(await files.open(hashes[0] ?? '')).toBeUndefined();
  });

  test('a file of exactly the limit is taken, one byte more is refused and leaves nothing', async () => {
    const { files } = bench().store;

    await files.put(streamOf('12345', '67890'), LIMITS);
    const larger = files.put(streamOf('12345', '678901'), LIMITS);

    await expect(larger).rejects.toEqual(new Refused('too_large'));
    const hash = createHash('sha256').update('12345678901').digest('hex');
    expect(await files.open(hash)).toBeUndefined();
  });

  test('an upload that breaks off leaves nothing', async () => {
    const { files } = bench().store;
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }

    await expect(files.put(broken(), LIMITS)).rejects.toThrow('connection lost');

    bench().clock.advance(2 * DAY);
    expect(await files.sweep(dayAgo())).toBe(0);
  });

  test('an empty file is a file', async () => {
    const { files } = bench().store;

    expect(await bytesOf(await files.open(await files.put(streamOf(), LIMITS)))).toBe('');
  });

  test.each(['', '../../etc/passwd', 'ABCDEF', '0'.repeat(64)])('there is no file "%s"', async (hash) => {
    const { files } = bench().store;

    await files.remove(hash);

    expect(await files.open(hash)).toBeUndefined();
  });

  test('a file that no record owns goes after a day; one that is owned, or new, stays', async () => {
    const { store, clock } = bench();
    const owned = await store.files.put(streamOf('owned'), LIMITS);
    const stray = await store.files.put(streamOf('stray'), LIMITS);
    await store.tx((t) => t.put(articles, article({ id: 'a', files: [owned] })));
    clock.advance(DAY + 1);
    const fresh = await store.files.put(streamOf('fresh'), LIMITS);

    expect(await store.files.sweep(dayAgo())).toBe(1);

    expect(await store.files.open(stray)).toBeUndefined();
    expect(await bytesOf(await store.files.open(owned))).toBe('owned');
    expect(await bytesOf(await store.files.open(fresh))).toBe('fresh');
  });

  test('once its record is gone a file goes too, unless it was put again since', async () => {
    const { store, clock } = bench();
    const [gone, again] = [
      await store.files.put(streamOf('gone'), LIMITS),
      await store.files.put(streamOf('again'), LIMITS),
    ];
    await store.tx((t) => t.put(articles, article({ id: 'a', files: [gone, again] })));
    await store.tx((t) => t.remove(articles, 'a'));
    clock.advance(DAY + 1);
    await store.files.put(streamOf('again'), LIMITS);

    await store.files.sweep(dayAgo());

    expect(await store.files.open(gone)).toBeUndefined();
    expect(await bytesOf(await store.files.open(again))).toBe('again');
  });
};
