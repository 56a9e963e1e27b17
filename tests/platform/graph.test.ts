import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appGraph } from '../../api/platform/graph/app-graph.ts';
import { appTokens } from '../../api/platform/graph/app-tokens.ts';
import { activityFeed } from '../../api/platform/graph/feed.ts';
import {
  type AppGraph,
  ConsentNeeded,
  Denied,
  type EventDraft,
  type FeedEntry,
  NotFound,
  type PersonGraph,
  Rejected,
  SyncLost,
  Throttled,
  Unavailable,
} from '../../api/platform/graph/graph.ts';
import { graphClient } from '../../api/platform/graph/graph-client.ts';
import { readUser } from '../../api/platform/graph/graph-shapes.ts';
import { pagesOf } from '../../api/platform/graph/pages.ts';
import { graphOfPerson } from '../../api/platform/graph/person-graph.ts';
import { GRAPH_PERMISSIONS } from '../../api/platform/graph/scopes.ts';
import { startTenant, type Tenant } from './tenant.ts';

let tenant: Tenant;
let graph: AppGraph;
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(() => {
  tenant.sandbox.world.faults.clear();
  graph = appGraph(tenant.config, tenant.clock);
});
afterEach(() => expect(tenant.sandbox.world.unmodelled).toEqual([]));
afterAll(() => tenant.close());

const errorOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'no error',
    (error: unknown) => error,
  );
const oidOf = (key: string) => tenant.sandbox.world.directory.get(key).id;
const graphAs = async (key: string): Promise<PersonGraph> =>
  graphOfPerson(tenant.config, tenant.clock)(await tenant.sandbox.world.mintTabToken(key));

const day: EventDraft = {
  subject: 'Desk 14, Lancaster Town Hall',
  body: 'Second floor',
  location: 'Lancaster Town Hall',
  time: { allDay: true, from: '2026-11-26', to: '2026-11-27', zone: 'Europe/London' },
  showAs: 'free',
};
const summerMorning: EventDraft = {
  ...day,
  time: { allDay: false, from: '2027-06-01T08:00', to: '2027-06-01T12:30', zone: 'Europe/London' },
  showAs: 'workingElsewhere',
};

describe('people in the directory', () => {
  test('come page by page', async () => {
    const { people } = tenant.sandbox.world.directory;
    const send = graphClient({
      token: appTokens(tenant.config, tenant.clock),
      timeoutMs: 5_000,
      retries: 0,
      origin: tenant.config.sandbox?.graphOrigin,
    });

    const pages = await Array.fromAsync(pagesOf(send, '/users?$top=50', readUser));

    expect(pages.map(({ length }) => length)).toEqual(
      Array.from({ length: Math.ceil(people.length / 50) }, (_, n) => Math.min(50, people.length - n * 50)),
    );
    expect(new Set(pages.flat().map(({ oid }) => oid)).size).toBe(people.length);
  });

  test('are told of with their manager', async () => {
    const { people } = tenant.sandbox.world.directory;

    const users = (await Array.fromAsync(graph.users())).flat();

    expect(users.map(({ oid }) => oid)).toEqual(people.map(({ id }) => id));
    expect(users.map(({ managerOid }) => managerOid ?? null)).toEqual(
      people.map(({ managerId }) => managerId),
    );
    expect(users.map(({ enabled, guest }) => [enabled, guest])).toEqual(
      people.map(({ enabled, guest }) => [enabled, guest]),
    );
  });

  test('are found by account, with their manager', async () => {
    const { managerId, jobTitle } = tenant.sandbox.world.directory.get('clerk');

    const user = await graph.user(oidOf('clerk'));
    const manager = await graph.manager(oidOf('clerk'));

    expect(user).toMatchObject({ name: 'Brenda Thistlethwaite', jobTitle, managerOid: managerId });
    expect(manager?.oid).toBe(managerId);
  });

  test('are not found where there is no such account, and no manager is none', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';

    expect(await errorOf(graph.user(nobody))).toBeInstanceOf(NotFound);
    expect(await graph.manager(oidOf('councillor'))).toBeUndefined();
  });

  test('stay unread without the permission', async () => {
    const { application } = tenant.sandbox.world.registrations.tab;
    application.delete('User.Read.All');

    const refused = await errorOf(Array.fromAsync(appGraph(tenant.config, tenant.clock).users()));
    application.add('User.Read.All');

    expect(refused).toBeInstanceOf(Denied);
    expect((refused as Denied).message).toBe('Authorization_RequestDenied');
  });
});

