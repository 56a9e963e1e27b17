import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../api/news/contract.ts';
import { moveArticle, saveWork, startArticle } from '../../api/news/desk.contract.ts';
import { listMyPolicies } from '../../api/news/requirement.contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { tabTo, turnTo } from './requests-walk.ts';
import { type Inside, type Stage, setStage } from './stage.ts';

let stage: Stage;
let policy: ArticleId;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
  const department = stage.world.sandbox.world.directory.get('clerk').department ?? '';
  const editor = await stage.world.as('editor');
  const { id, rev } = await editor.ok(startArticle, { kind: 'policy', title: 'Use of generative AI' });
  const visibleTo = { any: [{ departments: [department] }, { roles: ['Editor' as const] }] };
  const saved = await editor.ok(saveWork, {
    ...{
      id,
      rev,
      content: { title: 'Use of generative AI', summary: 'What is fine.', markdown: 'Ask first.' },
    },
    showing: { visibleTo, promotedTo: visibleTo, topics: [] },
    impact: { affects: 'All staff', barriers: 'None', actions: 'None' },
  });
  await editor.ok(moveArticle, { id, rev: saved.rev, verb: 'publish' });
  policy = id;
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** As narrow as the narrowest phone. */
const narrowed = async ({ tab, host }: Inside): Promise<void> => {
  await host.page
    .locator('iframe[name="embedded-page-container"]')
    .evaluate((frame) => Object.assign(frame.style, { width: '320px', minWidth: '0', flex: 'none' }));
  await tab.waitForFunction(() => window.innerWidth === 320);
};

/** Nothing is cut off, and a screen reader finds its way. */
const looksRight = async ({ tab }: Inside): Promise<void> => {
  expect(
    await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await expectAxeClean(tab);
};

describe('a policy', () => {
  test('is asked for by its owner, acknowledged by keyboard, and counted for the manager', async () => {
    const { directory } = stage.world.sandbox.world;
    const owner = await stage.enter({ person: 'editor', at: `/news/policies/${policy}/ask` });
    await narrowed(owner);
    await owner.tab.getByRole('radio', { name: 'Some people who can read it' }).check();
    const departments = owner.tab.getByRole('combobox', { name: 'In these departments' });
    await departments.click();
    await owner.tab
      .getByRole('menuitemcheckbox', { name: directory.get('clerk').department ?? '', exact: true })
      .click();
    await departments.press('Escape');
    await owner.tab.getByLabel('By when?').fill('2026-12-18');
    await looksRight(owner);
    await owner.tab.getByRole('button', { name: 'Ask them' }).click();
    await owner.tab.getByText('We are still entering everybody').waitFor();
    stage.world.clock.advance(10_000);
    await stage.world.settle();
    await owner.tab.getByText('As of Tuesday 24 November 2026, of everybody who is asked.').waitFor();
    await looksRight(owner);
    await stage.leave();

    const clerk = await stage.enter({ person: 'clerk', theme: 'dark' });
    const waiting = clerk.tab.getByRole('region', { name: 'Waiting for you' });
    await waiting
      .getByRole('link', { name: 'Acknowledge “Use of generative AI” by Friday 18 December 2026' })
      .waitFor();
    await looksRight(clerk);
    await turnTo(clerk.tab, '/news/policies');
    await clerk.tab.getByText('Read and acknowledge by Friday 18 December 2026').waitFor();
    await looksRight(clerk);
    await tabTo(clerk.host, clerk.tab, 'Use of generative AI');
    await clerk.host.page.keyboard.press('Enter');
    await clerk.tab.getByText('Please acknowledge this policy by Friday 18 December 2026.').waitFor();
    await looksRight(clerk);
    await tabTo(clerk.host, clerk.tab, 'I have read and understood this policy');
    await clerk.host.page.keyboard.press('Enter');
    await clerk.tab.getByText(/^You acknowledged version 1 on 24 Nov 2026/).waitFor();
    const { policies } = await (await stage.world.as('clerk')).ok(listMyPolicies, {});
    expect(policies).toMatchObject([{ state: 'done', acknowledged: { version: 1 } }]);
    await stage.leave();

    const person = directory.get('clerk').managerId ?? '';
    const manager = await stage.enter({ person, at: '/news/requirements', theme: 'contrast' });
    await narrowed(manager);
    await manager.tab.getByText('Those who report to you').waitFor();
    await manager.tab.getByRole('link', { name: 'Use of generative AI' }).click();
    await manager.tab.getByRole('radio', { name: 'Acknowledged' }).check();
    await manager.tab.getByText(directory.get('clerk').name).waitFor();
    await looksRight(manager);
  });
});
