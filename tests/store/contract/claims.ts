import { expect, test } from 'vitest';
import { Conflict } from '../../../api/platform/store/errors.ts';
import type { Store } from '../../../api/platform/store/store.ts';
import { type Bench, everything, idsOf, type Job, jobs } from './fixtures.ts';

const NINE = '2026-11-24T09:00:00.000Z';
const TEN = '2026-11-24T10:00:00.000Z';

/** Waiting, and due at nine. */
const job = (some: Partial<Job> & Pick<Job, 'id'>): Job => ({ state: 'waiting', dueAt: NINE, ...some });

const taken = (j: Job): Job => ({ ...j, state: 'taken', lease: `lease of ${j.id}` });

const queue = (store: Store, ...rows: readonly Job[]) => store.tx((t) => t.putAll(jobs, rows));

const waiting = async (store: Store) => idsOf((await store.find(jobs, 'due', 'waiting')).rows);

export const claimPromises = (bench: () => Bench): void => {
  test('work is taken from the start of its queue in order, up to a limit, and is gone from there', async () => {
    const { store } = bench();
    await queue(
      store,
      job({ id: 'late', dueAt: TEN }),
      job({ id: 'c' }),
      job({ id: 'a' }),
      job({ id: 'b' }),
      job({ id: 'not in this queue', state: 'dead' }),
    );

    const first = await store.claim(jobs, 'due', 'waiting', { limit: 3 }, taken);
    const second = await store.claim(jobs, 'due', 'waiting', { limit: 3 }, taken);
    const third = await store.claim(jobs, 'due', 'waiting', { limit: 3 }, taken);

    expect([idsOf(first), idsOf(second), third]).toEqual([['a', 'b', 'c'], ['late'], []]);
    expect(await waiting(store)).toEqual([]);
    expect(await store.get(jobs, 'not in this queue')).toMatchObject({ state: 'dead' });
  });

  test('what is claimed is what was written, and comes back as the store keeps it', async () => {
    const { store } = bench();
    await queue(store, job({ id: 'a' }), job({ id: 'b' }));

    const claimed = await store.claim(jobs, 'due', 'waiting', { limit: 5 }, taken);

    expect(claimed).toEqual([taken(job({ id: 'a' })), taken(job({ id: 'b' }))]);
    expect(claimed).toEqual(await store.getAll(jobs, ['a', 'b']));
    expect((await store.one(jobs, 'lease', 'lease of b'))?.id).toBe('b');
  });

  test('work that is due at the end of the range is left for later', async () => {
    const { store } = bench();
    await queue(store, job({ id: 'now' }), job({ id: 'later', dueAt: TEN }));

    const claimed = await store.claim(jobs, 'due', 'waiting', { to: TEN, limit: 5 }, taken);

    expect(idsOf(claimed)).toEqual(['now']);
    expect(await waiting(store)).toEqual(['later']);
  });

  test('work may be put back into its queue by who takes it, and comes again in its new place', async () => {
    const { store } = bench();
    await queue(store, job({ id: 'a' }), job({ id: 'b' }));

    const postponed = (j: Job): Job => ({ ...j, dueAt: TEN });
    await store.claim(jobs, 'due', 'waiting', { limit: 1 }, postponed);

    expect(await waiting(store)).toEqual(['b', 'a']);
  });

  test('of 64 who claim at once, no two get the same work, and together they get all of it', async () => {
    const { store } = bench();
    const all = Array.from({ length: 200 }, (_, n) => job({ id: `job ${String(n).padStart(3, '0')}` }));
    await queue(store, ...all);

    const claimAll = async (worker: number) => {
      const mine: string[] = [];
      for (;;) {
        const claimed = await store.claim(jobs, 'due', 'waiting', { limit: 3 }, (j) => ({
          ...j,
          state: `taken by ${worker}`,
        }));
        if (claimed.length === 0) return mine;
        mine.push(...idsOf(claimed));
      }
    };
    const hands = await Promise.all(Array.from({ length: 64 }, (_, worker) => claimAll(worker)));

    expect(hands.flat().toSorted()).toEqual(idsOf(all));
    const kept = new Map((await everything(store.all(jobs))).map(({ id, state }) => [id, state]));
    for (const [worker, mine] of hands.entries())
      for (const id of mine) expect(kept.get(id)).toBe(`taken by ${worker}`);
  });

  test('work that is withdrawn while it is claimed is either withdrawn or claimed, and everyone knows which', async () => {
    const { store } = bench();
    const all = Array.from({ length: 32 }, (_, n) => job({ id: `job ${String(n).padStart(3, '0')}` }));
    await queue(store, ...all);

    const withdraw = (id: string) =>
      store.tx(async (t) => {
        const found = await t.get(jobs, id);
        if (found?.state !== 'waiting') return [];
        await t.put(jobs, { ...found, state: 'withdrawn' });
        return [id];
      });
    const claim = async () => idsOf(await store.claim(jobs, 'due', 'waiting', { limit: 2 }, taken));
    const moves = await Promise.all(
      all.flatMap(({ id }) => [
        withdraw(id).then((ids) => ({ withdrawn: ids, claimed: [] })),
        claim().then((ids) => ({ withdrawn: [], claimed: ids })),
      ]),
    );

    const [withdrawn, claimed] = [moves.flatMap((m) => m.withdrawn), moves.flatMap((m) => m.claimed)];
    const inState = async (state: string) => idsOf((await store.find(jobs, 'due', state)).rows);
    expect(withdrawn.toSorted()).toEqual(await inState('withdrawn'));
    expect(claimed.toSorted()).toEqual(await inState('taken'));
    expect(new Set([...withdrawn, ...claimed])).toEqual(new Set(idsOf(all)));
  });

  test('a claim that breaks a uniqueness fails as one, and all of its work stays in the queue', async () => {
    const { store } = bench();
    await queue(store, job({ id: 'a' }), job({ id: 'b' }), job({ id: 'c' }));

    const claim = store.claim(jobs, 'due', 'waiting', { limit: 3 }, (j) => ({
      ...j,
      state: 'taken',
      lease: j.id === 'a' ? 'of its own' : 'the same',
    }));

    await expect(claim).rejects.toEqual(new Conflict('test_job.lease'));
    expect(await everything(store.all(jobs))).toHaveLength(3);
    expect(await waiting(store)).toEqual(['a', 'b', 'c']);
    expect(await store.one(jobs, 'lease', 'of its own')).toBeUndefined();
    expect(await store.claim(jobs, 'due', 'waiting', { limit: 3 }, taken)).toHaveLength(3);
  });

  test('a claim whose change throws takes nothing', async () => {
    const { store } = bench();
    await queue(store, job({ id: 'a' }), job({ id: 'b' }));
    const broken = new Error('no such work');

    const claim = store.claim(jobs, 'due', 'waiting', { limit: 3 }, (j) => {
      if (j.id === 'b') throw broken;
      return taken(j);
    });

    await expect(claim).rejects.toBe(broken);
    expect(await waiting(store)).toEqual(['a', 'b']);
  });

  test('a claim is not made inside a transaction', async () => {
    const { store } = bench();
    await queue(store, job({ id: 'a' }));

    const tangled = store.tx(
      async () => void (await store.claim(jobs, 'due', 'waiting', { limit: 1 }, taken)),
    );
    await expect(tangled).rejects.toThrow('inside a transaction');
    expect(await waiting(store)).toEqual(['a']);
  });
};