describe('what changed in the directory', () => {
  const round = async (link: string) => {
    const pages = await Array.fromAsync(graph.changes(link));
    return { changes: pages.flatMap(({ changes }) => changes), link: pages.at(-1)?.link ?? '' };
  };

  test('is told since the link was given: what is new of each account, and who is gone', async () => {
    const { directory } = tenant.sandbox.world;
    const [clerk, depot, editor] = ['clerk', 'depot', 'editor'].map((key) => directory.get(key));
    if (!clerk || !depot || !editor) throw new Error('nobody');
    const link = await graph.changesLink();

    directory.change('clerk', { enabled: false, department: null });
    directory.change('depot', { name: 'Kofi Mensah-Boateng' });
    directory.remove('editor');
    const first = await round(link);
    directory.change('clerk', { enabled: true, department: clerk.department });
    const second = await round(first.link);
    const third = await round(second.link);
    directory.hire(editor);
    directory.change('depot', { name: depot.name });

    expect(first.changes).toEqual([
      { oid: clerk.id, enabled: false, department: null },
      { oid: depot.id, name: 'Kofi Mensah-Boateng' },
      { oid: editor.id, gone: true },
    ]);
    expect(second.changes).toEqual([{ oid: clerk.id, enabled: true, department: clerk.department }]);
    expect(third.changes).toEqual([]);
  });

  test('comes page by page', async () => {
    const { people } = tenant.sandbox.world.directory;

    const pages = await Array.fromAsync(graph.changes(DELTA));

    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ link }) => link !== undefined)).toEqual(pages.map((_, n) => n === pages.length - 1));
    expect(pages.flatMap(({ changes }) => changes).length).toBe(people.length);
  });

  test('is lost at times, and then that is said', async () => {
    const link = await graph.changesLink();
    tenant.sandbox.world.directory.forgetHistory();

    expect(await errorOf(round(link))).toBeInstanceOf(SyncLost);
  });
});

describe('app roles', () => {
  test('are those that were given to people and to groups', async () => {
    const { directory, groups } = tenant.sandbox.world;
    const inner = '00000000-0000-4000-8000-0000000000a2';
    const outer = '00000000-0000-4000-8000-0000000000a1';
    groups.push({ id: outer, name: 'HR team', members: [oidOf('clerk'), inner], roles: ['HR'] });
    groups.push({ id: inner, name: 'Temps', members: [oidOf('depot')], roles: [] });

    const given = await graph.roleAssignments();
    const members = await graph.groupMembers(outer);
    groups.length = 0;

    const direct = directory.people.flatMap(({ id, roles }) =>
      roles.map((role) => ({ role, to: 'account', oid: id })),
    );
    expect(given).toEqual([...direct, { role: 'HR', to: 'group', oid: outer }]);
    expect(members).toEqual([oidOf('clerk')]);
  });
});

describe('calls for the person who waits', () => {
  test('tell of themselves and of who reports to them', async () => {
    const { directory } = tenant.sandbox.world;
    const me = await (await graphAs('care-manager')).me();
    const reports = await (await graphAs('care-manager')).directReports();

    expect(me).toMatchObject({ oid: oidOf('care-manager'), name: 'Farah Iqbal' });
    expect(reports.map(({ oid }) => oid)).toEqual(directory.reportsOf(me.oid).map(({ id }) => id));
  });

  test('need the person’s consent', async () => {
    tenant.sandbox.world.faults.set({ part: 'on-behalf-of', kind: 'consent' });

    expect(await errorOf((await graphAs('clerk')).me())).toBeInstanceOf(ConsentNeeded);
  });
});

