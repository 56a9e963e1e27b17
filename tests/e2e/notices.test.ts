import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bookDesk, cancelBooking, listMyBookings } from '../../api/desks/contract.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const notices = (tab: Frame) => tab.locator('.fui-Toast');
const book = async (tab: Frame, label: string): Promise<void> => {
  await tab.getByRole('button', { name: `Book desk ${label}`, exact: true }).click();
  await tab
    .getByRole('dialog')
    .getByRole('button', { name: `Book desk ${label}` })
    .click();
  await notices(tab).getByText(`Desk ${label} is yours`).waitFor();
};
const cancelOnMyBookings = async (tab: Frame): Promise<void> => {
  await tab.getByRole('link', { name: 'My bookings', exact: true }).first().click();
  await tab.getByRole('button', { name: /^Cancel desk / }).click();
  await notices(tab).getByText('is free again').waitFor();
};

describe('the messages at the edge of the page', () => {
  test('never contradict each other: only the last thing done is said, and can be undone', async () => {
    const { tab } = await stage.enter({ person: 'clerk', page: 'desks' });
    await book(tab, 'A7');

    await cancelOnMyBookings(tab);

    await notices(tab).getByText('is yours').waitFor({ state: 'detached' });
    await expect.poll(() => notices(tab).getByRole('button', { name: 'Undo' }).count()).toBe(1);
  });

  test('say why an undo was refused, until closed', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', page: 'desks' });
    await book(tab, 'A7');
    await cancelOnMyBookings(tab);
    const clerk = await stage.world.as('clerk');
    const { bookings } = await clerk.ok(listMyBookings, { view: 'upcoming' });
    const given = bookings.find(({ state }) => state === 'cancelled');
    if (given === undefined) throw new Error('nothing was cancelled');
    const hr = await stage.world.as('hr');
    const taken = await hr.ok(bookDesk, { deskId: given.desk.id, date: given.date, halves: ['am'] });

    await notices(tab).filter({ hasText: 'is free again' }).getByRole('button', { name: 'Undo' }).click();

    await notices(tab).getByText('Desk A7 was not booked').waitFor();
    await notices(tab).getByText('Someone else has this desk for that time').waitFor();
    await expect.poll(() => notices(tab).count()).toBe(1);
    host.forgive(/409/);
    await hr.ok(cancelBooking, { id: taken.id });
  });

  test('leave the menu of a narrow window free', async () => {
    const { tab } = await stage.enter({ person: 'clerk', page: 'desks', width: 600 });
    await book(tab, 'A7');

    const menu = await tab.getByRole('navigation', { name: 'Main menu' }).boundingBox();
    const notice = await notices(tab).filter({ hasText: 'is yours' }).boundingBox();

    await expect.poll(() => tab.evaluate(() => window.innerWidth)).toBeLessThan(640);
    expect(menu?.y).toBeGreaterThan(500);
    expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThanOrEqual(menu?.y ?? 0);
  });
});
