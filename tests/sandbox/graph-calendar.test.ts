import type { Event } from '@microsoft/microsoft-graph-types';
import { afterEach, describe, expect, test } from 'vitest';
import { aTenant } from './support.ts';

const tenant = aTenant();
const world = () => tenant.sandbox.world;
const idOf = (key: string) => world().directory.get(key).id;

const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };

const aDeskDay = (change: object = {}) => ({
  subject: 'Desk 14, The Storey',
  start: { dateTime: '2026-11-25T00:00:00', timeZone: 'Europe/London' },
  end: { dateTime: '2026-11-26T00:00:00', timeZone: 'Europe/London' },
  isAllDay: true,
  showAs: 'workingElsewhere',
  isReminderOn: false,
  ...change,
});

const aMeeting = (change: object = {}) => ({
  subject: 'Team meeting',
  start: { dateTime: '2026-07-01T10:00:00', timeZone: 'GMT Standard Time' },
  end: { dateTime: '2026-07-01T11:00:00', timeZone: 'GMT Standard Time' },
  ...change,
});

const create = async (who: string, event: object, headers: Record<string, string> = {}) =>
  tenant.call(await tenant.appToken(), `/users/${idOf(who)}/events`, {
    method: 'POST',
    body: JSON.stringify(event),
    headers,
  });

afterEach(() => {
  for (const person of world().directory.people)
    for (const event of world().calendars.of(person.id)) world().calendars.remove(person.id, event.id);
  world().faults.clear();
});

describe('an event in a calendar', () => {
  test('the app writes, reads, changes and deletes it in a mailbox that Exchange opens to it', async () => {
    const graph = tenant.graph(await tenant.appToken());
    const path = `/users/${idOf('clerk')}/events`;

    const made: Event = await graph.api(path).header('Prefer', IMMUTABLE.prefer).post(aDeskDay());
    const changed: Event = await graph.api(`${path}/${made.id}`).patch({ subject: 'Desk 15, The Storey' });
    await graph.api(`${path}/${made.id}`).delete();

    expect(made).toMatchObject({
      subject: 'Desk 14, The Storey',
      showAs: 'workingElsewhere',
      isAllDay: true,
    });
    expect(changed.subject).toBe('Desk 15, The Storey');
    expect(world().calendars.of(idOf('clerk'))).toEqual([]);
    await expect(graph.api(`${path}/${made.id}`).get()).rejects.toMatchObject({
      statusCode: 404,
      code: 'ErrorItemNotFound',
    });
  });

  test('a person writes to their own calendar and not to a colleague’s', async () => {
    const token = await tenant.personToken('clerk', ['https://graph.microsoft.com/Calendars.ReadWrite']);
    const post = (path: string) =>
      tenant.call(token, path, { method: 'POST', body: JSON.stringify(aMeeting()) });

    const own = await post('/me/events');
    const colleague = await post(`/users/${idOf('hr')}/events`);

    expect(own.status).toBe(201);
    expect(colleague.status).toBe(403);
    expect(await colleague.json()).toMatchObject({ error: { code: 'ErrorAccessDenied' } });
  });

  test('sent twice with one transaction id, it is there once', async () => {
    const first = await (await create('clerk', aDeskDay({ transactionId: 'bkg_1' }))).json();
    const second = await (await create('clerk', aDeskDay({ transactionId: 'bkg_1' }))).json();

    expect(second.id).toBe(first.id);
    expect(world().calendars.of(idOf('clerk'))).toHaveLength(1);
  });

  test('a whole day is read back as midnight in UTC, whatever zone was sent', async () => {
    const made = await (await create('clerk', aDeskDay())).json();

    expect(made.start).toEqual({ dateTime: '2026-11-25T00:00:00.0000000', timeZone: 'UTC' });
    expect(made.end).toEqual({ dateTime: '2026-11-26T00:00:00.0000000', timeZone: 'UTC' });
    expect(made.originalStartTimeZone).toBe('Europe/London');
  });

  test('a timed event is read in UTC, or in the zone that is asked for', async () => {
    const utc = await (await create('clerk', aMeeting())).json();
    const london = await (
      await create('clerk', aMeeting(), { prefer: 'outlook.timezone="Europe/London"' })
    ).json();

    expect(utc.start).toEqual({ dateTime: '2026-07-01T09:00:00.0000000', timeZone: 'UTC' });
    expect(london.start).toEqual({ dateTime: '2026-07-01T10:00:00.0000000', timeZone: 'Europe/London' });
  });

  test.each([
    ['does not begin at midnight', { start: { dateTime: '2026-11-25T09:00:00', timeZone: 'Europe/London' } }],
    ['does not end at midnight', { end: { dateTime: '2026-11-26T09:00:00', timeZone: 'Europe/London' } }],
    ['ends on the day it begins', { end: { dateTime: '2026-11-25T00:00:00', timeZone: 'Europe/London' } }],
    ['ends in another zone', { end: { dateTime: '2026-11-26T00:00:00', timeZone: 'UTC' } }],
    [
      'is in a zone nobody knows',
      { start: { dateTime: '2026-11-25T00:00:00', timeZone: 'Lancaster/Canal' } },
    ],
  ])('a whole day that %s is refused', async (_title, change) => {
    const answer = await create('clerk', aDeskDay(change));

    expect(answer.status).toBe(400);
    expect(world().calendars.of(idOf('clerk'))).toEqual([]);
  });

  test('a moved event keeps its immutable id and loses its ordinary one', async () => {
    const ordinary = await (await create('clerk', aMeeting())).json();
    const lasting = await (await create('hr', aMeeting(), IMMUTABLE)).json();
    world().calendars.move(idOf('clerk'), ordinary.id);
    world().calendars.move(idOf('hr'), lasting.id);
    const token = await tenant.appToken();

    const lost = await tenant.call(token, `/users/${idOf('clerk')}/events/${ordinary.id}`);
    const found = await tenant.call(token, `/users/${idOf('hr')}/events/${lasting.id}`, {
      headers: IMMUTABLE,
    });

    expect(lost.status).toBe(404);
    expect(found.status).toBe(200);
    expect((await found.json()).id).toBe(lasting.id);
  });

  test('someone without a mailbox has no calendar', async () => {
    const answer = await create('guest-imogen', aMeeting());

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'MailboxNotEnabledForRESTAPI' } });
  });
});