describe('calendar entries', () => {
  test('of a whole day are made, read and deleted', async () => {
    const id = await graph.createEvent(oidOf('clerk'), day, 'booking-1');

    const entry = await graph.getEvent(oidOf('clerk'), id);
    const view = await graph.calendarView(oidOf('clerk'), {
      from: '2026-11-26T00:00:00.000Z',
      to: '2026-11-27T00:00:00.000Z',
    });
    await graph.deleteEvent(oidOf('clerk'), id);

    expect(entry).toEqual({
      id,
      subject: 'Desk 14, Lancaster Town Hall',
      from: '2026-11-26T00:00:00.000Z',
      to: '2026-11-27T00:00:00.000Z',
      allDay: true,
      showAs: 'free',
    });
    expect(view).toContainEqual(entry);
    expect(await errorOf(graph.getEvent(oidOf('clerk'), id))).toBeInstanceOf(NotFound);
  });

  test('are changed where they stand, and what the person set there stays', async () => {
    const id = await graph.createEvent(oidOf('clerk'), day, 'booking-changed');
    tenant.sandbox.world.calendars.change(oidOf('clerk'), id, { isReminderOn: true });

    await graph.changeEvent(oidOf('clerk'), id, { ...summerMorning, subject: 'Desk 15' });

    const made = tenant.sandbox.world.calendars
      .of(oidOf('clerk'))
      .filter(({ transactionId }) => transactionId === 'booking-changed');
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ subject: 'Desk 15', isAllDay: false, isReminderOn: true });
    expect(await errorOf(graph.changeEvent(oidOf('clerk'), 'AAMkAGhost', day))).toBeInstanceOf(NotFound);
  });

  test('of a morning stand at the site’s own time, in summer too', async () => {
    const id = await graph.createEvent(oidOf('clerk'), summerMorning, 'booking-2');

    expect(await graph.getEvent(oidOf('clerk'), id)).toMatchObject({
      from: '2027-06-01T07:00:00.000Z',
      to: '2027-06-01T11:30:00.000Z',
      allDay: false,
      showAs: 'workingElsewhere',
    });
  });

  test('mail nobody and ring no bell', async () => {
    await graph.createEvent(oidOf('clerk'), day, 'booking-quiet');

    const [made] = tenant.sandbox.world.calendars
      .of(oidOf('clerk'))
      .filter(({ transactionId }) => transactionId === 'booking-quiet');
    expect(made).toMatchObject({
      isReminderOn: false,
      body: { contentType: 'text', content: 'Second floor' },
    });
  });

  test('is a Teams meeting where that is asked for, and says where it is joined; another is none', async () => {
    const meeting = await graph.createEvent(oidOf('clerk'), { ...day, isOnline: true }, 'session-1');
    const desk = await graph.createEvent(oidOf('clerk'), day, 'booking-offline');

    expect(await graph.joinUrlOf(oidOf('clerk'), meeting)).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    expect(await graph.joinUrlOf(oidOf('clerk'), desk)).toBeUndefined();
  });

  test('are made once though Graph loses its answer', async () => {
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'committed-504', times: 1, only: 'POST' });

    const id = await graph.createEvent(oidOf('clerk'), day, 'booking-3');
    const again = await graph.createEvent(oidOf('clerk'), day, 'booking-3');

    const made = tenant.sandbox.world.calendars
      .of(oidOf('clerk'))
      .filter(({ transactionId }) => transactionId === 'booking-3');
    expect(made).toHaveLength(1);
    expect(again).toBe(id);
  });

  test('that are gone already can be deleted once more', async () => {
    const id = await graph.createEvent(oidOf('clerk'), day, 'booking-4');
    await graph.deleteEvent(oidOf('clerk'), id);

    expect(await errorOf(graph.deleteEvent(oidOf('clerk'), id))).toBe('no error');
  });

  test('are refused for a person without a mailbox, and without the right to calendars', async () => {
    const { directory, registrations } = tenant.sandbox.world;
    const without = directory.people.find(({ mailbox, enabled }) => !mailbox && enabled);
    const noMailbox = await errorOf(graph.createEvent(without?.id ?? '', day, 'booking-5'));
    const granted = [...registrations.tab.exchange];
    registrations.tab.exchange.clear();
    const noRight = await errorOf(graph.createEvent(oidOf('clerk'), day, 'booking-6'));
    for (const right of granted) registrations.tab.exchange.add(right);

    expect(noMailbox).toBeInstanceOf(NotFound);
    expect(noRight).toBeInstanceOf(Denied);
  });

  test('that Graph cannot take are rejected, not tried again', async () => {
    const backwards: EventDraft = {
      ...day,
      time: { allDay: true, from: '2026-11-26', to: '2026-11-26', zone: 'Europe/London' },
    };
    const before = tenant.callsTo('/events');

    expect(await errorOf(graph.createEvent(oidOf('clerk'), backwards, 'booking-7'))).toBeInstanceOf(Rejected);
    expect(tenant.callsTo('/events') - before).toBe(1);
  });
});

