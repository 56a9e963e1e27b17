import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import { bookings, calendarEntries } from '../../api/desks/records.ts';
import { photos, profiles } from '../../api/people/profile.records.ts';
import { people, roleRecords } from '../../api/people/records.ts';
import * as retention from '../../api/people/retention.contract.ts';
import { holds } from '../../api/people/retention.records.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { createLog } from '../../api/platform/log.ts';
import type { Store, Tx } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';
import type { Caller } from '../support/world.ts';
import { type Council, spendDay, startCouncil } from './day.ts';

const DAY_MS = 86_400_000;
const NOBODY_ELSE = ['clerk', 'care-manager', 'hr', 'facilities', 'editor', 'digital-lead', 'councillor'];
const REASON = 'Claim 12/2026 at the tribunal';

let council: Council;
let lines: string[];
let admin: Caller;
/** How many transactions go well before the store goes away, and for how many it is away. */
let failAt: number | undefined;
let failFor = Number.POSITIVE_INFINITY;

const failing = (store: Store): Store => ({
  ...store,
  tx: async (body, options) => {
    if (failAt !== undefined && --failAt < 0 && --failFor >= 0) throw new Error('the store went away');
    return store.tx(body as (t: Tx) => Promise<never>, options);
  },
});

beforeEach(async () => {
  lines = [];
  failAt = undefined;
  failFor = Number.POSITIVE_INFINITY;
  const clock = testClock();
  const log = createLog({ level: 'info', clock, to: { write: (line) => void lines.push(line) } });
  council = await startCouncil({
    clock,
    log,
    openStore: async (schema, at) => failing(await openTestStore(schema, at)),
  });
  await spendDay(council, 'clerk', 'lancaster-town-hall/ground/A1');
  admin = await council.as('admin');
});
afterEach(() => council.close());

const run = (now: Instant) => {
  // A month of a log is ended by the clock, which says when it is over.
  if (now > council.clock.now()) council.clock.set(now);
  return council.app.people.endWhatIsDue(now);
};
const namesOn = async () =>
  (await Array.fromAsync(council.store.all(bookings))).filter(({ personId }) => personId).length;
const inDays = (days: number) => addMillis(council.clock.now(), days * DAY_MS);
const leaves = async (key: string) => {
  council.sandbox.world.directory.change(key, { enabled: false });
  await council.after(5 * 60_000);
};
const audited = async (action: string) =>
  (await council.store.read(auditLog, { limit: 500 })).rows.filter((entry) => entry.action === action);

