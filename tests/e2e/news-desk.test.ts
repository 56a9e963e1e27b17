import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../api/news/contract.ts';
import { readArticle, readFeed } from '../../api/news/contract.ts';
import { saveWork, seeDesk, seeWork, startArticle } from '../../api/news/desk.contract.ts';
import { versions } from '../../api/news/records.ts';
import { appoint } from '../../api/people/appointments.contract.ts';
import { me } from '../../api/people/contract.ts';
import { XSS_CORPUS } from '../news/xss-corpus.ts';
import { expectAxeClean } from '../support/browser.ts';
import { SMALL_PICTURE } from '../support/small-picture.ts';
import { publish } from './news-walk.ts';
import { tabTo } from './requests-walk.ts';
import { type Inside, type Stage, setStage, type Theme } from './stage.ts';

const BINS = 'Bins are blue from Monday';

let stage: Stage;
let department: string;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
  const [admin, clerk, manager] = await Promise.all(
    ['admin', 'clerk', 'care-manager'].map((person) => stage.world.as(person)),
  );
  const writer = await clerk?.ok(me, {});
  const approver = await manager?.ok(me, {});
  if (!writer || !approver) throw new Error('the council has a clerk and a manager');
  department = writer.department ?? '';
  const reason = 'Knows what people ask';
  await admin?.ok(appoint, { kind: 'department_editor', scope: department, person: writer.id, reason });
  await admin?.ok(appoint, { kind: 'second_approver', scope: 'council', person: approver.id, reason });
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const textOf = (tab: Frame) => tab.getByRole('textbox', { name: 'Text of the article' });
const saved = (tab: Frame) => tab.getByText('All saved').waitFor();

/** A draft of the council, as another editor left it. */
const draft = async (title: string, markdown: string, kind: 'news' | 'policy' | 'event' = 'news') => {
  const editor = await stage.world.as('editor');
  const { id, rev, showing } = await editor.ok(startArticle, { kind, title });
  await editor.ok(saveWork, { id, rev, showing, content: { title, summary: 'In a sentence.', markdown } });
  return id;
};

const open = (person: string, id: ArticleId, more: { theme?: Theme; width?: number } = {}): Promise<Inside> =>
  stage.enter({ person, at: `/news/desk/${id}`, ...more });

test('an editor writes with the keyboard, is held up by what shuts people out, and a second person publishes', async () => {
  const { tab, host } = await stage.enter({ person: 'editor', at: '/news/desk' });
  const { keyboard } = host.page;
  await tab.getByText('Nothing of yours yet').waitFor();
  await tab.getByRole('heading', { level: 1 }).focus();
  await tabTo(host, tab, 'Write something new');
  await keyboard.press('Enter');
  await tab.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(BINS);
  await keyboard.press('Enter');
  await tab.getByRole('heading', { level: 1, name: BINS }).waitFor();
  await tab.getByRole('textbox', { name: 'Summary' }).fill('Put the blue bin out, not the green one.');

  await textOf(tab).focus();
  await tab.getByRole('button', { name: 'Heading', exact: true }).press('Enter');
  await keyboard.type('When we come\nSee the ');
  await tab.getByRole('button', { name: 'Link', exact: true }).click();
  const link = tab.getByRole('dialog', { name: 'Add a link' });
  await link.getByRole('textbox', { name: 'Words of the link' }).fill('click here');
  await link.getByRole('textbox', { name: 'Address' }).fill('http://a.example');
  await link.getByRole('button', { name: 'Add the link' }).click();
  await link.getByText('Give an address that starts with https://').waitFor();
  await link.getByRole('textbox', { name: 'Address' }).fill('https://council.example/bins');
  await link.getByRole('button', { name: 'Add the link' }).click();
  await tab.getByText('“click here” does not say where the link leads. Name the page').waitFor();
  await expect
    .poll(() => tab.getByRole('button', { name: 'Publish' }).getAttribute('aria-disabled'))
    .toBe('true');

  await keyboard.press('Control+a');
  await keyboard.type('## When we come\n\nSee [the bin calendar](https://council.example/bins).\n\n');
  await tab.getByText('Nothing stops this from being published.').waitFor();
  await tab.getByRole('button', { name: 'Picture', exact: true }).click();
  const picture = tab.getByRole('dialog', { name: 'Add a picture' });
  const file = { name: 'bin.png', mimeType: 'image/png', buffer: Buffer.from(SMALL_PICTURE, 'base64') };
  await picture.locator('input[type="file"]').setInputFiles(file);
  await picture.getByRole('button', { name: 'Add the picture' }).click();
  await picture.getByText('Describe the picture for those who cannot see it').waitFor();
  await picture.getByRole('textbox', { name: 'Description' }).fill('A blue bin at a kerb');
  await picture.getByRole('button', { name: 'Add the picture' }).click();
  await picture.waitFor({ state: 'detached' });
  for (const view of ['Page', 'Phone', 'Card']) {
    await tab.getByRole('radio', { name: view, exact: true }).check();
    if (view === 'Card') await tab.getByText('Read it', { exact: true }).waitFor();
    else await tab.getByRole('img', { name: 'A blue bin at a kerb' }).waitFor();
  }
  await tab.getByText('All staff can read this, so a second person publishes it.').waitFor();
  await saved(tab);
  await tab.getByRole('button', { name: 'Send for review' }).click();
  await tab.getByText('This cannot be changed now.').waitFor();

  const second = await stage.enter({ person: 'care-manager', at: '/news/desk?view=review' });
  await second.tab.getByRole('link', { name: BINS }).click();
  await second.tab.getByRole('radio', { name: 'Page' }).check();
  await second.tab.getByRole('heading', { name: 'When we come' }).waitFor();
  await second.tab.getByText('Who may read it').waitFor();
  await second.tab.getByRole('button', { name: 'Publish' }).click();
  const dialog = second.tab.getByRole('dialog', { name: 'Publish this now?' });
  await dialog.getByText(/\d people now/).waitFor();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await second.tab.getByText('Published', { exact: true }).first().waitFor();

  const feed = await (await stage.world.as('depot')).ok(readFeed, {});
  expect(feed.articles.map(({ title }) => title)).toContain(BINS);
});