describe('when Graph fails', () => {
  const read = () => graph.user(oidOf('clerk'));

  test.each(['throttled', 'unavailable'] as const)('a short wait is waited out (%s)', async (kind) => {
    tenant.sandbox.world.faults.set({ part: 'graph', kind, times: 3, retryAfterSeconds: 0 });

    expect(await errorOf(read())).toBe('no error');
  });

  test.each(['throttled', 'unavailable'] as const)(
    'a long wait is handed on at once, with its length (%s)',
    async (kind) => {
      tenant.sandbox.world.faults.set({ part: 'graph', kind, retryAfterSeconds: 120 });
      const before = tenant.callsTo('/graph/');

      const error = await errorOf(read());

      expect(error).toBeInstanceOf(Throttled);
      expect((error as Throttled).retryAfterSeconds).toBe(120);
      expect(tenant.callsTo('/graph/') - before).toBe(1);
    },
  );

  test.each(['server-error', 'html-502', 'empty'] as const)('it is unavailable (%s)', async (kind) => {
    tenant.sandbox.world.faults.set({ part: 'graph', kind });

    expect(await errorOf(read())).toBeInstanceOf(Unavailable);
  });

  test.each(['hang', 'slow'] as const)('nobody waits for ever (%s)', async (kind) => {
    tenant.sandbox.world.faults.set({ part: 'graph', kind, delayMs: 1_000 });
    const send = graphClient({
      token: appTokens(tenant.config, tenant.clock),
      timeoutMs: 200,
      retries: 3,
      origin: tenant.config.sandbox?.graphOrigin,
    });

    expect(await errorOf(send({ method: 'GET', path: '/users?$top=1' }))).toBeInstanceOf(Unavailable);
  });

  test('no connection is unavailable', async () => {
    const send = graphClient({
      token: async () => 'any',
      timeoutMs: 1_000,
      retries: 0,
      origin: 'http://127.0.0.1:9/graph',
    });

    expect(await errorOf(send({ method: 'GET', path: '/me' }))).toBeInstanceOf(Unavailable);
  });

  test('without a token nothing is sent', async () => {
    tenant.sandbox.world.faults.set({ part: 'token', kind: 'throttled', retryAfterSeconds: 9 });
    const before = tenant.callsTo('/graph/');

    expect(await errorOf(read())).toMatchObject({ retryAfterSeconds: 9 });
    expect(tenant.callsTo('/graph/')).toBe(before);
  });

  test('its errors carry no token, no claim and none of its words', async () => {
    const errors: unknown[] = [];
    for (const kind of ['server-error', 'throttled', 'empty', 'html-502'] as const) {
      tenant.sandbox.world.faults.set({ part: 'graph', kind, retryAfterSeconds: 60 });
      errors.push(await errorOf(read()), await errorOf((await graphAs('clerk')).me()));
    }
    tenant.sandbox.world.faults.clear();
    errors.push(await errorOf(graph.getEvent(oidOf('clerk'), 'canary@council.example')));

    for (const error of errors) {
      expect(error).toBeInstanceOf(Error);
      const all = [(error as Error).message, (error as Error).stack, JSON.stringify(error)].join(' ');
      expect(all).not.toMatch(/eyJ|Bearer|canary|council\.example|Thistlethwaite/);
      expect((error as Error).cause).toBeUndefined();
    }
  });
});

const line: FeedEntry = {
  title: 'You were appointed: Digital champion',
  preview: 'For Planning, from today.',
  url: 'https://teams.microsoft.com/l/entity/app/home?webUrl=https%3A%2F%2Fguildhall.example%2Fpeople%2Fme',
};

describe('a line in an activity feed', () => {
  const feedOf = (key: string) => tenant.sandbox.world.feeds.of(oidOf(key));

  test('has a title, a sentence and the link it leads to', async () => {
    await graph.sendActivity(oidOf('depot'), line, 'dlv_first');

    expect(feedOf('depot')).toMatchObject([line]);
  });

  test('is there once, however often the same is sent, and beside those that are other', async () => {
    for (const key of ['dlv_1', 'dlv_1', 'dlv_2', 'dlv_1']) await graph.sendActivity(oidOf('hr'), line, key);

    expect(feedOf('hr')).toHaveLength(2);
  });

  test('ends at a word, within what Teams has room for', async () => {
    await graph.sendActivity(oidOf('editor'), { ...line, preview: 'One word more. '.repeat(20) }, 'dlv_3');

    const [{ preview = '' } = {}] = feedOf('editor');
    expect(preview.length).toBeLessThanOrEqual(150);
    expect(preview).toMatch(/(One|word|more\.)…$/);
  });

  test('may be sent with the wider right of Entra as well, and with neither not at all', async () => {
    const { tab } = tenant.sandbox.world.registrations;
    const send = () => errorOf(appGraph(tenant.config, tenant.clock).sendActivity(oidOf('clerk'), line, 'k'));

    tab.resourceSpecific.clear();
    const refused = await send();
    tab.application.add('TeamsActivity.Send');
    const allowed = await send();
    tab.application.delete('TeamsActivity.Send');
    tab.resourceSpecific.add('TeamsActivity.Send.User');

    expect([refused, allowed]).toEqual([expect.any(Denied), 'no error']);
  });

  test('is refused with a link that is none of Teams', async () => {
    const elsewhere = { ...line, url: 'https://guildhall.example/people/me' };

    expect(await errorOf(graph.sendActivity(oidOf('clerk'), elsewhere, 'k'))).toBeInstanceOf(Rejected);
  });

  test('waits as long as Teams asks, and is told in chat where Teams will never take it', async () => {
    const feed = activityFeed(appGraph(tenant.config, tenant.clock, { timeoutMs: 5_000, retries: 0 }));
    const tell = () => feed(oidOf('facilities'), line, 'dlv_4').catch((error: unknown) => error);

    const fault = { part: 'graph', times: 1, only: 'sendActivityNotification' } as const;

    for (const kind of ['throttled', 'unavailable'] as const) {
      tenant.sandbox.world.faults.set({ ...fault, kind, retryAfterSeconds: 90 });
      expect(await tell()).toMatchObject({ name: 'DeliverLater', afterSeconds: 90 });
    }
    tenant.sandbox.world.faults.set({ ...fault, kind: 'unavailable' });
    expect(await tell()).toBeInstanceOf(Unavailable);
    tenant.sandbox.world.registrations.tab.resourceSpecific.clear();
    expect(await tell()).toBe(false);
    tenant.sandbox.world.registrations.tab.resourceSpecific.add('TeamsActivity.Send.User');
    expect(await tell()).toBe(true);
    expect(feedOf('facilities')).toHaveLength(1);
  });
});

