import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../api/news/contract.ts';
import { seeWork } from '../../api/news/desk.contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { publish, publishAnew } from './news-walk.ts';
import { tabTo } from './requests-walk.ts';
import { type Stage, setStage, type Theme } from './stage.ts';

const STRATEGY = 'How we will work by 2030';
const markdown = `## What changes

You choose **where** you work.

| Day | Where |
| --- | --- |
| Monday | Morecambe |

> [!NOTE]
> Ask your manager first.
`;

let stage: Stage;
let strategy: ArticleId;
let room: ArticleId;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
  const readers = ['clerk', 'councillor'];
  room = await publish(stage, { readers, title: 'The reading room opens', topics: ['places'] });
  strategy = await publish(stage, {
    ...{ kind: 'page', readers, title: STRATEGY, markdown, topics: ['council'], isLead: true },
  });
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

describe('a reader, by keyboard alone', () => {
  test('sees what is new, reads it, says that it helped, and finds it read', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk' });
    const { keyboard } = host.page;
    await tab
      .getByRole('region', { name: 'News for you' })
      .getByText('2 articles of the last month you have not read')
      .waitFor();
    await tab.getByRole('heading', { level: 1 }).focus();
    await tabTo(host, tab, 'All news');
    await keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'News' }).waitFor();
    await expect
      .poll(() => tab.getByRole('heading', { level: 2 }).allTextContents())
      .toEqual([STRATEGY, 'The reading room opens']);
    await expect.poll(() => tab.getByText('New to you').count()).toBe(2);
    await tabTo(host, tab, STRATEGY);
    await keyboard.press('Enter');

    await tab.getByRole('heading', { level: 1, name: STRATEGY }).waitFor();
    await tab.getByRole('heading', { level: 2, name: 'What changes' }).waitFor();
    await tab.getByRole('note').getByText('Ask your manager first.').waitFor();
    await tabTo(host, tab, 'Yes');
    await keyboard.press('Enter');
    await tab.getByText('Thank you. Choose it again to take it back.').waitFor();
    await tabTo(host, tab, 'Back to News');
    await keyboard.press('Enter');

    await tab.getByText('New to you').first().waitFor();
    await expect.poll(() => tab.getByText('New to you').count()).toBe(1);
  });

  test('keeps to what they chose, and comes back to it', async () => {
    const { tab } = await stage.enter({ person: 'councillor', at: '/news?topic=places' });
    const titles = () => tab.getByRole('heading', { level: 2 }).allTextContents();
    await expect.poll(titles).toEqual(['The reading room opens']);

    await tab.getByRole('radio', { name: 'Policies' }).check();
    await tab.getByText('Nothing matches').waitFor();
    await tab.getByRole('radio', { name: 'All' }).check();
    await tab.getByRole('link', { name: 'The reading room opens' }).click();
    await tab.getByRole('heading', { level: 1, name: 'The reading room opens' }).waitFor();
    await tab.evaluate(() => history.back());

    await expect.poll(titles).toEqual(['The reading room opens']);
    await expect
      .poll(() => tab.getByRole('combobox', { name: 'Topic' }).textContent())
      .toBe('Buildings and travel');
  });
});

test('an earlier version says that it is no longer in force, and leads to the one that is', async () => {
  const { rev } = await (await stage.world.as('editor')).ok(seeWork, { id: room });
  const markdown = 'It has moved.';
  await publishAnew(
    stage,
    { id: room, rev },
    { readers: ['clerk', 'councillor'], markdown, topics: ['places'] },
  );

  const { tab } = await stage.enter({ person: 'clerk', at: `/news/${room}` });
  await tab.getByText('It has moved.').waitFor();
  await tab.getByText('All 2 versions').click();
  await tab.getByRole('link', { name: /^Version 1/ }).click();

  await tab.getByText(/no longer in force/).waitFor();
  await tab.getByText('Come in.').waitFor();
  await tab.getByRole('link', { name: 'Read what is in force' }).click();
  await tab.getByText('It has moved.').waitFor();
});

test('whoever an article is not meant for is told the same as of none at all', async () => {
  const { tab, host } = await stage.enter({ person: 'depot', at: `/news/${strategy}` });

  await tab.getByText('We could not find this article').waitFor();
  host.forgive(/404/);
  await expect.poll(() => tab.getByText(STRATEGY).count()).toBe(0);
  await tab.getByRole('link', { name: 'Go to News' }).click();
  await tab.getByText('Nothing has been published yet').waitFor();
});

const VIEWS: readonly (readonly [Theme, number])[] = [
  ['default', 320],
  ['dark', 1280],
  ['contrast', 1280],
];
test.each(VIEWS)(
  'nothing in the %s theme, %i px wide, scrolls sideways or has a finding of axe',
  async (theme, width) => {
    const { tab, host } = await stage.enter({ person: 'clerk', theme, width, at: '/news' });
    const looksRight = async () => {
      const over = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      await expectAxeClean(host.page);
    };
    await tab.getByRole('heading', { level: 2, name: STRATEGY }).waitFor();
    await looksRight();

    await tab.getByRole('link', { name: STRATEGY }).click();
    await tab.getByRole('heading', { level: 2, name: 'What changes' }).waitFor();
    await looksRight();
  },
);
