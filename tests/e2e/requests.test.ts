import type { Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listMine, moveRequest } from '../../api/requests/contract.ts';
import { ask, employ, inFirstRow, reportsOf, tabTo, turnTo } from './requests-walk.ts';
import { focused, type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  // So that the directory was read, and it is known who manages whom.
  await stage.world.settle();
  await employ(stage, ['clerk', 'depot', ...reportsOf(stage, 'care-manager')]);
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const mine = async (person: string) =>
  (await (await stage.world.as(person)).ok(listMine, { view: 'open' })).requests;

describe('an employee, by keyboard alone', () => {
  test('asks for leave, is led to what is missing, sees what it means, and takes it back', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', at: '/requests' });
    const { keyboard } = host.page;
    await tab.getByText('of leave left').waitFor();
    await tab.getByRole('heading', { level: 1 }).focus();
    await tabTo(host, tab, 'Annual leave');
    await keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Annual leave' }).waitFor();
    await tabTo(host, tab, 'Check your answers');
    await keyboard.press('Enter');

    const summary = tab.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await tabTo(host, tab, 'Choose an answer to “How long do you want off?”');
    await keyboard.press('Enter');
    await keyboard.press('Space');
    await tabTo(host, tab, 'First day');
    await keyboard.type('11302026');
    await tabTo(host, tab, 'Last day');
    await keyboard.type('12012026');
    await tabTo(host, tab, 'Check your answers');
    await keyboard.press('Enter');

    await tab.getByRole('heading', { level: 2, name: 'Check your answers' }).waitFor();
    await tab.getByText('Tuesday 1 December 2026').waitFor();
    await tab.getByText('2 days (14h 48m)').waitFor();
    await tab.getByText('as the line manager').waitFor();
    expect(await mine('clerk')).toEqual([]);
    await tabTo(host, tab, 'Ask for this leave');
    await keyboard.press('Enter');

    await tab.getByText('Waiting for a decision').waitFor();
    await tab.getByText(/decides next\. We tell you at once/).waitFor();
    expect(await mine('clerk')).toMatchObject([{ minutes: 888, state: 'submitted' }]);
    await tabTo(host, tab, 'Withdraw');
    await keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => focused(tab)).toBe('Withdraw');
    await keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor();
    await tabTo(host, tab, 'Withdraw');
    await keyboard.press('Enter');

    await tab
      .getByRole('region', { name: 'How it stands' })
      .getByText('Withdrawn', { exact: true })
      .waitFor();
    await expect.poll(() => focused(tab)).toBe('Annual leave');
    expect(await mine('clerk')).toEqual([]);
  });

  test('claims a journey, line by line, and is paid once where the answer got lost', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', at: '/requests/new/expenses' });
    const { keyboard } = host.page;
    await tab.getByRole('heading', { level: 1, name: 'Mileage and expenses' }).waitFor();
    await tabTo(host, tab, 'Add a journey');
    await keyboard.press('Enter');
    await inFirstRow(tab);
    await keyboard.type('11202026');
    await tabTo(host, tab, 'From where');
    await keyboard.type('Lancaster');
    await tabTo(host, tab, 'To where');
    await keyboard.type('Morecambe and back');
    await tabTo(host, tab, 'Car or van');
    await keyboard.press('Space');
    await tabTo(host, tab, 'Miles');
    await keyboard.type('10');
    await tabTo(host, tab, 'Colleagues you took along');
    await keyboard.type('0');
    await tabTo(host, tab, 'Yes');
    await keyboard.press('Space');
    await tabTo(host, tab, 'Check your answers');
    await keyboard.press('Enter');

    await tab.getByText('Together £5.50').waitFor();
    const lose = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort('connectionreset');
    };
    await host.page.route('**/api/requests', lose);
    await tabTo(host, tab, 'Send the claim');
    await keyboard.press('Enter');
    await tab.getByText('We could not reach Guildhall').waitFor();
    await host.page.unroute('**/api/requests', lose);
    host.forgive(/ERR_CONNECTION_RESET/);
    await tab.getByRole('button', { name: 'Change answers' }).press('Enter');
    await tab.getByRole('button', { name: 'Check your answers' }).press('Enter');
    await tab.getByRole('button', { name: 'Send the claim' }).press('Enter');

    await tab.getByText('Waiting for a decision').waitFor();
    expect(await mine('clerk')).toMatchObject([{ type: 'expenses', pence: 550 }]);
    await tab.getByRole('link', { name: 'My requests' }).press('Enter');
    await tab.getByRole('link', { name: 'Mileage and expenses' }).first().press('Enter');
    await tab.getByText('No journey added yet').waitFor();
  });
});

