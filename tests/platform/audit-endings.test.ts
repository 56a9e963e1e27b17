import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { addMillis, type Instant, type Month, millisBetween, startOfMonth } from '../../api/contract/time.ts';
import { type AuditEntry, auditLog } from '../../api/platform/audit/audit.ts';
import { auditMonths } from '../../api/platform/audit/ending.ts';
import { AUDIT_KEPT } from '../../api/platform/audit/kept.ts';
import {
  entriesOf,
  growingSeal,
  type Seal,
  sealId,
  sealingJob,
  seals,
} from '../../api/platform/audit/seal.ts';
import { statementOf } from '../../api/platform/audit/statement.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { verifyTrail } from '../../api/platform/audit/verify.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { endRule, wouldEndRule } from '../../api/platform/log-retention.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

const DAY_MS = 86_400_000;
const SIX_YEARS = AUDIT_KEPT.days * DAY_MS;
const aisha = { person: 'per_00000000000000000000000001', door: 'tab' } as const;
const system = { person: 'system', door: 'job' } as const;
const MONTHS: readonly Month[] = ['2027-01', '2027-02', '2027-03'];

const office = async () => {
  const clock = testClock();
  const store = await openTestStore({ collections: [seals], logs: [auditLog] }, clock);
  const audit = auditTrail({ clock, ids: idsFrom(clock) });
  const rule = auditMonths({ store, clock, audit });
  const until = (instant: Instant) => clock.advance(millisBetween(clock.now(), instant));
  const seal = () => sealingJob(store).run(clock.now());
  const record = (object: string) =>
    store.tx((t) => audit.record(t, aisha, { action: 'desks.book', object }));
  /** An entry a week, each sealed. */
  const spend = async (month: Month) => {
    for (const day of ['03', '10', '17', '24']) {
      until(`${month}-${day}T10:00:00.000Z`);
      await record(`bkg_${month}-${day}`);
      clock.advance(6 * 60_000);
      await seal();
    }
  };
  const held = new Set<PersonId>();
  const due = () => addMillis(clock.now(), -SIX_YEARS);
  const heldPeople = async () => held;
  /** As the job does: what is six years old ends. */
  const end = () => endRule(store, rule, due(), heldPeople);
  const would = () => wouldEndRule(store, rule, due(), heldPeople);
  const check = (head?: string) => verifyTrail(store, head);
  const all = async () => Array.fromAsync(entriesOf(store, {}));
  const objects = async () =>
    (await all()).map(({ object }) => object).filter((object) => object !== 'audit');
  const chain = async () => (await store.find(seals, 'time', 'all', { limit: 500 })).rows;
  return {
    clock,
    store,
    audit,
    rule,
    until,
    seal,
    record,
    spend,
    held,
    end,
    would,
    check,
    objects,
    chain,
    all,
  };
};

/** Three months, of which the first is six years old. */
const oldOffice = async () => {
  const made = await office();
  for (const month of MONTHS) await made.spend(month);
  made.until(addMillis(startOfMonth('2027-02'), SIX_YEARS + DAY_MS));
  return made;
};

/** The store as someone with a hex editor would leave it. */
const tampered = (
  store: Store,
  change: (entries: readonly AuditEntry[]) => readonly AuditEntry[],
): Pick<Store, 'find' | 'read'> => ({
  find: store.find.bind(store),
  read: async (l, options) => {
    const page = await store.read(l, options);
    return { ...page, rows: change(page.rows as never) as never };
  },
});

