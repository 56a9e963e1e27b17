import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { appoint, appointmentChoices } from '../../api/people/appointments.contract.ts';
import { changeMyProfile, me, myProfile } from '../../api/people/contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { focused, type Stage, setStage } from './stage.ts';
import { go } from './walk.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const section = (tab: Frame, name: string) => tab.getByRole('region', { name });
const notices = (tab: Frame) => tab.locator('.fui-Toast');
const SEEN = 'Who sees where you are';
const profileOf = async (person: string) => (await stage.world.as(person)).ok(myProfile, {});

describe('finding a colleague', () => {
  test('takes a few letters and the keyboard, and opens their page', async () => {
    const { tab, host } = await stage.enter({ person: 'depot' });
    await go(tab, 'People', 'People');

    await tab.getByRole('combobox', { name: 'Find a colleague' }).focus();
    await host.page.keyboard.type('farah iq');
    await tab.getByRole('option', { name: /Farah Iqbal/ }).waitFor();
    await tab.getByText('1 person found').waitFor();
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('Enter');

    await tab.getByRole('heading', { level: 1, name: 'Farah Iqbal' }).waitFor();
    await expect.poll(() => tab.getByText('Care Manager').count()).toBeGreaterThan(0);
    await expect
      .poll(() => tab.getByRole('link', { name: 'People', exact: true }).getAttribute('aria-current'))
      .toBe('page');
  });

  test('says so where nobody fits, and where the search is down', async () => {
    const { tab, host } = await stage.enter({ person: 'depot' });
    await go(tab, 'People', 'People');
    const box = tab.getByRole('combobox', { name: 'Find a colleague' });
    await box.fill('zebedee quux');
    await tab.getByRole('option', { name: 'Nobody found for “zebedee quux”' }).waitFor();

    await host.page.route('**/api/people/search', (route) =>
      route.fulfill({
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
        json: { type: 'about:blank', title: 'Not now', status: 422, code: 'not_now', instance: 'req_1' },
      }),
    );
    await box.fill('farah');

    await tab.getByRole('alert').getByText('Not now').waitFor();
    host.forgive(/422/);
  });

  test('is not needed for one’s own: a manager sees who reports to them, and their team', async () => {
    const { tab } = await stage.enter({ person: 'care-manager', at: 'people' });
    const { directory } = stage.world.sandbox.world;
    const [report] = directory.reportsOf(directory.get('care-manager').id).filter(({ enabled }) => enabled);
    const manager = directory.get(directory.get('care-manager').managerId ?? '');

    await section(tab, 'Who reports to you')
      .getByRole('link', { name: report?.name ?? '' })
      .waitFor();
    await section(tab, 'Your team').getByRole('link', { name: manager.name }).click();

    await tab.getByRole('heading', { level: 1, name: manager.name }).waitFor();
    await section(tab, 'Manages').getByRole('link', { name: 'Farah Iqbal' }).waitFor();
  });

  test('finds a councillor nobody of the staff, and says why', async () => {
    const { tab } = await stage.enter({ person: 'councillor' });
    await go(tab, 'People', 'People');

    await tab.getByText('Staff are not listed here').waitFor();
    await tab.getByRole('combobox', { name: 'Find a councillor' }).fill('farah');

    await tab.getByRole('option', { name: /Nobody found/ }).waitFor();
  });

  test('leads nowhere for somebody who cannot be found', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', at: `people/per_${'0'.repeat(26)}` });

    await tab.getByRole('heading', { level: 1, name: 'We could not find this person' }).waitFor();
    await tab.getByRole('link', { name: 'Find a colleague' }).click();

    await tab.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    host.forgive(/404/);
  });
});

