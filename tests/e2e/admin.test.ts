import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeMyProfile, me } from '../../api/people/contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { giveUpDelivery } from '../support/dead-delivery.ts';
import { choose, type Stage, setStage, type Theme } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const PARTS = [
  ['Directory', 'Accounts'],
  ['Roles', 'Who holds which role'],
  ['Appointments', 'Who is appointed'],
  ['Retention', 'How long things are kept'],
  ['Changes', 'Record of changes'],
  ['Deliveries', 'What could not be delivered'],
] as const;

// First, as what is granted counts from the app's next token.
test('where the directory may not be read, the page says so and takes a list', async () => {
  const { registrations, directory } = stage.world.sandbox.world;
  registrations.tab.application.delete('User.Read.All');
  const person = directory.get('clerk').upn;
  const manager = directory.get('editor').upn;
  for (const known of ['clerk', 'editor']) await (await stage.world.as(known)).ok(me, {});
  await stage.world.settle();
  const { tab } = await stage.enter({ person: 'admin', at: '/admin' });
  await tab.getByText(/User\.Read\.All is not granted/).waitFor();

  await tab.getByLabel('CSV file').setInputFiles({
    name: 'lines.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${person},${manager}\nnobody@council.example,${manager}\n`),
  });
  await tab.getByText('Line 2: nobody here has the person’s address.').waitFor();
  await expectAxeClean(tab);
  await tab.getByRole('button', { name: 'Change 1 manager' }).click();

  await tab.getByText('2 lines read: 1 person now has another manager.').waitFor();
  registrations.tab.application.add('User.Read.All');
});

test('only an administrator has the place in the menu, and the page says whose it is', async () => {
  const admin = await stage.enter({ person: 'admin' });
  await admin.tab.getByRole('link', { name: 'Admin', exact: true }).click();
  await admin.tab.getByRole('heading', { level: 2, name: 'Accounts' }).waitFor();

  const clerk = await stage.enter({ person: 'clerk', at: '/admin' });
  await clerk.tab.getByText('This page is for administrators').waitFor();
  await expect.poll(() => clerk.tab.getByRole('link', { name: 'Admin', exact: true }).count()).toBe(0);
});

describe.each<Theme>(['default', 'dark', 'contrast'])('in the %s theme', (theme) => {
  test('no part of the administration has a finding of axe, or scrolls sideways on a small phone', async () => {
    const { host, tab } = await stage.enter({ person: 'admin', at: '/admin', theme });
    await host.page
      .locator('iframe[name="embedded-page-container"]')
      .evaluate((frame) => Object.assign(frame.style, { width: '320px', minWidth: '0', flex: 'none' }));

    for (const [part, heading] of PARTS) {
      await tab.getByRole('radio', { name: part, exact: true }).check();
      await tab.getByRole('heading', { level: 2, name: heading }).waitFor();
      await expect
        .poll(() => tab.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
      await expectAxeClean(tab);
    }
  });
});

test('somebody is appointed, reads of it on their page, and is no longer once it is ended', async () => {
  await stage.world.settle();
  const { tab } = await stage.enter({ person: 'admin', at: '/admin?part=appointments' });
  const name = stage.world.sandbox.world.directory.get('editor').name;
  await choose(
    tab.getByLabel('Department'),
    stage.world.sandbox.world.directory.get('clerk').department ?? '',
  );
  await tab.getByRole('combobox', { name: 'Person' }).fill(name);
  await tab.getByRole('option', { name: new RegExp(name) }).click();
  await tab.getByRole('textbox', { name: 'Reason' }).fill('She knows the case system');
  await tab.getByRole('button', { name: 'Appoint', exact: true }).click();
  await tab.getByRole('button', { name: `End ${name} as digital champion` }).waitFor();

  const editor = await stage.enter({ person: 'editor', at: '/people/me' });
  await editor.tab.getByText('She knows the case system').waitFor();
  await expectAxeClean(editor.tab);

  await tab.getByRole('button', { name: `End ${name} as digital champion` }).click();
  await tab.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('She moved on');
  await tab.getByRole('button', { name: 'End now' }).click();
  await tab.getByText('Nobody is appointed').waitFor();
  await tab.getByRole('radio', { name: 'Ended', exact: true }).check();
  await tab.getByText(/“She moved on”/).waitFor();
});

test('a day that is typed by half is asked for again, and does not count as none', async () => {
  await stage.world.settle();
  const { host, tab } = await stage.enter({ person: 'admin', at: '/admin?part=appointments' });
  const { name, department } = stage.world.sandbox.world.directory.get('clerk');
  await choose(tab.getByLabel('Department'), department ?? '');
  await tab.getByRole('combobox', { name: 'Person' }).fill(name);
  await tab.getByRole('option', { name: new RegExp(name) }).click();
  await tab.getByRole('textbox', { name: 'Reason' }).fill('She knows the case system');
  const last = tab.getByLabel('Last day');
  await last.focus();
  await host.page.keyboard.type('1231');

  await tab.getByRole('button', { name: 'Appoint', exact: true }).click();

  await expect
    .poll(() => last.evaluate((field: HTMLInputElement) => field === document.activeElement))
    .toBe(true);
  await last.fill('2027-12-31');
  await tab.getByRole('button', { name: 'Appoint', exact: true }).click();
  await tab.getByRole('button', { name: `End ${name} as digital champion` }).waitFor();
  await tab.getByText(/to 31 Dec 2027/).waitFor();
});

test('who did what is searched, the person reads of it, and the seals are checked', async () => {
  await stage.world.settle();
  const name = stage.world.sandbox.world.directory.get('clerk').name;
  const clerk = await stage.world.as('clerk');
  await clerk.ok(changeMyProfile, { locationFor: 'everyone' });
  const { tab } = await stage.enter({ person: 'admin', at: '/admin?part=audit' });

  await tab.getByRole('combobox', { name: 'Person' }).fill(name);
  await tab.getByRole('option', { name: new RegExp(name) }).click();
  await tab.getByRole('button', { name: 'Search', exact: true }).click();
  await tab.getByText(`${name}: chose who sees where they are`).waitFor();
  await tab.getByRole('button', { name: 'Check now' }).click();
  await tab.getByText('Nothing was altered').waitFor();
  await expectAxeClean(tab);
  await tab.getByRole('button', { name: 'Clear' }).click();
  await tab.getByLabel('Or a work address').fill(stage.world.sandbox.world.directory.get('clerk').upn);
  await tab.getByRole('button', { name: 'Search', exact: true }).click();
  await tab.getByText(`${name}: chose who sees where they are`).waitFor();

  const own = await stage.enter({ person: 'clerk', at: '/people/me' });
  await own.tab.getByText('Your entries in the record of changes', { exact: true }).waitFor();
});

test('what was given up is shown and sent again', async () => {
  await giveUpDelivery(stage.world.store, 1, stage.world.clock.now());
  const { tab } = await stage.enter({ person: 'admin', at: '/admin?part=deliveries' });
  await tab.getByText('desk.booked, for desks.calendar').waitFor();
  await expectAxeClean(tab);

  await tab.getByRole('button', { name: /^Send again: desk\.booked/ }).click();

  await tab.getByText('Nothing was given up').waitFor();
});
