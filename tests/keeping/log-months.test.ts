import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Instant, startOfMonth } from '../../api/contract/time.ts';
import { accessLog } from '../../api/people/access.records.ts';
import * as auditContract from '../../api/people/audit.contract.ts';
import * as retention from '../../api/people/retention.contract.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { createLog } from '../../api/platform/log.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';
import { type Council, spendDay, startCouncil } from './day.ts';

let council: Council;
let lines: string[];
beforeEach(async () => {
  lines = [];
  const clock = testClock();
  const log = createLog({ level: 'info', clock, to: { write: (line) => void lines.push(line) } });
  council = await startCouncil({ clock, log, openStore: openTestStore });
  await spendDay(council, 'clerk', 'lancaster-town-hall/ground/A1');
  const admin = await council.as('admin');
  await admin.ok(auditContract.searchAudit, { person: await council.personOf('clerk') });
  await council.after(10 * 60_000);
});
afterEach(() => council.close());

/** What was written so far is sealed; then the day comes, and the retention job with it. */
const onDay = async (day: Instant) => {
  await council.after(10 * 60_000);
  council.clock.set(day);
  const admin = await council.as('admin');
  const { results } = await admin.ok(retention.retentionDryRun, {});
  lines.length = 0;
  await council.app.people.endWhatIsDue(day);
  const dry = Object.fromEntries(results.map(({ period, unit, due, held }) => [period, { unit, due, held }]));
  const logged = lines.map((line) => JSON.parse(line)).filter(({ unit }) => unit === 'month');
  return { admin, dry, logged };
};
const oldOf = async (l: typeof auditLog | typeof accessLog) =>
  (await council.store.read(l as typeof auditLog, { to: startOfMonth('2026-12'), limit: 500 })).rows.length;

test('who opened a record is kept for two years, and then the month goes; the record of changes stays', async () => {
  const [opened, changed] = [await oldOf(accessLog), await oldOf(auditLog)];
  const early = await onDay('2028-11-30T03:00:00.000Z');
  const stillThere = await oldOf(accessLog);

  const { dry, logged } = await onDay('2028-12-02T03:00:00.000Z');

  expect([opened, stillThere, await oldOf(accessLog)]).toEqual([1, 1, 0]);
  expect(early.dry['people.access']).toEqual({ unit: 'month', due: 0, held: 0 });
  expect(dry['people.access']).toEqual({ unit: 'month', due: 1, held: 0 });
  expect(logged).toMatchObject([
    { period: 'people.access', ended: 1, held: 0 },
    { period: 'news.opening', ended: 0, held: 0 },
    { period: 'audit.entry', ended: 0, held: 0 },
  ]);
  expect(await oldOf(auditLog)).toBe(changed);
});

test('the record of changes goes after six years, and an administrator who checks it finds it whole', async () => {
  const changed = await oldOf(auditLog);
  const before = await (await council.as('admin')).ok(auditContract.verifyAudit, {});

  const { dry, admin } = await onDay('2032-12-02T03:00:00.000Z');
  const verdict = await admin.ok(auditContract.verifyAudit, {});

  expect(changed).toBeGreaterThan(0);
  expect(dry['audit.entry']).toEqual({ unit: 'month', due: 1, held: 0 });
  expect(await oldOf(auditLog)).toBe(0);
  expect(before).toMatchObject({ ended: 0, problems: [] });
  // The check before is an entry too.
  expect(verdict).toMatchObject({ seals: 0, ended: changed + 1, problems: [] });
});

test('a month in which a held person stands is kept as a whole, until the hold is ended', async () => {
  const [opened, changed] = [await oldOf(accessLog), await oldOf(auditLog)];
  const admin = await council.as('admin');
  const { id } = await admin.ok(retention.placeHold, {
    address: council.accountOf('clerk').upn,
    reason: 'Claim 12/2026 at the tribunal',
  });

  const held = await onDay('2032-12-02T03:00:00.000Z');
  const kept = [await oldOf(accessLog), await oldOf(auditLog)];
  await held.admin.ok(retention.endHold, { id, reason: 'The claim was settled' });
  await onDay('2032-12-03T03:00:00.000Z');

  expect(held.dry).toMatchObject({
    'people.access': { due: 0, held: 1 },
    'audit.entry': { due: 0, held: 1 },
  });
  // The hold itself was placed in that month.
  expect(kept).toEqual([opened, changed + 1]);
  expect([await oldOf(accessLog), await oldOf(auditLog)]).toEqual([0, 0]);
});
