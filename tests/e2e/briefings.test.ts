import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  changeCirculation,
  circulateBriefing,
  type WriteInput,
  writeBriefing,
} from '../../api/news/circulation.contract.ts';
import type { ArticleId } from '../../api/news/contract.ts';
import { appoint } from '../../api/people/appointments.contract.ts';
import { me } from '../../api/people/contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { SMALL_PICTURE } from '../support/small-picture.ts';
import { tabTo, turnTo } from './requests-walk.ts';
import { focused, type Stage, setStage, type Theme } from './stage.ts';

const TITLE = 'Offers for the depot';
const BODY = 'The higher offer is two million.';
const WHY = 'Bidders would learn what the others offer while we still negotiate.';

let stage: Stage;
let id: ArticleId;
const idOf = async (person: string) => (await (await stage.world.as(person)).ok(me, {})).id;

beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
  const [officer, councillor] = [await idOf('hr'), await idOf('councillor')];
  await (await stage.world.as('admin')).ok(appoint, {
    ...{ kind: 'monitoring_officer', scope: 'council', person: officer, reason: 'Knows the law' },
  });
  const editor = await stage.world.as('editor');
  const briefing: WriteInput = {
    content: { title: TITLE, summary: 'Two offers came in.', markdown: `## Offers\n\n${BODY}` },
    impact: { affects: 'Councillors', barriers: 'None known', actions: 'None needed' },
    restriction: {
      ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: WHY },
      ...{ decidedBy: officer, reviewOn: '2027-03-01', challenge: WHY },
    },
    circulation: [councillor],
  };
  ({ id } = await editor.ok(writeBriefing, briefing));
  const first = { version: 0, rev: 1, change: 'material', reason: 'First version' } as const;
  await editor.ok(circulateBriefing, { id, ...first });
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const heading = (tab: Frame, name: string | RegExp) => tab.getByRole('heading', { level: 1, name }).waitFor();

describe('a councillor, by keyboard alone', () => {
  test('is led to what waits, reads why it is private, opens it and acknowledges it', async () => {
    const { tab, host } = await stage.enter({ person: 'councillor' });
    const { keyboard } = host.page;
    await tab.getByRole('link', { name: 'Briefings', exact: true }).first().waitFor();
    await tabTo(host, tab, 'Briefings');
    await keyboard.press('Enter');
    await heading(tab, 'Briefings');
    await tab.getByText('New', { exact: true }).waitFor();
    await tabTo(host, tab, TITLE);
    await keyboard.press('Enter');

    await heading(tab, TITLE);
    expect(await tab.title(), 'the window names no briefing').not.toContain(TITLE);
    const why = tab.getByRole('region', { name: 'Why this is private' });
    for (const words of [
      /Exempt under Local Government Act 1972/,
      /^Paragraph 3/,
      WHY,
      'Monday 1 March 2027',
    ])
      await why.getByText(words).first().waitFor();
    await tab.getByText(/We cannot stop a photo of the screen/).waitFor();
    await expect.poll(() => tab.getByText(BODY).count()).toBe(0);
    await tabTo(host, tab, 'Open the briefing');
    await keyboard.press('Enter');
    await tab.getByText(BODY).waitFor();
    await tabTo(host, tab, 'I have read this');
    await keyboard.press('Enter');

    await tab.getByText('You acknowledged this. Thank you.').waitFor();
    await expect.poll(() => focused(tab), { message: 'focus is not lost with the button' }).toBe(TITLE);
    await tabTo(host, tab, 'Show the log');
    await keyboard.press('Enter');
    await tab.getByText(/, version 1$/).waitFor();
  });
});