test('a department’s editor writes for their own, says how much the change matters, and withdraws', async () => {
  const { tab, host } = await stage.enter({ person: 'clerk', at: '/news' });
  await tab.getByRole('link', { name: 'Editor’s desk' }).click();
  await tab.getByRole('button', { name: 'Write something new' }).click();
  await tab.getByRole('dialog').getByRole('combobox', { name: 'What it is' }).selectOption('Policy');
  await tab.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Our kitchen');
  await tab.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await tab.getByRole('textbox', { name: 'Summary' }).fill('Wash your cup.');
  await textOf(tab).fill('Please wash your cup.');
  await tab.getByRole('group', { name: 'Group 1' }).getByText(department).waitFor();
  await saved(tab);
  await tab.getByRole('button', { name: 'Publish' }).click();
  const ask = tab.getByRole('dialog');
  await ask.getByRole('button', { name: 'Publish' }).click();
  await ask.getByText('Fill in the digital impact assessment.').waitFor();
  host.forgive(/422/);
  await ask.getByRole('button', { name: 'Back' }).click();
  for (const question of [
    'Whom does it affect?',
    'What may keep somebody from it?',
    'What do you do about it?',
  ])
    await tab.getByRole('textbox', { name: question }).fill('Nobody in particular');
  await tab.getByRole('button', { name: 'Publish' }).click();
  await ask.getByRole('button', { name: 'Publish' }).click();
  await tab.getByRole('button', { name: 'Withdraw' }).waitFor();

  await textOf(tab).fill('Please wash your cup, and your spoon.');
  await tab.getByRole('radio', { name: /^Minor/ }).check();
  await tab.getByRole('textbox', { name: 'Why it was changed' }).fill('Spoons were forgotten');
  await saved(tab);
  await tab.getByRole('button', { name: 'Publish' }).click();
  await ask.getByRole('button', { name: 'Publish' }).click();
  await ask.waitFor({ state: 'detached' });
  const clerk = await stage.world.as('clerk');
  const { articles } = await clerk.ok(seeDesk, { view: 'mine' });
  const kitchen = await clerk.ok(seeWork, { id: articles[0]?.id ?? 'art_' });
  expect(kitchen.versions).toMatchObject([
    { n: 2, change: 'minor', reason: 'Spoons were forgotten' },
    { n: 1 },
  ]);

  await tab.getByRole('button', { name: 'Withdraw' }).click();
  await ask.getByRole('textbox', { name: 'Your words' }).fill('There is a dishwasher now');
  await ask.getByRole('button', { name: 'Withdraw' }).click();
  await tab.getByText('Withdrawn. Nobody can read it any more').first().waitFor();
  expect((await clerk.refused(readArticle, { id: kitchen.id })).status).toBe(404);
});

