import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bookDesk, cancelBooking, listMyBookings } from '../../api/desks/contract.ts';
import { choose, focused, type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.leave();
  for (const person of ['clerk', 'hr', 'care-manager', 'depot']) await cancelAll(person);
});
afterAll(() => stage.close());

const bookingsOf = async (person: string) => {
  const { bookings } = await (await stage.world.as(person)).ok(listMyBookings, { view: 'upcoming' });
  return bookings.filter(({ state }) => state === 'booked');
};
const cancelAll = async (person: string): Promise<void> => {
  const caller = await stage.world.as(person);
  for (const { id } of await bookingsOf(person)) await caller.ok(cancelBooking, { id });
};
const onFloor = async (tab: Frame, site = 'Lancaster Town Hall'): Promise<void> => {
  await choose(tab.getByRole('combobox', { name: 'Building' }), site);
  await tab.getByRole('grid').waitFor();
};
const toast = (tab: Frame, words: string) => tab.locator('.fui-Toast', { hasText: words });
const dialog = (tab: Frame) => tab.getByRole('dialog');

describe('booking a desk', () => {
  test('greets the person who is signed in, with the date', async () => {
    const { tab } = await stage.enter({ person: 'care-manager' });

    await tab.getByRole('heading', { level: 1, name: 'Good morning, Farah' }).waitFor();

    await tab.getByText('Tuesday 24 November', { exact: true }).waitFor();
    await tab.getByText('You have no desk today.').waitFor();
  });

  test('takes two actions on the plan: pick, confirm', async () => {
    const { tab } = await stage.enter({ person: 'clerk', page: 'desks' });
    await onFloor(tab);

    await tab.getByRole('button', { name: /^Desk A7, free all day/ }).click();
    await dialog(tab).getByRole('button', { name: 'Book desk A7' }).click();

    await toast(tab, 'Desk A7 is yours').waitFor();
    await tab.getByRole('button', { name: /^Desk A7, yours all day/ }).waitFor();
    expect(await bookingsOf('clerk')).toMatchObject([
      { date: '2026-11-24', halves: ['am', 'pm'], desk: { label: 'A7' } },
    ]);
  });

  test('takes two actions on the list, for the half of the day that was chosen', async () => {
    const { tab } = await stage.enter({ person: 'hr', page: 'desks' });
    await onFloor(tab);
    await tab.getByRole('radio', { name: 'Afternoon' }).check();

    await tab.getByRole('button', { name: 'Book desk A8', exact: true }).click();
    await dialog(tab).getByRole('button', { name: 'Book desk A8' }).click();

    await toast(tab, 'Tuesday 24 November, in the afternoon').waitFor();
    expect(await bookingsOf('hr')).toMatchObject([{ halves: ['pm'], desk: { label: 'A8' } }]);
  });

  test('needs no pointer: plan, dialog and undo by keyboard alone', async () => {
    const { tab, host } = await stage.enter({ person: 'depot', page: 'desks' });
    const { keyboard } = host.page;
    await onFloor(tab);
    await tab.getByRole('button', { name: 'Show the whole floor' }).focus();

    await keyboard.press('Tab');
    await expect.poll(() => focused(tab)).toMatch(/^Desk A1, /);
    await keyboard.press('ArrowRight');
    await expect.poll(() => focused(tab)).toMatch(/^Desk A2, /);
    await keyboard.press('ArrowDown');
    await expect.poll(() => focused(tab)).toMatch(/^Desk A7, free all day/);
    await keyboard.press('Enter');
    await dialog(tab).waitFor();
    await keyboard.press('Escape');
    await dialog(tab).waitFor({ state: 'detached' });
    await expect.poll(() => focused(tab)).toMatch(/^Desk A7, /);
    await keyboard.press('Enter');
    await dialog(tab).getByRole('button', { name: 'Book desk A7' }).focus();
    await keyboard.press('Enter');
    await toast(tab, 'Desk A7 is yours').waitFor();
    expect(await bookingsOf('depot')).toHaveLength(1);

    await keyboard.press('Control+m');
    await keyboard.press('Tab');
    await expect.poll(() => focused(tab)).toBe('Undo');
    await keyboard.press('Enter');

    await toast(tab, 'Desk A7 is free again').waitFor();
    expect(await bookingsOf('depot')).toEqual([]);
  });

  test('is taken back with a reason, and the next free desk, when someone was faster', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', page: 'desks' });
    await onFloor(tab);
    await tab.getByRole('button', { name: /^Desk A7, free all day/ }).click();
    await book('hr', tab, 'A7');

    await dialog(tab).getByRole('button', { name: 'Book desk A7' }).click();

    await toast(tab, 'Someone else has just booked desk A7').waitFor();
    await tab
      .getByText(/Desk A\d+ beside it is free\./)
      .first()
      .waitFor();
    await tab.getByRole('button', { name: /^Desk A7, taken all day/ }).waitFor();
    expect(await bookingsOf('clerk')).toEqual([]);
    host.forgive(/409/);
  });

  test('shows whose desk it is to their manager, and to others only that it is taken', async () => {
    const { directory } = stage.world.sandbox.world;
    const manager = directory.get('care-manager');
    const carer = directory.people.find(({ managerId, enabled }) => enabled && managerId === manager.id);
    if (carer === undefined) throw new Error('the care manager manages nobody');
    const { tab: before } = await stage.enter({ person: 'hr', page: 'desks' });
    await onFloor(before);
    await book(carer.upn, before, 'A9');

    const { tab: theirs } = await stage.enter({ person: 'care-manager' });
    await theirs.getByRole('link', { name: 'You', exact: true }).click();
    await theirs.getByText('9 people report to you').waitFor();
    await theirs.getByRole('link', { name: 'Desks', exact: true }).click();
    await onFloor(theirs);
    const { tab: others } = await stage.enter({ person: 'clerk', page: 'desks' });
    await onFloor(others);

    await theirs.getByRole('button', { name: new RegExp(`^Desk A9, ${carer.name} all day`) }).waitFor();
    await others.getByRole('button', { name: /^Desk A9, taken all day/ }).waitFor();
    await others.getByText('1 person', { exact: true }).waitFor();
    await expect.poll(() => others.locator('body').textContent()).not.toContain(carer.name);
    await cancelAll(carer.upn);
  });
});