describe('the retention table', () => {
  test('shows an administrator each period, its limits and its source, and what goes by a rule of its own', async () => {
    const { periods, others } = await admin.ok(retention.retentionTable, {});

    expect(periods.map(({ id, days, least, most }) => [id, days, least, most])).toEqual([
      ['people.choices', 0, 0, 0],
      ['people.leaver', 2_192, 2_192, 3_653],
      ['people.hold', 2_192, 365, 3_653],
      ['people.access', 731, 731, 2_192],
      ['desks.booking', 90, 30, 365],
      ['requests.request', 2_192, 2_192, 9_125],
      ['requests.health', 1_096, 90, 2_190],
      ['requests.draft', 30, 30, 30],
      ['requests.ledger', 2_192, 2_192, 9_125],
      ['requests.employment', 2_192, 2_192, 9_125],
      ['requests.calendar', 90, 30, 365],
      ['requests.desks', 90, 30, 365],
      ['news.article', 2_192, 2_192, 9_125],
      ['news.draft', 365, 90, 730],
      ['news.reading', 730, 30, 730],
      ['news.contribution', 365, 90, 730],
      ['news.diary', 30, 1, 365],
      ['news.briefed', 2_192, 1_460, 9_125],
      ['news.opening', 2_192, 1_460, 9_125],
      ['news.receipt', 2_192, 365, 3_650],
      ['news.requirement', 2_192, 365, 3_650],
      ['skills.assessment', 400, 366, 731],
      ['skills.profile', 1_096, 731, 2_192],
      ['skills.history', 1_096, 731, 2_192],
      ['skills.figures', 60, 7, 366],
      ['training.booking', 730, 30, 2_190],
      ['training.session', 2_192, 730, 3_650],
      ['training.mark', 730, 30, 2_190],
      ['training.completion', 2_192, 730, 3_650],
      ['training.link', 365, 30, 730],
      ['training.champion', 730, 90, 2_190],
      ['audit.entry', 2_192, 2_192, 3_653],
    ]);
    expect(periods.every(({ source }) => source.length > 20)).toBe(true);
    expect(periods.filter(({ can }) => !can.change).map(({ id }) => id)).toEqual([
      'people.choices',
      'requests.draft',
    ]);
    expect(others.map(({ kept }) => kept)).toContain('72 hours');
  });

  test('is changed within its limits, and the trail says by whom, from what to what', async () => {
    const view = await admin.ok(retention.changePeriod, { period: 'desks.booking', days: 30 });

    expect(view).toMatchObject({ days: 30, usualDays: 90, changedAt: council.clock.now() });
    expect(await audited('people.retention.change')).toMatchObject([
      { object: 'desks.booking', facts: { before: 90, now: 30 } },
    ]);
    await run(inDays(29));
    expect(await namesOn()).toBe(2);
    await run(inDays(32));
    expect(await namesOn()).toBe(0);
  });

  test('is not said to be changed where it stays as it is', async () => {
    const usual = await admin.ok(retention.changePeriod, { period: 'desks.booking', days: 90 });
    const fixed = await admin.ok(retention.changePeriod, { period: 'people.choices', days: 0 });

    expect([usual, fixed]).toMatchObject([
      { days: 90, changedAt: null },
      { days: 0, changedAt: null },
    ]);
    expect(await audited('people.retention.change')).toEqual([]);
  });

  test('is not changed below what the law asks, nor without end, and the refusal says why', async () => {
    const short = await admin.refused(retention.changePeriod, { period: 'people.leaver', days: 2_191 });
    const long = await admin.refused(retention.changePeriod, { period: 'desks.booking', days: 366 });
    const unknown = await admin.refused(retention.changePeriod, { period: 'desks.nothing', days: 30 });
    const fixed = await admin.refused(retention.changePeriod, { period: 'people.choices', days: 1 });

    expect(short).toMatchObject({ status: 422, code: 'period_too_short' });
    expect(short.detail).toContain('Working Time Regulations reg. 16B');
    expect(long).toMatchObject({ status: 422, code: 'period_too_long' });
    expect(unknown.status).toBe(404);
    expect(fixed.code).toBe('period_too_long');
    expect(await audited('people.retention.change')).toEqual([]);
  });

  test('is neither shown to nor changed by anybody else, nor are legal holds', async () => {
    const no = { status: 403, code: 'not_allowed' };
    const hold = await admin.ok(retention.placeHold, {
      address: council.accountOf('depot').upn,
      reason: REASON,
    });

    for (const key of NOBODY_ELSE) {
      const caller = await council.as(key);
      const mine = { address: council.accountOf(key).upn, reason: REASON };
      const period = { period: 'desks.booking', days: 30 };
      expect(await caller.refused(retention.retentionTable, {}), key).toMatchObject(no);
      expect(await caller.refused(retention.retentionDryRun, {}), key).toMatchObject(no);
      expect(await caller.refused(retention.changePeriod, period), key).toMatchObject(no);
      expect(await caller.refused(retention.listHolds, {}), key).toMatchObject(no);
      expect(await caller.refused(retention.placeHold, mine), key).toMatchObject(no);
      expect(await caller.refused(retention.endHold, { id: hold.id, reason: REASON }), key).toMatchObject(no);
    }

    expect(await council.store.get(holds, hold.id)).not.toHaveProperty('endedAt');
    expect(await Array.fromAsync(council.store.all(holds))).toHaveLength(1);
    expect(await audited('people.retention.change')).toEqual([]);
  });
});