describe('a monitoring officer', () => {
  test('sees the register, who opened the briefing, and takes a councillor off, who loses it at once', async () => {
    const councillor = await stage.enter({ person: 'councillor', at: `/news/briefings/${id}` });
    await heading(councillor.tab, TITLE);
    const { tab } = await stage.enter({ person: 'hr', at: '/news/briefings/register' });
    await tab.getByText('No review is overdue.').waitFor();
    await tab.getByRole('link', { name: TITLE }).click();
    await heading(tab, TITLE);
    await tab.getByRole('radio', { name: 'Readers' }).check();
    await tab.getByText('Acknowledged', { exact: true }).waitFor();
    await tab.getByRole('checkbox').first().check();
    await tab.getByRole('button', { name: 'Give it to them' }).click();
    await tab.locator('.fui-Toast', { hasText: 'Given to 1 more councillor' }).waitFor();
    await tab.getByRole('button', { name: 'Take off Winifred Bainbridge' }).click();
    await tab.getByText(/^Taken off /).waitFor();

    await councillor.tab.getByRole('button', { name: 'Open the briefing' }).click();
    await councillor.tab.getByText('We could not find this briefing').waitFor();
    for (const words of [TITLE, BODY, WHY])
      await expect.poll(() => councillor.tab.getByText(words).count()).toBe(0);
    await councillor.tab.getByRole('link', { name: 'All briefings' }).click();
    await councillor.tab.getByText('No private briefing is given to you').waitFor();
    councillor.host.forgive(/404/);
    const back = { id, add: [await idOf('councillor')], remove: [] };
    await (await stage.world.as('hr')).ok(changeCirculation, back);
  });
});

describe('an editor', () => {
  test('writes a private briefing, says why, and circulates it', async () => {
    const { tab, host } = await stage.enter({ person: 'editor', at: '/news/briefings/desk' });
    await tab.getByRole('link', { name: 'Write a private briefing' }).click();
    await heading(tab, 'Write a private briefing');
    await tab.getByRole('checkbox', { name: /^Paragraph 4/ }).check();
    await tab.getByLabel('Public interest').fill(WHY);
    await tab.getByRole('combobox', { name: 'Who decided that it is private?' }).fill('farah iq');
    await tab.getByRole('option', { name: /Farah Iqbal/ }).click();
    await tab.getByLabel('Look at the restriction again by').fill('2027-02-01');
    await tab.getByRole('checkbox', { name: 'Winifred Bainbridge' }).check();
    await tab.getByLabel('Title').fill('Talks with the unions');
    await tab.getByLabel('Summary').fill('Where we stand.');
    const body = tab.getByRole('textbox', { name: 'Text of the briefing' });
    await body.fill('#### Pay\n\nWe are close.');
    await tab.getByText('One thing stops this from being published').waitFor();
    await tab.getByText(/“Pay” skips a level of headings/).waitFor();
    for (const question of [
      'Whom does it affect?',
      'What may keep a councillor from it?',
      'What is done about it?',
    ])
      await tab.getByLabel(question).fill('Nobody');
    // What a dialog asks for is added, and saves nothing by itself.
    await tab.getByRole('button', { name: 'Link', exact: true }).click();
    const link = tab.getByRole('dialog', { name: 'Add a link' });
    await link.getByRole('textbox', { name: 'Words of the link' }).fill('the pay scales');
    await link.getByRole('textbox', { name: 'Address' }).fill('https://council.example/pay');
    await link.getByRole('button', { name: 'Add the link' }).click();
    await body.getByText('the pay scales').waitFor();
    await heading(tab, 'Write a private briefing');
    await expect.poll(() => tab.getByRole('button', { name: 'Picture', exact: true }).count()).toBe(0);
    await tab.getByRole('button', { name: 'Save the draft' }).click();

    await heading(tab, 'Talks with the unions');
    await tab.getByText('Draft', { exact: true }).waitFor();
    const circulate = async () => {
      await tab.getByRole('button', { name: 'Circulate' }).click();
      await tab.getByRole('dialog').getByText('Give it to 1 councillor?').waitFor();
      await tab.getByRole('dialog').getByRole('button', { name: 'Circulate' }).click();
    };
    await circulate();
    await tab
      .getByRole('dialog')
      .getByText(/Some readers would be shut out/)
      .waitFor();
    host.forgive(/422/);
    await tab.getByRole('button', { name: 'Go back' }).click();
    await tab.getByRole('radio', { name: 'Change it' }).check();
    // Not `fill`: over a text with a link it carries the look of what it replaces along, which the policy stops.
    await body.press('Control+a');
    await host.page.keyboard.type('## Pay\n\nWe are close.');
    await tab.getByText('Nothing stops this from being published.').waitFor();
    await tab.getByRole('button', { name: 'Picture', exact: true }).click();
    const picture = tab.getByRole('dialog', { name: 'Add a picture' });
    const file = { name: 'dots.png', mimeType: 'image/png', buffer: Buffer.from(SMALL_PICTURE, 'base64') };
    await picture.locator('input[type="file"]').setInputFiles(file);
    await picture.getByRole('textbox', { name: 'Description' }).fill('Four blue dots');
    await picture.getByRole('button', { name: 'Add the picture' }).click();
    await picture.waitFor({ state: 'detached' });
    await tab.getByRole('radio', { name: 'Page' }).check();
    await tab.getByRole('img', { name: 'Four blue dots' }).waitFor();
    await tab.getByRole('heading', { level: 2, name: 'Pay' }).waitFor();
    await expect.poll(() => tab.getByRole('radio', { name: 'Card' }).count()).toBe(0);
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.locator('.fui-Toast', { hasText: 'Readers see a new text once' }).waitFor();
    await circulate();
    await tab.getByText('Circulated', { exact: true }).first().waitFor();

    const reader = await stage.enter({ person: 'councillor', at: '/news/briefings' });
    await reader.tab.getByRole('link', { name: 'Talks with the unions' }).click();
    await reader.tab.getByRole('button', { name: 'Open the briefing' }).click();
    await reader.tab.getByRole('img', { name: 'Four blue dots' }).waitFor();
    await tab.getByRole('radio', { name: 'Change it' }).check();
    await body.press('Control+a');
    await host.page.keyboard.type('We agreed.');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByRole('button', { name: 'Circulate the new text' }).click();
    await tab.getByRole('dialog').getByLabel('What changed?').fill('They signed');
    await tab.getByRole('dialog').getByRole('button', { name: 'Circulate the new text' }).click();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await turnTo(reader.tab, '/news/briefings');
    await reader.tab.getByRole('link', { name: 'Talks with the unions' }).click();
    const before = reader.tab.getByRole('region', { name: 'What it said before' });
    await before.getByText('Changed in substance: They signed').waitFor();
    await before.getByRole('button', { name: 'Open version 1' }).click();
    await before.getByRole('img', { name: 'Four blue dots' }).waitFor();
  });
});