/** Books by the API for the day and floor that a tab shows. */
const book = async (person: string, tab: Frame, label: string) => {
  // By attribute: behind an open dialog the plan has no roles.
  const id = await tab.locator(`[data-desk][aria-label^="Desk ${label}, "]`).getAttribute('data-desk');
  const caller = await stage.world.as(person);
  return caller.ok(bookDesk, { deskId: id as `dsk_${string}`, date: '2026-11-24', halves: ['am', 'pm'] });
};

describe('my bookings', () => {
  test('a desk is cancelled, and undone, from the list by day', async () => {
    const { tab } = await stage.enter({ person: 'clerk', page: 'desks' });
    await onFloor(tab);
    await book('clerk', tab, 'A7');
    await tab.getByRole('link', { name: 'My bookings' }).first().click();
    await tab.getByRole('heading', { level: 2, name: 'Tuesday 24 November' }).waitFor();

    await tab.getByRole('button', { name: 'Cancel desk A7, Tuesday 24 November' }).click();
    await toast(tab, 'Desk A7 is free again').waitFor();
    expect(await bookingsOf('clerk')).toEqual([]);
    await toast(tab, 'Desk A7 is free again').getByRole('button', { name: 'Undo' }).click();

    await toast(tab, 'Desk A7 is yours').waitFor();
    expect(await bookingsOf('clerk')).toMatchObject([{ desk: { label: 'A7' }, halves: ['am', 'pm'] }]);
  });

  test('half of a day is given back and the other half kept', async () => {
    const { tab } = await stage.enter({ person: 'hr', page: 'desks' });
    await onFloor(tab);
    await book('hr', tab, 'A7');
    await tab.getByRole('link', { name: 'My bookings' }).first().click();

    await tab.getByRole('button', { name: 'Change desk A7, Tuesday 24 November' }).click();
    await tab.getByRole('menuitem', { name: 'Give back the afternoon' }).click();

    await toast(tab, 'Desk A7 is free again').waitFor();
    expect(await bookingsOf('hr')).toMatchObject([{ halves: ['am'] }]);
  });

  test('Home shows today’s desk and cancels it', async () => {
    const { tab } = await stage.enter({ person: 'clerk', page: 'desks' });
    await onFloor(tab);
    await book('clerk', tab, 'A7');
    await tab.getByRole('link', { name: 'Home', exact: true }).click();
    await tab.getByText('Desk A7, all day').waitFor();

    await tab.getByRole('button', { name: 'Cancel desk A7, Tuesday 24 November' }).click();

    await tab.getByText('You have no desk today.').waitFor();
    await expect.poll(() => focused(tab)).toBe('Good morning, Brenda');
    expect(await bookingsOf('clerk')).toEqual([]);
  });
});