describe('a month of the record that is six years old', () => {
  test('goes as a whole, with the seals made over it, and the check goes on from the last of them', async () => {
    const { would, end, check, objects, chain } = await oldOffice();
    const before = await check();
    const dry = await would();
    const untouched = await objects();

    const sum = await end();

    expect([dry, sum]).toEqual([
      { ended: 1, held: 0 },
      { ended: 1, held: 0 },
    ]);
    expect(untouched).toHaveLength(12);
    expect(await objects()).toEqual(untouched.slice(4));
    expect(before).toMatchObject({ seals: 12, sealed: 12, ended: 0, problems: [] });
    expect(await check(before.head)).toMatchObject({
      ...{ seals: 8, sealed: 8, ended: 4, unsealed: 1, head: before.head, problems: [] },
    });
    expect(await chain()).toHaveLength(9);
  });

  test('is not gone a moment before its last day is', async () => {
    const { clock, end, objects } = await office().then(async (made) => {
      await made.spend('2027-01');
      made.until(addMillis(startOfMonth('2027-02'), SIX_YEARS - 1));
      return made;
    });

    const early = await end();
    clock.advance(1);
    const late = await end();

    expect([early.ended, late.ended]).toEqual([0, 1]);
    expect(await objects()).toEqual([]);
  });

  test('ends once, however often and from however many nodes at once it is asked', async () => {
    const { end, check, all } = await oldOffice();

    const sums = await Promise.all(Array.from({ length: 8 }, end));
    const again = await end();

    expect(sums.reduce((sum, { ended }) => sum + ended, 0)).toBe(1);
    expect(again.ended).toBe(0);
    expect((await all()).filter(({ action }) => action === 'audit.end')).toHaveLength(1);
    expect(await check()).toMatchObject({ ended: 4, problems: [] });
  });

  test('killed behind the ending and before its clearing up, the seals hold and the next run clears up', async () => {
    const { store, rule, end, check, chain } = await oldOffice();
    const ending = await rule.ready('2027-01');

    await store.tx(async (t) => ending?.(t));
    const between = await check();
    const left = (await chain()).length;
    await end();

    expect(between).toMatchObject({ seals: 8, ended: 4, problems: [] });
    expect([left, (await chain()).length]).toEqual([11, 9]);
    expect(await check()).toMatchObject({ seals: 8, ended: 4, problems: [] });
  });

  test('stays where an entry of it names somebody whom a legal hold keeps, and the months beside it go', async () => {
    const { held, audit, store, until, spend, end, check, objects, clock, would } = await office();
    await spend('2027-01');
    until('2027-02-03T10:00:00.000Z');
    const maria = 'per_00000000000000000000000002' as const;
    await store.tx((t) =>
      audit.record(t, aisha, { action: 'desks.cancel', object: 'bkg_maria', about: [maria] }),
    );
    for (const month of ['2027-02', '2027-03'] as const) await spend(month);
    until(addMillis(startOfMonth('2027-04'), SIX_YEARS + DAY_MS));
    held.add(maria);

    const dry = await would();
    const sum = await end();

    expect([dry, sum]).toEqual([
      { ended: 2, held: 1 },
      { ended: 2, held: 1 },
    ]);
    expect(await objects()).toHaveLength(5);
    expect(await objects()).toContain('bkg_maria');
    expect(await check()).toMatchObject({ sealed: 5, ended: 8, problems: [] });
    held.clear();
    clock.advance(DAY_MS);
    expect(await end()).toEqual({ ended: 1, held: 0 });
    expect(await check()).toMatchObject({ sealed: 0, ended: 13, problems: [] });
  });

  test('stays where a hold is placed while it is looked at', async () => {
    const { store, rule, clock, objects } = await oldOffice();
    let asked = 0;
    const placedMeanwhile = async () => new Set<PersonId>(asked++ === 0 ? [] : [aisha.person]);

    const sum = await endRule(store, rule, addMillis(clock.now(), -SIX_YEARS), placedMeanwhile);

    expect(asked).toBeGreaterThan(1);
    expect(sum).toEqual({ ended: 0, held: 0 });
    expect(await objects()).toHaveLength(12);
  });

  test('stays where it was altered: that is evidence', async () => {
    const { store, chain, end, check, objects } = await oldOffice();
    const [first] = await chain();
    if (!first) throw new Error('nothing was sealed');
    await store.tx((t) => t.put(seals, { ...first, count: 3 }));

    const sum = await end();

    expect(sum.ended).toBe(0);
    expect(await objects()).toHaveLength(12);
    expect((await check()).problems).toHaveLength(1);
  });

  test('stays where a seal of an earlier version shares it with the next', async () => {
    const { store, record, until, end, objects } = await office();
    until('2027-01-31T23:59:00.000Z');
    await record('january');
    until('2027-02-01T00:01:00.000Z');
    await record('february');
    const range = { from: '2000-01-01T00:00:00.000Z', to: '2027-02-01T00:02:00.000Z' } as const;
    const growing = growingSeal('0'.repeat(64));
    for await (const entry of entriesOf(store, range)) growing.add(entry);
    const shared: Seal = { id: sealId(range.to), ...range, previous: '0'.repeat(64), ...growing.done() };
    await store.tx((t) => t.put(seals, shared));
    until(addMillis(startOfMonth('2027-03'), SIX_YEARS + DAY_MS));

    expect(await end()).toEqual({ ended: 0, held: 0 });
    expect(await objects()).toEqual(['january', 'february']);
  });
});

describe('over the years', () => {
  const YEARS = 16;
  /** One month a year, in which the record ends what is due. */
  const spendYears = async ({
    spend,
    until,
    end,
    clock,
    seal,
    check,
  }: Awaited<ReturnType<typeof office>>) => {
    let ended = 0;
    for (let year = 2027; year < 2027 + YEARS; year += 1) {
      await spend(`${year}-01`);
      until(`${year}-01-28T03:00:00.000Z`);
      ended += (await end()).ended;
      clock.advance(6 * 60_000);
      await seal();
      expect((await check()).problems, `${year}`).toEqual([]);
    }
    return ended;
  };
  const bridges = async ({ chain }: Awaited<ReturnType<typeof office>>) =>
    (await chain()).filter(({ endedAt }) => endedAt);

  test('one seal stands for all that ended, also when what was first said of it has ended', async () => {
    const made = await office();

    expect(await spendYears(made)).toBe(YEARS - 7);

    expect(await bridges(made)).toHaveLength(1);
    expect((await made.chain()).length).toBeLessThan(7 * 5 + 2);
  });

  test('a month that a hold keeps all the while stands between two of them, and every check is clean', async () => {
    const made = await office();
    const maria = 'per_00000000000000000000000002' as const;
    made.held.add(maria);
    made.until('2028-01-02T10:00:00.000Z');
    await made.store.tx((t) =>
      made.audit.record(t, aisha, { action: 'desks.cancel', object: 'bkg_maria', about: [maria] }),
    );
    made.clock.advance(-millisBetween('2026-11-24T09:30:00.000Z', made.clock.now()));

    expect(await spendYears(made)).toBe(YEARS - 8);

    expect(await bridges(made)).toHaveLength(2);
    expect(await made.objects()).toContain('bkg_maria');
  });
});