describe('the retention run', () => {
  test('is tried first: the dry run says what would go, and nothing goes', async () => {
    council.clock.advance(45 * DAY_MS);
    await council.settle();
    admin = await council.as('admin');

    const asItIs = await admin.ok(retention.retentionDryRun, {});
    const asIfChanged = await admin.ok(retention.retentionDryRun, { period: 'desks.booking', days: 30 });
    const refused = await admin.refused(retention.retentionDryRun, { period: 'desks.booking', days: 1 });
    const allAtOnce = await admin.refused(retention.retentionDryRun, { days: 0 });

    expect(asItIs.results.filter(({ due }) => due > 0)).toEqual([]);
    expect(asItIs.results.length).toBeGreaterThan(3);
    expect(asIfChanged.results).toEqual([{ period: 'desks.booking', unit: 'record', due: 2, held: 0 }]);
    expect(refused.code).toBe('period_too_short');
    expect(allAtOnce).toMatchObject({ status: 400, fields: [{ field: 'period' }] });
    expect(await namesOn()).toBe(2);
  });

  test('comes with the schedule, does what the dry run said, and logs numbers alone', async () => {
    council.clock.advance(92 * DAY_MS);
    admin = await council.as('admin');
    const { results } = await admin.ok(retention.retentionDryRun, { period: 'desks.booking' });
    lines.length = 0;

    await council.settle();

    expect(results).toEqual([{ period: 'desks.booking', unit: 'record', due: 2, held: 0 }]);
    expect(await namesOn()).toBe(0);
    expect(await Array.fromAsync(council.store.all(calendarEntries))).toEqual([]);
    const said = lines.map((line) => JSON.parse(line)).filter(({ period }) => period === 'desks.booking');
    expect(said).toMatchObject([{ ended: 2, held: 0, event: 'what was kept long enough was ended' }]);
    expect(lines.join()).not.toContain(await council.personOf('clerk'));
  });

  test('twice at once, or again, ends the same as once', async () => {
    const late = inDays(400);

    await Promise.all([run(late), run(late)]);
    await run(late);

    expect(await namesOn()).toBe(0);
    expect(await Array.fromAsync(council.store.all(bookings))).toHaveLength(2);
  });

  test('killed before any of its transactions, the next run ends the same', async () => {
    await leaves('clerk');
    const late = inDays(2_200);
    const account = council.accountOf('clerk').id;
    let kills = 0;
    for (let n = 0; ; n += 1) {
      failAt = n;
      const failed = await run(late).then(
        () => false,
        () => true,
      );
      failAt = undefined;
      if (!failed) break;
      kills += 1;
    }

    expect(kills).toBeGreaterThan(1);
    expect(await namesOn()).toBe(0);
    expect(await council.store.one(people, 'oid', account)).toBeUndefined();
  });

  test('goes on with other rooms where one fails, says so, and comes back for it', async () => {
    await leaves('clerk');
    const account = council.accountOf('clerk').id;
    [failAt, failFor] = [0, 1];

    await expect(run(inDays(2_200))).rejects.toThrow('the store went away');

    expect(await namesOn()).toBe(0);
    expect(await council.store.one(people, 'oid', account)).toBeDefined();
    await run(inDays(2_200));
    expect(await council.store.one(people, 'oid', account)).toBeUndefined();
  });
});

