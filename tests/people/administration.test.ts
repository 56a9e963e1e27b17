import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type DirectoryStatus,
  directoryStatus,
  importReportingLines,
  type LinesReport,
  readDirectoryNow,
} from '../../api/people/directory.contract.ts';
import { people } from '../../api/people/records.ts';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import { findAll } from '../../api/platform/store/store.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';
import { account } from './world.ts';

let tenant: Tenant;
let app: PeopleHttp;
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  tenant.sandbox.world.faults.clear();
  app = await peopleHttp(tenant);
});
afterEach(async () => {
  await app.stop();
  tenant.sandbox.world.registrations.tab.application.add('User.Read.All').add('Application.Read.All');
  expect(tenant.sandbox.world.unmodelled).toEqual([]);
});
afterAll(() => tenant.close());

const NOT_ADMINS = ['clerk', 'care-manager', 'hr', 'facilities', 'editor', 'digital-lead', 'councillor'];

const statusAs = async (persona: string) =>
  (await (await app.getAs(persona, directoryStatus.path)).json()) as DirectoryStatus;
const importAs = (persona: string, csv: string, dryRun = false) =>
  app.sendAs(persona, 'POST', importReportingLines.path, { csv, dryRun });
const reportOf = async (answer: Promise<Response>) => (await (await answer).json()) as LinesReport;