describe('after an ending, the check of the seals still finds', () => {
  const endedOffice = async () => {
    const made = await oldOffice();
    const { head } = await made.check();
    await made.end();
    made.clock.advance(6 * 60_000);
    await made.seal();
    return { ...made, noted: head };
  };
  const ALTERATIONS: Readonly<Record<string, (entries: readonly AuditEntry[]) => readonly AuditEntry[]>> = {
    'one letter of an entry that was altered': (entries) =>
      entries.map((one) => (one.object === 'bkg_2027-02-03' ? { ...one, object: 'bkg_2027-02-04' } : one)),
    'an entry that was removed': (entries) => entries.filter(({ object }) => object !== 'bkg_2027-02-03'),
    'an entry slipped in where all were ended': (entries) => [
      ...entries.slice(0, 1).map((one) => ({ ...one, at: '2027-01-03T10:00:00.000Z' as const })),
      ...entries,
    ],
    'that what is said of the ending was removed': (entries) =>
      entries.filter(({ action }) => action !== 'audit.end'),
    'that what is said of the ending was altered': (entries) =>
      entries.map((one) =>
        one.action === 'audit.end' ? { ...one, facts: { ...one.facts, count: 5 } } : one,
      ),
  };

  test.each(Object.keys(ALTERATIONS))('%s', async (what) => {
    const { store, check } = await endedOffice();

    const { problems } = await verifyTrail(tampered(store, ALTERATIONS[what] ?? ((entries) => entries)));

    expect((await check()).problems).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('a seal that stands for what was ended and was altered', async () => {
    const { store, chain, check } = await endedOffice();
    const [bridge] = await chain();
    if (!bridge?.endedAt) throw new Error('nothing was ended');

    for (const forged of [
      { ...bridge, count: 5 },
      { ...bridge, hash: 'f'.repeat(64) },
      { ...bridge, from: '2001-01-01T00:00:00.000Z' as const },
    ]) {
      await store.tx((t) => t.put(seals, forged));
      expect((await check()).problems.length).toBeGreaterThan(0);
    }
  });

  test('that newer seals were cut off, and tells a hash that was noted long ago from that', async () => {
    const { store, chain, check, noted } = await endedOffice();
    const old = 'a'.repeat(64);

    expect((await check(noted)).problems).toEqual([]);
    expect((await check(old)).problems).toEqual([
      expect.stringContaining('unless it was noted before 2027-01-24T10:01:00.000Z'),
    ]);
    for (const { id } of (await chain()).slice(-3)) await store.tx((t) => t.remove(seals, id));
    expect((await check(noted)).problems.join()).toContain('cut off');
  });
});

describe('months that somebody took away by hand are found', () => {
  const robbed = async () => {
    const made = await oldOffice();
    await made.store.tx((t) => t.endMonth(auditLog, '2027-01'));
    const own = (await made.chain()).slice(0, 4);
    return { ...made, own };
  };
  const bridgeOf = (own: readonly Seal[], endedAt: Instant): Seal => {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) throw new Error('four days were sealed');
    return { ...last, from: first.from, previous: first.previous, count: own.length, endedAt };
  };

  test('when their entries are gone', async () => {
    const { check, own } = await robbed();

    expect((await check()).problems).toEqual(
      own.map(() => expect.stringContaining('0 entries where 1 were sealed')),
    );
  });

  test('when their seals are gone too', async () => {
    const { store, own, check } = await robbed();
    for (const { id } of own) await store.tx((t) => t.remove(seals, id));

    expect((await check()).problems.join()).toContain('leaves a gap after 2000-01-01');
  });

  test('when a seal was forged that calls them ended', async () => {
    const { store, own, check, clock } = await robbed();
    const forged = bridgeOf(own, clock.now());
    await store.tx(async (t) => {
      for (const { id } of own) await t.remove(seals, id);
      await t.put(seals, forged);
    });

    expect((await check()).problems).toEqual([expect.stringContaining('no entry says that they were ended')]);
  });

  test('when an entry was forged as well that says so, of a month that was not old enough', async () => {
    const { store, spend, until, chain, check, audit, clock } = await office();
    for (const month of MONTHS) await spend(month);
    until('2027-05-01T10:00:00.000Z');
    const own = (await chain()).slice(0, 4);
    const forged = bridgeOf(own, clock.now());
    await store.tx(async (t) => {
      for (const { id } of own) await t.remove(seals, id);
      await t.put(seals, forged);
      await t.endMonth(auditLog, '2027-01');
      await audit.record(t, system, statementOf(forged));
    });

    expect((await check()).problems).toEqual([expect.stringContaining('was ended before its time')]);
  });
});
