import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OwnData } from '../../api/people/own-data.contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { type Stage, setStage, type Theme } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const SHOW = 'Show everything about me';

test('one tap shows what is held about me, and the files hold the same', async () => {
  const { host, tab } = await stage.enter({ person: 'clerk', at: '/people/me' });
  const { name, id } = stage.world.sandbox.world.directory.get('clerk');

  await tab.getByRole('button', { name: SHOW }).click();
  await tab.getByText(/^Account, as the council’s directory tells it/).click();
  await tab.getByText(id).waitFor();
  const [page] = await Promise.all([
    host.page.waitForEvent('download'),
    tab.getByRole('button', { name: 'Download as a page' }).click(),
  ]);
  const [data] = await Promise.all([
    host.page.waitForEvent('download'),
    tab.getByRole('button', { name: 'Download as data (JSON)' }).click(),
  ]);

  expect([page.suggestedFilename(), data.suggestedFilename()]).toEqual([
    'guildhall-my-data.html',
    'guildhall-my-data.json',
  ]);
  const html = await readFile(await page.path(), 'utf8');
  expect(html).toContain(name);
  const pages: readonly OwnData[] = JSON.parse(await readFile(await data.path(), 'utf8'));
  expect(JSON.stringify(pages)).toContain(id);
});

describe.each<Theme>(['default', 'dark', 'contrast'])('in the %s theme', (theme) => {
  test('own data has no finding of axe, opens by keyboard, and fits a small phone', async () => {
    const { host, tab } = await stage.enter({ person: 'clerk', at: '/people/me', theme });
    await host.page
      .locator('iframe[name="embedded-page-container"]')
      .evaluate((frame) => Object.assign(frame.style, { width: '320px', minWidth: '0', flex: 'none' }));

    await tab.getByRole('button', { name: SHOW }).press('Enter');
    const account = tab.locator('summary', { hasText: 'Account, as the council' });
    await account.press('Enter');
    await tab.getByText(stage.world.sandbox.world.directory.get('clerk').id).waitFor();

    await expect
      .poll(() => tab.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
    await expectAxeClean(tab);
    if (process.env.SHOTS)
      await host.page.screenshot({ path: `${process.env.SHOTS}/own-${theme}.png`, fullPage: true });
  });
});