describe('the state of the directory', () => {
  test('is shown to an administrator: what was read, how much, and when next', async () => {
    const before = await statusAs('admin');
    await app.readDirectoryWhenDue();
    await app.sweepRoles();

    const after = await statusAs('admin');

    const now = tenant.clock.now();
    expect(before).toEqual({
      accounts: { asOf: null, running: null, last: null, nextAt: null, isWanted: false },
      roles: { asOf: null, running: null, last: null, unreadRoles: [] },
      can: { importLines: true },
    });
    expect(after).toMatchObject({
      accounts: { asOf: now, running: null, last: { kind: 'whole', outcome: 'read', error: null, gone: 0 } },
      roles: { asOf: now, last: { outcome: 'read' }, unreadRoles: [] },
      can: { importLines: false },
    });
    expect(after.accounts.last?.people).toBe(tenant.sandbox.world.directory.people.length);
    expect(after.accounts.nextAt && after.accounts.nextAt > now).toBe(true);
    expect(JSON.stringify(after)).not.toContain('deltatoken');
  });

  test('says what was not granted, so that a right ends with its token', async () => {
    tenant.sandbox.world.registrations.tab.application.delete('Application.Read.All');
    await app.sweepRoles();

    expect((await statusAs('admin')).roles.last?.outcome).toBe('denied');
  });

  test('can be read anew when an administrator asks, once', async () => {
    await app.readDirectoryWhenDue();
    const listed = tenant.callsTo('/users?');

    const asked = await app.sendAs('admin', 'POST', readDirectoryNow.path, {});
    const answer = (await asked.json()) as DirectoryStatus;
    tenant.later(1_000);
    await app.readDirectoryWhenDue();
    await app.readDirectoryWhenDue();

    expect([asked.status, answer.accounts.isWanted]).toEqual([202, true]);
    expect(tenant.callsTo('/users?')).toBe(listed + 1);
    expect((await statusAs('admin')).accounts.isWanted).toBe(false);
    expect((await app.audited()).at(-1)?.action).toBe('people.directory.read');
  });

  test.for(NOT_ADMINS)('is neither shown to nor changed by anybody else: %s', async (persona) => {
    const answers = await Promise.all([
      app.getAs(persona, directoryStatus.path),
      app.sendAs(persona, 'POST', readDirectoryNow.path, {}),
      importAs(persona, ''),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await app.reading('directory')).toBeUndefined();
  });
});

describe('reporting lines from a list', () => {
  /** Three people who have signed in, in a council that keeps its directory to itself. */
  beforeEach(async () => {
    tenant.sandbox.world.registrations.tab.application.delete('User.Read.All');
    await app.readDirectory();
    for (const persona of ['clerk', 'depot', 'editor', 'care-manager'])
      await app.getAs(persona, '/api/people/me');
  });
  const upn = (persona: string) => app.accountOf(persona).upn;
  const idOf = async (persona: string) => (await app.recordOf(app.accountOf(persona).id))?.id ?? 'per_';
  const approverOf = async (persona: string) => app.approverOf(await idOf(persona));

  test('are tried first without changing anything, and then taken over', async () => {
    const csv = `Person,Manager\n${upn('clerk').toUpperCase()},${upn('editor')}\nnobody@council.example,${upn('editor')}`;

    const tried = await reportOf(importAs('admin', csv, true));
    const untouched = await approverOf('clerk');
    const done = await reportOf(importAs('admin', csv));

    expect(tried).toEqual({
      dryRun: true,
      lines: 2,
      changes: 1,
      problems: [{ line: 3, problem: 'unknown_person' }],
    });
    expect(untouched).toEqual({ queue: 'HR', why: 'no_manager' });
    expect(done).toEqual({ ...tried, dryRun: false });
    expect(await approverOf('clerk')).toEqual({ manager: await idOf('editor') });
    expect((await app.audited()).filter(({ action }) => action === 'people.lines.import')).toEqual([
      { action: 'people.lines.import', facts: { lines: 2, changes: 1, problems: 1, changed: 1 } },
    ]);
  });

  test('of a long list are taken over in parts; one that stops says how far it came, and the same list completes it', async () => {
    let partsLeft = Number.POSITIVE_INFINITY;
    await app.stop();
    app = await peopleHttp(tenant, {
      step: async (body) => {
        partsLeft -= 1;
        if (partsLeft < 0) throw new StoreUnavailable('the disk is full');
        return app.store.tx(body);
      },
    });
    await app.readDirectory();
    const staff = Array.from({ length: 251 }, (_, n) => ({
      ...account(n, { upn: `person.${n}@council.example` }),
      id: app.ids.next('per'),
    }));
    await app.store.tx((t) => t.putAll(people, staff));
    const [boss, ...others] = staff;
    const csv = others.map(({ upn: person }) => `${person},${boss?.upn}`).join('\n');
    const managed = async () => (await findAll(app.store, people, 'manager', boss?.id ?? 'per_')).length;

    partsLeft = 1;
    const stopped = await importAs('admin', csv);
    const halfway = await managed();
    partsLeft = Number.POSITIVE_INFINITY;
    const rest = await reportOf(importAs('admin', csv));

    expect(stopped.status).toBe(503);
    expect(await stopped.json()).toMatchObject({
      code: 'import_stopped',
      detail: '100 of 250 people have their new manager. Import the list again to complete it.',
    });
    expect([halfway, rest.changes, await managed()]).toEqual([100, 150, 250]);
    const trail = (await app.audited()).filter(({ action }) => action === 'people.lines.import');
    expect(trail.map(({ facts }) => [facts.changed, facts.changes])).toEqual([
      [100, 250],
      [100, 150],
      [150, 150],
    ]);
  });

  test('stay when a manager signs in whom Entra gives no reports, and give way where Entra names one', async () => {
    const member = tenant.sandbox.world.directory.reportsOf(app.accountOf('care-manager').id)[0];
    await app.getAs(member?.id ?? '', '/api/people/me');
    await importAs('admin', `${upn('clerk')},${upn('editor')}\n${member?.upn},${upn('editor')}`);

    tenant.later(2 * 3_600_000);
    await app.getAs('editor', '/api/people/me');
    await app.getAs('care-manager', '/api/people/me');

    expect(await approverOf('clerk')).toEqual({ manager: await idOf('editor') });
    expect(await approverOf(member?.id ?? '')).toEqual({ manager: await idOf('care-manager') });
  });

  test('are not taken over where the directory tells of them', async () => {
    tenant.sandbox.world.registrations.tab.application.add('User.Read.All');
    // What was granted is in the app's next token, not in the one it has.
    tenant.later(3_600_000);
    await app.readDirectory();
    const before = await approverOf('clerk');

    const answer = await importAs('admin', `${upn('clerk')},${upn('editor')}`);

    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      409,
      'lines_from_directory',
    ]);
    expect(await approverOf('clerk')).toEqual(before);
  });

  test('are refused when there are too many at once, and read when there are very many', async () => {
    const line = `${upn('clerk')},${upn('editor')}`;

    const most = await importAs('admin', Array(5_000).fill(line).join('\n'), true);
    const more = await importAs('admin', Array(5_001).fill(line).join('\n'), true);

    expect([most.status, more.status]).toEqual([200, 422]);
  });

  test('a person’s approver is HR, and why, once their manager has left', async () => {
    await importAs('admin', `${upn('clerk')},${upn('editor')}`);

    const editor = await idOf('editor');
    await app.store.tx((t) => app.leave(t, editor));

    expect(await approverOf('clerk')).toEqual({ queue: 'HR', why: 'manager_left' });
    expect(await approverOf('editor')).toEqual({ queue: 'HR', why: 'no_manager' });
  });
});