describe('what I choose for myself', () => {
  test('waits for me when I look at another page, is saved, and can be undone', async () => {
    const { tab } = await stage.enter({ person: 'clerk' });
    await go(tab, 'You', 'You');
    const seen = section(tab, SEEN);
    await seen.getByRole('radio', { name: /^My department/ }).check();
    await tab.getByRole('link', { name: 'Desks', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Desks' }).waitFor();
    await go(tab, 'You', 'You');
    await expect.poll(() => seen.getByRole('radio', { name: /^My department/ }).isChecked()).toBe(true);
    await seen.getByText('Not saved yet').waitFor();
    expect((await profileOf('clerk')).locationFor).toBe('team');

    await seen.getByRole('button', { name: 'Save' }).click();
    await notices(tab).getByText('Saved: who sees where you are').waitFor();
    expect((await profileOf('clerk')).locationFor).toBe('department');
    await tab.getByRole('button', { name: 'Undo' }).click();
    await notices(tab).getByText('As before: who sees where you are').waitFor();

    await expect.poll(() => seen.getByRole('radio', { name: /^My team/ }).isChecked()).toBe(true);
    await expect.poll(() => seen.getByRole('button', { name: 'Discard changes' }).count()).toBe(0);
    expect((await profileOf('clerk')).locationFor).toBe('team');
  });

  test('stays in the form when it is refused', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk' });
    await host.page.route('**/api/people/me/profile', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({
            status: 422,
            headers: { 'content-type': 'application/problem+json' },
            json: { type: 'about:blank', title: 'Not now', status: 422, code: 'not_now', instance: 'req_1' },
          })
        : route.continue(),
    );
    await go(tab, 'You', 'You');
    const seen = section(tab, SEEN);
    await seen.getByRole('radio', { name: /^Nobody/ }).check();

    await seen.getByRole('button', { name: 'Save' }).click();

    await seen.getByRole('alert').getByText('Not now').waitFor();
    await expect.poll(() => seen.getByRole('radio', { name: /^Nobody/ }).isChecked()).toBe(true);
    await seen.getByText('Not saved yet').waitFor();

    await seen.getByRole('button', { name: 'Discard changes' }).click();
    await seen.getByRole('alert').waitFor({ state: 'detached' });
    await expect.poll(() => seen.getByRole('radio', { name: /^My team/ }).isChecked()).toBe(true);
    host.forgive(/422/);
  });

  test('the week is set with arrow keys and Enter alone', async () => {
    const { tab, host } = await stage.enter({ person: 'hr' });
    await go(tab, 'You', 'You');
    const week = section(tab, 'Your usual week');
    await week.getByRole('button', { name: 'Monday morning: Not set' }).focus();

    await host.page.keyboard.press('Enter');
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('ArrowRight');
    await host.page.keyboard.press('Enter');
    await host.page.keyboard.press('Enter');
    await expect.poll(() => focused(tab)).toBe('Tuesday afternoon: Home');
    await week.getByRole('button', { name: 'Save' }).click();
    await notices(tab).getByText('Saved: your usual week').waitFor();

    expect((await profileOf('hr')).pattern).toEqual({ '1': { am: 'office' }, '2': { pm: 'home' } });
    await (await stage.world.as('hr')).ok(changeMyProfile, { pattern: null });
  });

  test('they choose how they are told of something and when not, and are told so', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk' });
    await go(tab, 'You', 'You');
    const told = section(tab, 'What you are told');
    const topic = told.getByRole('group', { name: /^You are given an appointment/ });
    await expect.poll(() => topic.getByRole('radio', { name: 'In chat' }).isChecked()).toBe(true);

    await topic.getByRole('radio', { name: 'Activity' }).check();
    await told.getByRole('switch', { name: 'Quiet hours' }).check();
    await told.getByLabel('To', { exact: true }).fill('18:00');
    await told.getByText('Choose two times that differ').waitFor();
    await told.getByLabel('To', { exact: true }).fill('07:30');
    await told.getByText('Choose two times that differ').waitFor({ state: 'detached' });
    await expectAxeClean(tab);
    await told.getByRole('button', { name: 'Save' }).click();
    await notices(tab).getByText('Saved: what you are told').waitFor();
    await appointClerk();

    await host.page.getByRole('button', { name: 'Activity' }).click();
    await host.page.getByRole('button', { name: /^You were appointed: Digital champion/ }).click();
    await (await host.tab()).getByRole('heading', { level: 1, name: 'You' }).waitFor();
    expect((await profileOf('clerk')).quietHours).toEqual({ from: '18:00', to: '07:30' });
  });

  test('a councillor chooses of what can concern councillors, and is asked nothing of staff’s', async () => {
    const { tab } = await stage.enter({ person: 'councillor' });
    await go(tab, 'You', 'You');

    const told = section(tab, 'What you are told');
    await told.getByText('briefing').first().waitFor();
    await expect.poll(() => told.getByText(/request|leave|HR/).count()).toBe(0);
  });

  test('a councillor reads words for councillors: neither HR nor departments', async () => {
    const { tab } = await stage.enter({ person: 'councillor' });
    await go(tab, 'You', 'You');
    await tab.getByText(/If something is wrong, tell Democratic Services/).waitFor();
    await expect.poll(() => tab.getByText(/\bHR\b/).count()).toBe(0);

    await go(tab, 'People', 'People');
    const box = tab.getByRole('combobox', { name: 'Find a councillor' });
    await box.waitFor();
    await expect.poll(() => box.getAttribute('placeholder')).toBe('Name');
    await expect.poll(() => tab.getByText(/department/i).count()).toBe(0);
  });
});

const appointClerk = async () => {
  const admin = await stage.world.as('admin');
  const { id } = await (await stage.world.as('clerk')).ok(me, {});
  const { departments } = await admin.ok(appointmentChoices, {});
  const reason = 'She knows the case system';
  await admin.ok(appoint, { kind: 'champion', scope: departments[0] ?? '', person: id, reason });
  await stage.world.settle();
};

test('a link into Guildhall opens its page once, and other pages can be reached from there', async () => {
  const { tab } = await stage.enter({ person: 'clerk', at: 'people/me' });
  await tab.getByRole('heading', { level: 1, name: 'You' }).waitFor();

  await go(tab, 'People', 'People');
  await tab.getByRole('heading', { level: 2, name: 'Your team' }).waitFor();

  await expect.poll(() => tab.getByRole('heading', { level: 1 }).textContent()).toBe('People');
});