test('an outsider finds no more at its address than at one of nothing', async () => {
  const words = async (at: string) => {
    const { tab, host } = await stage.enter({ person: 'clerk', at });
    await tab.getByText('We could not find this briefing').waitFor();
    host.forgive(/404/);
    return tab.getByRole('main').innerText();
  };

  expect(await words(`/news/briefings/${id}`)).toBe(await words(`/news/briefings/art_${'0'.repeat(26)}`));
});

describe('every page of briefings', () => {
  const VIEWS: readonly (readonly [Theme, number])[] = [
    ['default', 320],
    ['dark', 1180],
    ['contrast', 1180],
  ];
  const LOOKS: readonly (readonly [person: string, at: () => string, shows: string | RegExp])[] = [
    ['councillor', () => '/news/briefings', TITLE],
    ['councillor', () => `/news/briefings/${id}`, 'Why this is private'],
    ['hr', () => '/news/briefings/register?view=all', TITLE],
    ['hr', () => `/news/briefings/desk/${id}`, 'Winifred Bainbridge'],
    ['editor', () => '/news/briefings/desk/new', 'Save the draft'],
  ];

  test.each(VIEWS)('in the %s theme fits %i px and has no finding of axe', async (theme, width) => {
    for (const person of ['councillor', 'hr', 'editor']) {
      const { tab, host } = await stage.enter({ person, theme });
      await host.page
        .locator('iframe[name="embedded-page-container"]')
        .evaluate(
          (frame, px) => Object.assign(frame.style, { width: `${px}px`, minWidth: '0', flex: 'none' }),
          width,
        );
      await tab.waitForFunction((px) => window.innerWidth === px, width);
      for (const [, at, shows] of LOOKS.filter(([who]) => who === person)) {
        await turnTo(tab, at());
        await tab.getByText(shows).filter({ visible: true }).first().waitFor();
        const wider = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, at()).toBeLessThanOrEqual(0);
        await expectAxeClean(tab);
      }
    }
  });
});