describe('what is typed', () => {
  test('outlives another page and another visit, and goes when it is begun again', async () => {
    const first = await stage.enter({ person: 'depot', at: '/requests/new/equipment' });
    await first.tab.getByLabel('What exactly?').fill('A second screen');
    await first.tab.getByText('Saved as a draft').waitFor();
    await first.tab.getByRole('link', { name: 'Home', exact: true }).click();
    await first.tab.getByRole('heading', { level: 1, name: /^Good/ }).waitFor();
    await stage.leave();

    const { tab } = await stage.enter({ person: 'depot', at: '/requests/new/equipment' });
    await tab.getByText(/We kept what you typed/).waitFor();
    await expect.poll(() => tab.getByLabel('What exactly?').inputValue()).toBe('A second screen');
    await tab.getByRole('button', { name: 'Start again' }).click();

    await expect.poll(() => tab.getByLabel('What exactly?').inputValue()).toBe('');
  });

  test('stays in the form where the server finds a mistake, which is shown at its field', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', at: '/requests/new/annual-leave' });
    await tab.getByRole('radio', { name: 'One or more whole days' }).check();
    await tab.getByLabel('First day').fill('2026-12-04');
    await tab.getByLabel('Last day').fill('2026-12-02');
    await tab.getByRole('button', { name: 'Check your answers' }).click();

    await tab.getByRole('link', { name: /The last day is before the first/ }).click();
    await expect
      .poll(() => tab.getByLabel('Last day').evaluate((at) => at === document.activeElement))
      .toBe(true);
    await expect.poll(() => tab.getByLabel('First day').inputValue()).toBe('2026-12-04');

    await tab.getByLabel('First day').fill('2026-12-05');
    await tab.getByLabel('Last day').fill('2026-12-06');
    await tab.getByRole('button', { name: 'Check your answers' }).click();

    await expect.poll(() => focused(tab)).toMatch(/You do not work on any of these days/);
    host.forgive(/422/);

    await tab.getByLabel('Last day').fill('2027-03-25');
    await tab.getByRole('button', { name: 'Check your answers' }).click();

    await tab.getByText('This is more leave than you have left').waitFor();
    await expect.poll(() => tab.getByRole('button', { name: 'Ask for this leave' }).count()).toBe(0);
  });

  test('about health is read by the person at their own press, and is not in the list of answers', async () => {
    const { id } = await ask(stage, 'clerk', 'sickness', {
      ...{ firstDay: '2026-11-24', fromHalf: 'am', reason: 'a bad back' },
    });
    const { tab } = await stage.enter({ person: 'clerk', at: `/requests/${id}` });
    await tab.getByText('Off sick now').waitFor();
    await expect.poll(() => tab.getByText('a bad back').count()).toBe(0);

    await tab.getByRole('button', { name: 'Show what was said' }).click();

    await tab.getByText('a bad back').waitFor();
  });
});

