import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bookDesk, cancelBooking, floorPlan, listMyBookings, listSites } from '../../api/desks/contract.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const clerk = () => stage.world.as('clerk');
const held = async () =>
  (await (await clerk()).ok(listMyBookings, { view: 'upcoming' })).bookings.filter(
    ({ state }) => state === 'booked',
  );

/** Both clicks of a double click at one place; between them the page settles as `between` says. */
const doubleClick = async (page: Page, at: Locator, between: () => Promise<void>): Promise<void> => {
  const box = await at.boundingBox();
  if (box === null) throw new Error('there is nothing to click');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  await between();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
};

describe('who clicks twice where once is enough', () => {
  test('gets the dialog all the same, and books once', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', page: 'desks' });
    const first = tab.getByRole('button', { name: 'Book desk A7', exact: true });
    await first.scrollIntoViewIfNeeded();

    await doubleClick(host.page, first, () => tab.getByRole('dialog').waitFor());
    const confirm = tab.getByRole('dialog').getByRole('button', { name: 'Book desk A7' });
    await doubleClick(host.page, confirm, () => tab.getByRole('dialog').waitFor({ state: 'detached' }));

    await tab.locator('.fui-Toast', { hasText: 'Desk A7 is yours' }).waitFor();
    await expect.poll(() => tab.getByRole('dialog').count()).toBe(0);
    expect(await held()).toMatchObject([{ desk: { label: 'A7' } }]);
    for (const { id } of await held()) await (await clerk()).ok(cancelBooking, { id });
  });

  test('on Cancel does not book again what was just cancelled', async () => {
    const caller = await clerk();
    const { sites } = await caller.ok(listSites, {});
    const floor = sites.find(({ name }) => name === 'Lancaster Town Hall')?.floors[0];
    if (floor === undefined) throw new Error('the sample estate has no Lancaster Town Hall');
    const { desks } = await caller.ok(floorPlan, { id: floor.id });
    const desk = desks.find(({ label }) => label === 'A8');
    if (desk === undefined) throw new Error('the floor has no desk A8');
    await caller.ok(bookDesk, { deskId: desk.id, date: '2026-11-25', halves: ['am', 'pm'] });
    const { tab, host } = await stage.enter({ person: 'clerk', page: 'desks', at: 'desks/bookings' });
    const cancel = tab.getByRole('button', { name: 'Cancel desk A8, Wednesday 25 November' });
    await cancel.waitFor();

    await doubleClick(host.page, cancel, () =>
      tab.getByRole('button', { name: 'Book again: desk A8, Wednesday 25 November' }).waitFor(),
    );

    await tab.locator('.fui-Toast', { hasText: 'Desk A8 is free again' }).first().waitFor();
    expect(await held()).toEqual([]);
    // A second, meant click still counts.
    await tab.getByRole('button', { name: 'Book again: desk A8, Wednesday 25 November' }).click();
    await tab.locator('.fui-Toast', { hasText: 'Desk A8 is yours' }).waitFor();
    await doubleClick(
      host.page,
      tab.getByRole('button', { name: 'Cancel desk A8, Wednesday 25 November' }),
      async () => undefined,
    );
    await tab.locator('.fui-Toast', { hasText: 'Desk A8 is free again' }).first().waitFor();
    await expect.poll(() => tab.locator('.fui-Toast', { hasText: 'was not cancelled' }).count()).toBe(0);
    expect(await held()).toEqual([]);
  });
});
