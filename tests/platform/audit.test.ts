import { describe, expect, test } from 'vitest';
import { type AuditEntry, auditLog } from '../../api/platform/audit/audit.ts';
import { sealingJob, seals } from '../../api/platform/audit/seal.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { verifyTrail } from '../../api/platform/audit/verify.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

const MINUTE_MS = 60_000;
const aisha = { person: 'per_00000000000000000000000001', door: 'tab' } as const;

const office = async () => {
  const clock = testClock();
  const store = await openTestStore({ collections: [seals], logs: [auditLog] }, clock);
  const audit = auditTrail({ clock, ids: idsFrom(clock) });
  const seal = () => sealingJob(store).run(clock.now());
  const record = (count: number) =>
    store.tx(async (t) => {
      for (let n = 0; n < count; n += 1)
        await audit.record(t, aisha, { action: 'desks.book', object: `bkg_${n}` });
    });
  return { clock, store, audit, seal, record };
};

/** The store as someone with a hex editor would leave it: one entry reads differently. */
const tampered = (
  store: Store,
  change: (entries: AuditEntry[]) => AuditEntry[],
): Pick<Store, 'find' | 'read'> => ({
  find: store.find.bind(store),
  read: async (l, options) => {
    const page = await store.read(l, options);
    return { ...page, rows: change([...page.rows] as never) as never };
  },
});

describe('the audit trail', () => {
  test('says who did what to which record, when and through which door', async () => {
    const { store, record } = await office();

    await record(1);

    const { rows } = await store.read(auditLog, { subject: aisha.person });
    expect(rows).toMatchObject([
      {
        at: '2026-11-24T09:30:00.000Z',
        actor: aisha.person,
        door: 'tab',
        action: 'desks.book',
        object: 'bkg_0',
        outcome: 'done',
      },
    ]);
  });

  test('holds nothing of a use case that failed', async () => {
    const { store, audit } = await office();

    const failed = store.tx(async (t) => {
      await audit.record(t, aisha, { action: 'desks.book', object: 'bkg_1' });
      throw new Error('no');
    });

    await expect(failed).rejects.toThrow('no');
    expect((await store.read(auditLog)).rows).toEqual([]);
  });
});

describe('sealing', () => {
  test('leaves the youngest entries for the next seal, and verifies whole', async () => {
    const { clock, store, seal, record } = await office();
    await record(3);
    clock.advance(6 * MINUTE_MS);
    await record(2);
    clock.advance(4 * MINUTE_MS);

    await seal();

    expect(await verifyTrail(store)).toMatchObject({ seals: 1, sealed: 3, unsealed: 2, problems: [] });
  });

  test('may run twice, late and from eight nodes at once', async () => {
    const { clock, store, seal, record } = await office();
    await record(600);
    clock.advance(6 * MINUTE_MS);

    await Promise.all(Array.from({ length: 8 }, seal));
    await record(5);
    clock.advance(72 * 60 * MINUTE_MS);
    await seal();
    await seal();

    expect(await verifyTrail(store)).toMatchObject({ seals: 2, sealed: 605, unsealed: 0, problems: [] });
  });

  test('shows an entry of which one letter was altered', async () => {
    const { clock, store, seal, record } = await office();
    await record(3);
    clock.advance(6 * MINUTE_MS);
    await seal();

    const verdict = await verifyTrail(
      tampered(store, (entries) =>
        entries.map((entry, n) => (n === 1 ? { ...entry, object: 'bkg_9' } : entry)),
      ),
    );

    expect(verdict.problems).toHaveLength(1);
    expect(verdict.problems[0]).toContain('altered');
  });

  test('shows an entry that was removed, and one that was slipped in', async () => {
    const { clock, store, seal, record } = await office();
    await record(3);
    clock.advance(6 * MINUTE_MS);
    await seal();

    const removed = await verifyTrail(tampered(store, (entries) => entries.slice(1)));
    const added = await verifyTrail(tampered(store, (entries) => [...entries, ...entries.slice(0, 1)]));

    expect(removed.problems[0]).toContain('2 entries where 3 were sealed');
    expect(added.problems[0]).toContain('4 entries where 3 were sealed');
  });

  test('shows a seal that was altered or taken out of the chain', async () => {
    const { clock, store, seal, record } = await office();
    for (let n = 0; n < 3; n += 1) {
      await record(2);
      clock.advance(6 * MINUTE_MS);
      await seal();
    }
    const middle = (await store.find(seals, 'time', 'all')).rows[1];
    if (!middle) throw new Error('three seals were made');

    await store.tx((t) => t.remove(seals, middle.id));
    const gap = await verifyTrail(store);
    await store.tx((t) => t.put(seals, { ...middle, hash: 'f'.repeat(64) }));
    const forged = await verifyTrail(store);

    expect(gap.problems.join()).toContain('does not follow the seal before it');
    expect(gap.problems.join()).toContain('leaves a gap');
    expect(forged.problems.join()).toContain('altered');
  });
});