describe('the app’s right to calendars', () => {
  test('rights given in Exchange work although the token does not name them', async () => {
    const token = await tenant.appToken();

    const claims = await world().readIssued(token, 'https://graph.microsoft.com');

    expect(claims?.roles).not.toContain('Calendars.ReadWrite');
    expect((await create('clerk', aMeeting())).status).toBe(201);
  });

  test('a mailbox outside their scope stays closed', async () => {
    world().registrations.tab.outsideExchangeScope.add(idOf('hr'));

    const answer = await create('hr', aMeeting());

    world().registrations.tab.outsideExchangeScope.clear();
    expect(answer.status).toBe(403);
  });

  test('without them a role of the token opens every mailbox, and with neither all are closed', async () => {
    const { exchange, application } = world().registrations.tab;
    exchange.clear();

    const closed = await create('clerk', aMeeting());
    application.add('Calendars.ReadWrite');
    const open = await create('clerk', aMeeting());

    application.delete('Calendars.ReadWrite');
    exchange.add('Calendars.Read').add('Calendars.ReadWrite');
    expect([closed.status, open.status]).toEqual([403, 201]);
  });
});

describe('a calendar view', () => {
  const view = (who: string, query: string) =>
    tenant.appToken().then((token) => tenant.call(token, `/users/${idOf(who)}/calendarView${query}`));
  const WEEK = '?startDateTime=2026-06-29T00:00:00Z&endDateTime=2026-07-06T00:00:00Z';

  test('comes ten at a time, with an absolute link to the next page', async () => {
    for (let n = 0; n < 12; n += 1) await create('clerk', aMeeting({ subject: `Meeting ${n}` }));

    const first = await (await view('clerk', WEEK)).json();
    const link = new URL(first['@odata.nextLink']);
    const rest = await (await view('clerk', link.search)).json();

    expect(first.value).toHaveLength(10);
    expect(link.origin).toBe('https://graph.microsoft.com');
    expect(rest.value).toHaveLength(2);
    expect(rest).not.toHaveProperty('@odata.nextLink');
  });

  test('holds what touches the window and nothing that ends as it begins', async () => {
    await create('clerk', aMeeting());

    const touching = await (
      await view('clerk', '?startDateTime=2026-07-01T09:59:00Z&endDateTime=2026-07-01T12:00:00Z')
    ).json();
    const after = await (
      await view('clerk', '?startDateTime=2026-07-01T10:00:00Z&endDateTime=2026-07-01T12:00:00Z')
    ).json();

    expect(touching.value).toHaveLength(1);
    expect(after.value).toEqual([]);
  });

  test.each([
    ['no window', ''],
    [
      'an offset whose plus was not encoded',
      '?startDateTime=2026-07-01T00:00:00+01:00&endDateTime=2026-07-02T00:00:00Z',
    ],
  ])('with %s is refused', async (_title, query) => {
    const answer = await view('clerk', query);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'ErrorInvalidParameter' } });
  });
});