describe('a text', () => {
  test('that two people write at once is lost by neither, and one that is not saved waits on its page', async () => {
    const id = await draft('Two writers', 'The first words.');
    const { tab, host } = await open('editor', id);
    await textOf(tab).fill('What I wrote.');
    await saved(tab);
    const other = await stage.world.as('editor');
    const { rev, showing } = await other.ok(seeWork, { id });
    const content = { title: 'Two writers', summary: 'In a sentence.', markdown: 'What they wrote.' };
    await other.ok(saveWork, { id, rev, showing, content });

    await textOf(tab).fill('What I wrote, and more.');
    const both = tab.getByRole('region', { name: 'Somebody else changed this while you wrote' });
    await both.getByText('What they wrote.').waitFor();
    await both.getByText('What I wrote, and more.').waitFor();
    host.forgive(/409/);
    expect((await other.ok(seeWork, { id })).content.markdown).toBe('What they wrote.');
    await both.getByRole('button', { name: 'Keep my text' }).click();
    await saved(tab);
    expect((await other.ok(seeWork, { id })).content.markdown).toBe('What I wrote, and more.');
    await tab.getByText('The text that was not chosen').click();
    await tab.getByText('What they wrote.').waitFor();

    await host.page.route('**/work', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await textOf(tab).fill('Written in a tunnel.');
    await tab.getByText('Not saved yet.').waitFor();
    await tab.getByRole('link', { name: 'Back to the desk' }).click();
    await tab.getByRole('link', { name: 'Two writers' }).waitFor();
    await host.page.unroute('**/work');
    await tab.getByRole('link', { name: 'Two writers' }).click();
    await tab.getByText('Written in a tunnel.').waitFor();
    await saved(tab);
    host.forgive(/ERR_FAILED/);
    expect((await other.ok(seeWork, { id })).content.markdown).toBe('Written in a tunnel.');
  });

  test('that means harm does none in the preview, nor on its page had the server let it through', async () => {
    const id = await draft('Harmless', XSS_CORPUS.join('\n\n'));
    const read = await publish(stage, { readers: ['clerk'], title: 'Let through' });
    const version = await stage.world.store.get(versions, `${read}.1`);
    if (!version) throw new Error('what was published has a version');
    await stage.world.store.tx((t) => t.put(versions, { ...version, html: XSS_CORPUS.join('\n') }));
    const editing = await open('editor', id);
    const asked: string[] = [];
    const watch = ({ host }: Inside) =>
      host.page.on('request', (request) => {
        if (!request.url().startsWith('http://127.0.0.1')) asked.push(request.url());
      });
    watch(editing);
    for (const view of ['Page', 'Phone', 'Card', 'Checks'])
      await editing.tab.getByRole('radio', { name: view, exact: true }).check();

    const reading = await stage.enter({ person: 'clerk', at: `/news/${read}` });
    watch(reading);
    await reading.tab.getByRole('heading', { level: 1, name: 'Let through' }).waitFor();
    await reading.tab.getByText('words').first().waitFor();

    for (const { tab, host } of [editing, reading]) {
      // A script of theirs would have said that it does not find `hacked`.
      expect(host.problems.filter((problem) => /hacked/.test(problem))).toEqual([]);
      expect(
        await tab.locator('main :is(script, iframe, object, embed, form[action], svg script)').count(),
      ).toBe(0);
      await expect
        .poll(() => tab.locator('main a[href^="javascript"], main a[href^="data"]').count())
        .toBe(0);
    }
    expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
    expect(editing.host.problems.filter((problem) => problem.includes('Content Security'))).toEqual([]);
    // What the tab takes apart in a document of its own never runs, and the browser says what it would have stopped.
    reading.host.forgive(/Content Security Policy/);
    // Two pictures in it are addresses of ours under which there is nothing.
    for (const { host } of [editing, reading]) if (host.problems.length > 0) host.forgive(/404/);
  });
});

test('an editor sees how far an article reached, and of departments with few readers no figure', async () => {
  const readers = ['clerk', 'care-manager', 'hr', 'facilities', 'depot', 'digital-lead'];
  const id = await publish(stage, { title: 'Read by three', readers });
  for (const reader of readers.slice(0, 3)) await (await stage.world.as(reader)).ok(readArticle, { id });

  const { tab, host } = await open('editor', id);

  await tab.getByText('Opened by 3 of the 6 people it is for.').waitFor();
  await tab.getByText('It does not mean none.').waitFor();
  await expect.poll(() => tab.getByRole('table').count()).toBe(0);
  await expectAxeClean(host.page);
});

const VIEWS: readonly (readonly [Theme, number])[] = [
  ['default', 320],
  ['dark', 1280],
  ['contrast', 1280],
];
test.each(VIEWS)(
  'the desk in the %s theme, %i px wide, fits and has no finding of axe',
  async (theme, width) => {
    const id = await draft(`Looks ${theme}`, '### Too deep\n\n| a | b |\n|---|---|\n| c | d |', 'event');
    const { tab } = await open('editor', id, { theme, width });
    const fits = async () =>
      expect(
        await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    await tab.getByText('“Too deep” skips a level of headings.').waitFor();
    await tab.getByRole('button', { name: 'Say when it is' }).click();
    await tab.getByRole('radio', { name: 'Some people' }).check();
    await textOf(tab).waitFor();
    await saved(tab);
    await fits();
    await expectAxeClean(tab);

    await tab.getByRole('radio', { name: 'Page' }).check();
    await tab.getByRole('columnheader', { name: 'a' }).waitFor();
    await tab.getByRole('link', { name: 'Back to the desk' }).click();
    await tab.getByRole('link', { name: `Looks ${theme}` }).waitFor();
    await fits();
    await expectAxeClean(tab);
  },
);