describe('a legal hold', () => {
  const place = () =>
    admin.ok(retention.placeHold, { address: council.accountOf('clerk').upn.toUpperCase(), reason: REASON });

  test('keeps all about a person whatever their periods say, until it is ended', async () => {
    const clerk = await council.personOf('clerk');
    const { id } = await place();
    await leaves('clerk');
    const late = inDays(2_300);

    await run(late);

    expect(await namesOn()).toBe(2);
    expect(await council.store.get(people, clerk)).toBeDefined();
    expect(await council.store.get(profiles, clerk)).toBeDefined();
    expect(await council.store.get(photos, clerk)).toBeDefined();
    // Rights are no records: they end with the account, held or not.
    expect(await council.store.get(roleRecords, clerk)).toBeUndefined();
    council.clock.set(late);
    admin = await council.as('admin');
    expect((await admin.ok(retention.retentionDryRun, { period: 'people.leaver' })).results).toEqual([
      { period: 'people.leaver', unit: 'record', due: 0, held: 1 },
    ]);

    await admin.ok(retention.endHold, { id, reason: 'The claim was settled' });
    await run(late);

    expect(await namesOn()).toBe(0);
    expect(await council.store.get(people, clerk)).toBeUndefined();
    expect(await council.store.get(profiles, clerk)).toBeUndefined();
    expect(await council.store.get(holds, id)).toBeUndefined();
  });

  test('is listed with who and why, open ones first, and each step is in the trail without its words', async () => {
    const first = await place();
    await admin.ok(retention.endHold, { id: first.id, reason: 'The claim was settled' });
    council.clock.advance(1);
    const depot = await admin.ok(retention.placeHold, {
      address: council.accountOf('depot').upn,
      reason: REASON,
    });

    const { holds: listed } = await admin.ok(retention.listHolds, {});

    expect(listed).toMatchObject([
      { id: depot.id, person: { name: council.accountOf('depot').name }, reason: REASON, ended: null },
      { id: first.id, ended: { reason: 'The claim was settled' } },
    ]);
    const steps = [...(await audited('people.hold.place')), ...(await audited('people.hold.end'))];
    expect(steps.map(({ about }) => about)).toEqual([
      [await council.personOf('clerk')],
      [await council.personOf('depot')],
      [await council.personOf('clerk')],
    ]);
    expect(JSON.stringify(steps)).not.toContain('tribunal');
  });

  test('of somebody who has left is placed by the address they had', async () => {
    await leaves('clerk');

    expect(await place()).toMatchObject({ person: { name: council.accountOf('clerk').name } });
  });

  test('is placed on somebody who has left though a starter was given their address, and on the starter', async () => {
    const { upn: address, mail } = council.accountOf('clerk');
    const [gone, starter] = [await council.personOf('clerk'), await council.personOf('depot')];
    await leaves('clerk');
    council.sandbox.world.directory.change('depot', { upn: address, mail });
    await council.after(5 * 60_000);
    admin = await council.as('admin');

    const { code, detail = '' } = await admin.refused(retention.placeHold, { address, reason: REASON });
    const named = detail.match(/per_[0-9a-z]{26}/g) ?? [];
    const placed = [];
    for (const id of named)
      placed.push((await admin.ok(retention.placeHold, { address: id, reason: REASON })).person.id);

    expect(code).toBe('shared_address');
    expect(detail).toBe(
      `Type one of these instead: ${gone}, who left on 24 November 2026; ${starter}, who works here.`,
    );
    expect(placed).toEqual([gone, starter]);
    const nobody = { address: `per_${'0'.repeat(26)}`, reason: REASON };
    expect((await admin.refused(retention.placeHold, nobody)).code).toBe('unknown_address');
  });

  test('is not placed twice, on nobody, or on whoever of two has the address, and not ended twice', async () => {
    const { id } = await place();
    await admin.ok(retention.endHold, { id, reason: 'The claim was settled' });
    await place();
    const clerk = await council.personOf('clerk');
    const record = await council.store.get(people, clerk);
    if (!record) throw new Error('nobody');
    const twin = {
      ...record,
      id: `per_${'z'.repeat(26)}` as const,
      oid: 'another',
      mail: 'two@council.example',
    };
    await council.store.tx(async (t) => {
      await t.put(people, { ...record, mail: 'two@council.example' });
      await t.put(people, twin);
    });
    const refused = async (address: string) =>
      (await admin.refused(retention.placeHold, { address, reason: REASON })).code;

    expect(await refused(council.accountOf('clerk').upn)).toBe('shared_address');
    expect(await refused('two@council.example')).toBe('shared_address');
    await council.store.tx((t) => t.remove(people, twin.id));
    expect(await refused(council.accountOf('clerk').upn)).toBe('already_held');
    expect(await refused('nobody@council.example')).toBe('unknown_address');
    expect((await admin.refused(retention.endHold, { id, reason: REASON })).code).toBe('hold_ended');
    const none = { id: `hld_${'0'.repeat(26)}` as const, reason: REASON };
    expect((await admin.refused(retention.endHold, none)).status).toBe(404);
    const blank = { address: council.accountOf('hr').upn, reason: '   ' };
    expect((await admin.refused(retention.placeHold, blank)).status).toBe(400);
  });
});