describe('free and busy times', () => {
  const ask = async (schedules: readonly string[], change: object = {}) =>
    tenant.call(
      await tenant.personToken('clerk', ['https://graph.microsoft.com/Calendars.Read']),
      '/me/calendar/getSchedule',
      {
        method: 'POST',
        body: JSON.stringify({
          schedules,
          startTime: { dateTime: '2026-07-01T09:00:00', timeZone: 'UTC' },
          endTime: { dateTime: '2026-07-01T11:00:00', timeZone: 'UTC' },
          ...change,
        }),
      },
    );

  test('show a colleague as busy without saying why', async () => {
    await create('hr', aMeeting());

    const { value } = await (await ask([world().directory.get('hr').upn])).json();

    expect(value[0].availabilityView).toBe('2200');
    expect(value[0].scheduleItems[0]).not.toHaveProperty('subject');
  });

  test('count working elsewhere as free', async () => {
    await create('hr', aMeeting({ showAs: 'workingElsewhere' }));

    const { value } = await (await ask([world().directory.get('hr').upn])).json();

    expect(value[0].availabilityView).toBe('0000');
  });

  test('are refused for more than 20 people, for 62 days and for slots of a minute', async () => {
    const someone = world().directory.get('hr').upn;

    const answers = [
      await ask(Array.from({ length: 21 }, () => someone)),
      await ask([someone], { endTime: { dateTime: '2026-09-01T09:00:00', timeZone: 'UTC' } }),
      await ask([someone], { availabilityViewInterval: 1 }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  test('say of an address that nobody has that it is unknown', async () => {
    const { value } = await (await ask(['nobody@council.example'])).json();

    expect(value[0].error.responseCode).toBe('ErrorMailRecipientNotFound');
  });
});

describe('many calls at once', () => {
  test('one mailbox serves four at a time and refuses the fifth', async () => {
    const token = await tenant.appToken();
    world().faults.set({ part: 'graph', kind: 'slow', delayMs: 150 });
    const path = `/users/${idOf('clerk')}/calendarView?startDateTime=2026-07-01T00:00:00Z&endDateTime=2026-07-02T00:00:00Z`;

    const answers = await Promise.all(Array.from({ length: 6 }, () => tenant.call(token, path)));

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await tenant.call(token, path)).status).toBe(200);
  });

  test('a batch answers each request by itself, and knows no version inside', async () => {
    const batch = (urls: readonly string[]) => ({
      requests: urls.map((url, n) => ({ id: String(n), method: 'GET', url })),
    });
    const token = await tenant.personToken('clerk');
    const send = (body: object) =>
      tenant.call(token, '/$batch', { method: 'POST', body: JSON.stringify(body) });

    const { responses } = await (
      await send(batch(['/me', `/users/${idOf('hr')}/manager`, '/v1.0/me']))
    ).json();
    const tooMany = await send(batch(Array.from({ length: 21 }, () => '/me')));

    expect(responses.map(({ status }: { status: number }) => status)).toEqual([200, 403, 404]);
    expect(responses[2].body.error.message).toContain("segment 'v1.0'");
    expect(tooMany.status).toBe(400);
    expect(world().unmodelled.splice(0)).toEqual(['GET /v1.0/me']);
  });
});

describe('what the sandbox does not model', () => {
  test('is refused and remembered, so that a test of the product fails', async () => {
    const token = await tenant.appToken();

    const statuses = [
      await tenant.call(token, '/groups'),
      await tenant.call(token, `/users?$filter=startswith(displayName,'A')`),
      await create(
        'clerk',
        aMeeting({ attendees: [{ emailAddress: { address: 'someone@council.example' } }] }),
      ),
    ].map(({ status }) => status);

    expect(statuses).toEqual([404, 400, 400]);
    expect(world().unmodelled.splice(0)).toEqual([
      'GET /groups',
      'GET /users ?$filter',
      expect.stringContaining('attendees'),
    ]);
  });
});