describe('a manager, by keyboard alone', () => {
  test('sees what each would mean, approves several at once, and declines one with a reason', async () => {
    const [first = '', second = '', third = ''] = reportsOf(stage, 'care-manager');
    for (const person of [first, second, third])
      await ask(stage, person, 'annual-leave', { length: 'days', from: '2026-12-07', to: '2026-12-08' });
    const elsewhere = await stage.world.as('care-manager');
    const soon = await ask(stage, second, 'annual-leave', { length: 'half', from: '2026-11-26', half: 'pm' });
    await elsewhere.ok(moveRequest, { id: soon.id, rev: soon.rev, verb: 'approve' });
    const chair = { kind: 'equipment', what: 'A chair that rises', why: 'Mine is broken' };
    const faster = await ask(stage, second, 'equipment', chair);
    const { name } = stage.world.sandbox.world.directory.get(third);
    const { tab, host } = await stage.enter({ person: 'care-manager', at: '/requests/approvals' });
    const { keyboard } = host.page;
    await expect.poll(() => tab.getByText('Left after').count()).toBe(3);
    await expect.poll(() => tab.getByText(`${name}: Mon 7 to Tue 8 Dec (asked for)`).count()).toBe(2);
    await tab.getByText('A chair that rises').waitFor();
    await tab.getByLabel('Type').selectOption('equipment');
    await expect.poll(() => tab.getByText('Left after').count()).toBe(0);
    await tab.getByText('A chair that rises').waitFor();
    await tab.getByLabel('Type').selectOption('');
    await expect.poll(() => tab.getByText('Left after').count()).toBe(3);
    await tab.getByRole('heading', { level: 1 }).focus();

    await tabTo(host, tab, `Decline ${name}: Annual leave`);
    await keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor();
    await tabTo(host, tab, 'In your words');
    await keyboard.type('We need two people here');
    await tabTo(host, tab, 'Decline');
    await keyboard.press('Enter');
    await expect.poll(() => tab.getByText('Left after').count()).toBe(2);
    await tab.getByRole('heading', { level: 1 }).focus();
    await tabTo(host, tab, 'Choose all');
    await keyboard.press('Space');
    await elsewhere.ok(moveRequest, { id: faster.id, rev: faster.rev, verb: 'approve' });
    await tabTo(host, tab, 'Approve 3');
    await keyboard.press('Enter');

    await tab.getByText('2 decided, 1 not:').waitFor();
    await tab
      .getByRole('listitem')
      .getByRole('link', { name: /: Equipment, software and access$/ })
      .waitFor();
    await tab.getByText('Nothing waits for you').waitFor();
    expect(await mine(first)).toMatchObject([{ state: 'approved' }]);
    await tab.getByRole('link', { name: 'Team calendar' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Team calendar' }).waitFor();
    await tab.getByRole('button', { name: 'Month after' }).press('Enter');
    await tab.getByRole('heading', { level: 2, name: 'December 2026' }).waitFor();
    await expect.poll(() => tab.getByRole('cell', { name: 'Away, all day' }).count()).toBe(4);
    await turnTo(tab, '/requests/team?month=banana');
    await tab.getByRole('heading', { level: 2, name: 'November 2026' }).waitFor();
    await tab.getByRole('cell', { name: 'Away, afternoon' }).waitFor();
    await expect.poll(() => tab.locator('th[aria-current="date"]').textContent()).toContain('Tuesday 24');
  });
});

describe('HR, by keyboard alone', () => {
  test('answers a question from the queue', async () => {
    await ask(stage, 'depot', 'hr-query', { topic: 'pay', question: 'When is pay day?' });
    const { tab, host } = await stage.enter({ person: 'hr', at: '/requests/hr' });
    const { keyboard } = host.page;
    await tab.getByRole('link', { name: /Question for HR or payroll/ }).waitFor();
    await tab.getByRole('heading', { level: 1 }).focus();

    await tabTo(host, tab, 'Kofi Mensah: Question');
    await keyboard.press('Enter');
    await tab.getByText('When is pay day?').waitFor();
    await tabTo(host, tab, 'Answer');
    await keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor();
    await tabTo(host, tab, 'In your words');
    await keyboard.type('On the 28th');
    await tabTo(host, tab, 'Answer');
    await keyboard.press('Enter');

    await tab.getByRole('region', { name: 'How it stands' }).getByText('Answered', { exact: true }).waitFor();
    expect(await mine('depot')).toEqual([]);
  });

  test('enters a contract, and the person has a balance', async () => {
    const before = await stage.enter({ person: 'editor', at: '/requests' });
    await before.tab.getByText('HR has not entered your contract yet').waitFor();
    const { tab, host } = await stage.enter({ person: 'hr', at: '/requests/hr?part=employment' });
    const { keyboard } = host.page;
    await tab.getByRole('combobox', { name: 'Whose contract?' }).focus();
    await keyboard.type('niamh o');
    await tab.getByRole('option', { name: /Niamh/ }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tab.getByText('No contract is entered yet.').waitFor();
    await tabTo(host, tab, 'Green Book, April to March');
    await keyboard.press('Space');
    await tabTo(host, tab, 'Continuous service since');
    await keyboard.type('04012020');
    await tabTo(host, tab, 'Add a contract');
    await keyboard.press('Enter');
    await inFirstRow(tab);
    await keyboard.type('04012020');
    await tabTo(host, tab, 'Hours of each day');
    await keyboard.type('7:24 7:24 7:24 7:24 7:24');
    await tabTo(host, tab, 'Save the contract');
    await keyboard.press('Enter');

    await tab.locator('.fui-Toast', { hasText: /^Saved: contract of Niamh/ }).waitFor();
    const after = await stage.enter({ person: 'editor', at: '/requests' });
    await after.tab.getByText('of leave left').waitFor();
    await after.tab.getByRole('button', { name: 'Show me how' }).click();
    await after.tab.getByText('How leave for the year comes about').waitFor();
  });
});

test('a councillor has no place for requests, and the page says why', async () => {
  const { tab } = await stage.enter({ person: 'councillor', at: '/requests' });

  await tab.getByText('Requests are for staff').waitFor();
  await expect.poll(() => tab.getByRole('link', { name: 'Requests', exact: true }).count()).toBe(0);
});