describe('finding the way', () => {
  test('a link from a card opens its page with what it names', async () => {
    const { tab } = await stage.enter({
      person: 'clerk',
      page: 'desks',
      at: 'desks?date=2026-11-26&half=am&next=https://elsewhere.example',
    });

    await tab.getByRole('radio', { name: 'Thursday 26 November', checked: true }).waitFor();
    await expect.poll(() => tab.getByRole('radio', { name: 'Morning' }).isChecked()).toBe(true);
    expect(new URL(tab.url()).search).toBe('?date=2026-11-26&half=am');
  });

  test('a link to a day too far ahead says its year and why, and shows no desk as free', async () => {
    const { tab } = await stage.enter({ person: 'clerk', page: 'desks', at: 'desks?date=2027-03-09' });

    await tab.getByText('Tuesday 9 March 2027', { exact: true }).waitFor();
    await tab.getByText(/^This day is too far ahead to book/).waitFor();
    await tab.getByText(/ shown, 0 free$/).waitFor();
    await tab.getByRole('button', { name: 'Look at desk A7', exact: true }).click();
    await dialog(tab).getByText('Tuesday 9 March 2027', { exact: true }).waitFor();
    await dialog(tab)
      .getByText(/^This day is too far ahead to book/)
      .waitFor();
    await expect.poll(() => dialog(tab).getByRole('button', { name: /^Book/ }).count()).toBe(0);
  });

  test('each page has its own title, and focus goes to its heading; Back returns', async () => {
    const { tab } = await stage.enter({ person: 'clerk' });
    const title = () => tab.evaluate(() => document.title);
    expect(await title()).toBe('Home - Guildhall');

    await tab.getByRole('link', { name: 'Desks', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Desks' }).waitFor();
    await expect.poll(() => focused(tab)).toBe('Desks');
    expect(await title()).toBe('Desks - Guildhall');

    await tab.getByRole('link', { name: 'You', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'You' }).waitFor();
    await expect.poll(() => focused(tab)).toBe('You');

    await tab.evaluate(() => history.back());
    await tab.getByRole('heading', { level: 1, name: 'Desks' }).waitFor();
    await expect.poll(() => focused(tab)).toBe('Desks');
  });

  test('the first Tab leads to a way past the menu', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk' });
    await host.page.locator('iframe').first().focus();
    await host.page.keyboard.press('Tab');

    await expect.poll(() => focused(tab)).toBe('Skip to content');
    await host.page.keyboard.press('Enter');

    await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('outside Teams the page says where Guildhall lives', async () => {
    const page = await stage.browser.newPage();

    await page.goto(`${stage.world.origin}/desks`);

    await page.getByRole('heading', { name: 'Guildhall lives in Microsoft Teams' }).waitFor();
    await page.close();
  });
});
