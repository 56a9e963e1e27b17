import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNewEvent } from '../../sandbox/graph/event-draft.ts';
import type { HostWeek } from '../../sandbox/host/wire.ts';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { expectAxeClean } from '../support/browser.ts';
import { testClock } from '../support/clock.ts';
import { openHostPage } from '../support/host-page.ts';
import { startTestTab } from '../support/test-tab.ts';

let sandbox: Sandbox;
let tab: Awaited<ReturnType<typeof startTestTab>>;

beforeAll(async () => {
  tab = await startTestTab();
  sandbox = await startSandbox({ port: 0, appOrigin: tab.origin, clock: testClock() });
  tab.trust(sandbox.origin);
});
afterAll(async () => {
  await sandbox.close();
  await tab.close();
});

const idOf = (person: string) => sandbox.world.directory.get(person).id;
const addEvent = (person: string, event: object) =>
  sandbox.world.calendars.add(idOf(person), readNewEvent({ subject: 'Desk 14', ...event }));
const at = (dateTime: string, timeZone = 'Europe/London') => ({ dateTime, timeZone });
const weekOf = async (person: string, from = ''): Promise<HostWeek> =>
  (
    await fetch(`${sandbox.origin}/sandbox/calendar?person=${person}&from=${from}`)
  ).json() as Promise<HostWeek>;
const eventsOn = async (person: string, date: string) =>
  (await weekOf(person, date)).days.find((day) => day.date === date)?.events;

describe('the calendar of the chosen person', () => {
  test('is their week from Monday, with today marked and the weeks beside it', async () => {
    const week = await weekOf('clerk');

    expect(week.days.map(({ label }) => label)[0]).toBe('Monday 23 November');
    expect(week.days.filter(({ today }) => today).map(({ date }) => date)).toEqual(['2026-11-24']);
    expect([week.previous, week.next]).toEqual(['2026-11-16', '2026-11-30']);
  });

  test('a whole day is one day, whatever zone it was written in', async () => {
    addEvent('clerk', {
      isAllDay: true,
      start: at('2026-06-15T00:00:00', 'UTC'),
      end: at('2026-06-16T00:00:00', 'UTC'),
    });

    expect(await eventsOn('clerk', '2026-06-15')).toMatchObject([{ subject: 'Desk 14', allDay: true }]);
    expect(await eventsOn('clerk', '2026-06-16')).toEqual([]);
  });

  test('a half day is shown in the council\u2019s time, in summer too', async () => {
    addEvent('hr', { start: at('2026-06-15T07:30:00', 'UTC'), end: at('2026-06-15T11:00:00', 'UTC') });

    expect(await eventsOn('hr', '2026-06-15')).toMatchObject([
      { start: '8:30am', end: 'midday', allDay: false },
    ]);
  });

  test('what the app wrote is marked; nobody else\u2019s events are there', async () => {
    const day = { start: at('2026-07-01T09:00:00'), end: at('2026-07-01T10:00:00') };
    addEvent('depot', { ...day, transactionId: 'booking-1' });
    addEvent('depot', { ...day, subject: 'Team talk' });

    expect((await eventsOn('depot', '2026-07-01'))?.map(({ byApp }) => byApp)).toEqual([true, false]);
    expect(await eventsOn('editor', '2026-07-01')).toEqual([]);
  });

  test('a person who is not there has none', async () => {
    expect((await fetch(`${sandbox.origin}/sandbox/calendar?person=nobody`)).status).toBe(404);
  });

  test('shows a new event and a removed one while one looks on, by keyboard and clean for axe', async () => {
    const host = await openHostPage({ origin: sandbox.origin });
    await host.open('/?person=admin&show=calendar&theme=dark');
    await host.page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor();

    const event = addEvent('admin', { start: at('2026-11-24T08:30:00'), end: at('2026-11-24T12:30:00') });
    const shown = host.page.getByRole('region', { name: 'Tuesday 24 November' }).getByText('Desk 14');
    await shown.waitFor();
    await expectAxeClean(host.page);
    sandbox.world.calendars.remove(idOf('admin'), event.id);
    await shown.waitFor({ state: 'detached' });
    await host.page.getByRole('button', { name: 'Next week' }).press('Enter');
    await host.page.getByRole('heading', { name: 'Monday 30 November' }).waitFor();

    await host.close();
    expect(host.problems).toEqual([]);
  });
});