describe('the list of permissions', () => {
  test('names every call once', async () => {
    const calls = GRAPH_PERMISSIONS.flatMap((permission): readonly string[] => permission.calls);

    expect(calls.sort()).toEqual([...Object.keys(graph), ...Object.keys(await graphAs('clerk'))].sort());
  });

  test.each(GRAPH_PERMISSIONS.map((permission) => [permission.name, permission] as const))(
    'is right that its calls need %s',
    async (name, { kind, grantedBy }) => {
      const { tab } = tenant.sandbox.world.registrations;
      const granted = {
        user: tab.delegated,
        admin: tab.application,
        exchange: tab.exchange,
        install: tab.resourceSpecific,
      };
      const held = kind === 'delegated' ? tab.delegated : granted[grantedBy];
      const kept = [...held];
      held.clear();
      const refused = await callsOf(name);
      held.add(name);
      const allowed = await callsOf(name);
      held.clear();
      for (const right of kept) held.add(right);

      expect(refused.every((error) => error instanceof Denied || error instanceof ConsentNeeded)).toBe(true);
      expect(allowed.every((error) => error === 'no error' || error instanceof NotFound)).toBe(true);
      expect(refused.length).toBeGreaterThan(0);
    },
  );
});

/** A round from the beginning, as a link that Graph gave would be. */
const DELTA = 'https://graph.microsoft.com/v1.0/users/delta?$select=id,displayName';

const callsOf = async (permission: string): Promise<readonly unknown[]> => {
  const app = appGraph(tenant.config, tenant.clock);
  const person = await graphAs('clerk');
  const clerk = oidOf('clerk');
  const range = { from: '2026-11-26T00:00:00.000Z', to: '2026-11-27T00:00:00.000Z' } as const;
  const calls: Record<keyof AppGraph | keyof PersonGraph, () => Promise<unknown>> = {
    me: () => person.me(),
    directReports: () => person.directReports(),
    photo: () => person.photo(),
    users: () => Array.fromAsync(app.users()),
    changesLink: () => app.changesLink(),
    changes: () => Array.fromAsync(app.changes(DELTA)),
    roleAssignments: () => app.roleAssignments(),
    groupMembers: () => app.groupMembers(oidOf('clerk')),
    user: () => app.user(clerk),
    manager: () => app.manager(clerk),
    photoOf: () => app.photoOf(clerk),
    createEvent: () => app.createEvent(clerk, day, 'ledger'),
    changeEvent: () => app.changeEvent(clerk, 'AAMkAGhost', day),
    getEvent: () => app.getEvent(clerk, 'AAMkAGhost'),
    joinUrlOf: () => app.joinUrlOf(clerk, 'AAMkAGhost'),
    deleteEvent: () => app.deleteEvent(clerk, 'AAMkAGhost'),
    calendarView: () => app.calendarView(clerk, range),
    sendActivity: () => app.sendActivity(clerk, line, 'ledger'),
  };
  const named = GRAPH_PERMISSIONS.filter(({ name }) => name === permission).flatMap(
    (one): readonly (keyof typeof calls)[] => one.calls,
  );
  return Promise.all(named.map((call) => errorOf(calls[call]())));
};
