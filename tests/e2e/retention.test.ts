import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectAxeClean } from '../support/browser.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('an administrator tries a period, is told why it is too short, and changes it', async () => {
  const { host, tab } = await stage.enter({ person: 'admin', at: '/admin?part=retention' });
  const days = tab.getByLabel('Days: Whose desk booking it was');
  const booking = tab.getByRole('region', { name: 'Whose desk booking it was' });

  await days.fill('7');
  await booking.getByRole('button', { name: 'Try' }).click();
  await tab.getByText(/At least 30 days\./).waitFor();
  host.forgive(/422/);
  await expectAxeClean(tab);
  await days.fill('60');
  await booking.getByRole('button', { name: 'Try' }).click();
  await tab.getByText('The next run would end 0 records. Nothing was changed.').waitFor();
  await booking.getByRole('button', { name: 'Save' }).click();

  await tab.getByText('60 days after the day of the booking, usually 90 days').waitFor();
  await tab.getByRole('button', { name: 'Dry run' }).click();
  await tab.getByText('The next run would end 0 records. Nothing was changed.').nth(3).waitFor();
  await tab.getByText('The next run would end 0 whole months. Nothing was changed.').nth(1).waitFor();
  if (process.env.SHOTS) await host.page.screenshot({ path: `${process.env.SHOTS}/retention.png` });
});

test('on a phone, what the next run would end is read line by line, not letter by letter', async () => {
  const { tab } = await stage.enter({ person: 'admin', at: '/admin?part=retention', width: 320 });
  await tab.getByRole('button', { name: 'Dry run' }).click();

  const words = tab.getByText('The next run would end 0 whole months. Nothing was changed.').first();
  const box = await words.locator('xpath=ancestor::dd').boundingBox();

  expect(box?.width).toBeGreaterThan(100);
});

test('an administrator places a legal hold by address, reads it, and ends it by keyboard', async () => {
  const first = await stage.enter({ person: 'admin', at: '/admin?part=retention' });
  const { name, upn } = stage.world.sandbox.world.directory.get('clerk');
  await first.tab.getByLabel('Work address or sign-in name').fill(upn);
  await first.tab.getByRole('textbox', { name: 'Reason' }).fill('Claim 12/2026');
  await first.tab.getByRole('button', { name: 'Place a legal hold' }).press('Enter');
  await first.tab.getByRole('button', { name: `End this hold: ${name}` }).waitFor();

  const { host, tab } = await stage.enter({ person: 'admin', at: '/admin?part=retention' });
  await tab.getByRole('button', { name: `End this hold: ${name}` }).press('Enter');
  await tab.getByLabel(`Why the hold for ${name} ends`).fill('The claim was settled');
  if (process.env.SHOTS) await host.page.screenshot({ path: `${process.env.SHOTS}/hold.png` });
  await expectAxeClean(tab);
  await tab.getByLabel(`Why the hold for ${name} ends`).press('Enter');

  await tab.getByText('The claim was settled').waitFor();
  await expect.poll(() => tab.getByRole('button', { name: /^End this hold/ }).count()).toBe(0);
});
