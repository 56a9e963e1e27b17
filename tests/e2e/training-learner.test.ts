import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { seeRoll } from '../../api/training/attendance.contract.ts';
import { writeCourse } from '../../api/training/course.contract.ts';
import { planSession } from '../../api/training/session.contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { focused, type Inside, type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const HOUR = 3_600_000;
const CODE_INPUT = { name: 'Code of the session' } as const;

/** A session in an hour for what the job of everybody asks for, with something to learn alone. */
const planOne = async () => {
  const lead = await stage.world.as('digital-lead');
  const { id: course } = await lead.ok(writeCourse, {
    ...{ title: 'Sign in with confidence', summary: 'Your device and you.', mode: 'in_person' },
    ...{ evidence: 'check_in', skills: [{ skill: 'A1', targetLevel: 2 }] },
    links: [{ title: 'Signing in, step by step', url: 'https://learn.example.gov.uk/sign-in', minutes: 5 }],
  });
  const now = stage.world.clock.now();
  const start = addMillis(now, HOUR);
  return lead.ok(planSession, {
    ...{ course, start, end: addMillis(start, HOUR), isOnline: false, capacity: 8 },
    ...{ place: { site: null, room: 'Room 1' }, signupOpens: now, signupCloses: start },
    ...{ department: null, offerHours: 0 },
  });
};

const codeOf = async ({ id }: Awaited<ReturnType<typeof planOne>>): Promise<string> =>
  (await (await stage.world.as('digital-lead')).ok(seeRoll, { id })).code;

/** Wider than the window in no way, and nothing to be found by axe. */
const expectFit = async ({ tab }: Inside) => {
  await expect
    .poll(() => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await expectAxeClean(tab);
};

describe('digital champions', () => {
  test('are nominated by keyboard on a phone, found by what they help with, and missed in words', async () => {
    const at = '/training/champions';
    const phone = await stage.enter({ person: 'depot', at, width: 320, theme: 'dark' });
    await phone.tab.getByRole('link', { name: 'Nominate a champion' }).press('Enter');
    const send = phone.tab.getByRole('button', { name: 'Offer to help' });
    await send.press('Enter');
    await expect.poll(() => focused(phone.tab)).toContain('Choose at least one skill');
    await expectFit(phone);
    await phone.tab.getByRole('checkbox', { name: 'Spot and report phishing' }).press('Space');
    await phone.tab.getByRole('textbox', { name: 'Hours a month' }).fill('4');
    await phone.tab.getByRole('textbox', { name: 'Why (optional)' }).fill('People ask me anyway');
    await send.press('Enter');
    await phone.tab.getByText('Their manager decides').waitFor();
    await phone.tab.getByText('Why: People ask me anyway').waitFor();

    await phone.tab.getByRole('link', { name: 'Where champions are missing' }).press('Enter');
    await phone.tab.getByText('No department has a champion yet.').waitFor();
    await expectFit(phone);
    await phone.tab
      .getByRole('button', { name: /^Safe and legal/ })
      .first()
      .press('Enter');
    await expect.poll(() => phone.tab.getByRole('combobox', { name: 'Show' }).inputValue()).toBe('E');
    await phone.tab.getByText('Spot and report phishing').first().waitFor();
    await phone.tab.getByRole('radio', { name: 'Table' }).check();
    await phone.tab.getByRole('columnheader', { name: 'Spot and report phishing' }).waitFor();
    await expectFit(phone);

    const councillor = await stage.enter({ person: 'councillor', at: '/training/coverage' });
    await councillor.tab.getByText('This page is for staff').waitFor();
  });
});

describe('a person’s training', () => {
  test('leads from a gap in their plan to a seat, by a code to a certificate, and to checking again', async () => {
    const session = await planOne();
    const plan = await stage.enter({ person: 'clerk', at: '/training/plan' });
    await plan.tab.getByRole('link', { name: 'Go to my skills' }).waitFor();
    await plan.tab.getByRole('button', { name: 'I have done it: Signing in, step by step' }).press('Enter');
    await plan.tab.getByRole('button', { name: 'I have not done it after all' }).press('Enter');
    await plan.tab.getByRole('button', { name: 'I have done it' }).waitFor();
    await plan.tab.getByRole('button', { name: 'Sign up: Sign in with confidence' }).press('Enter');
    await plan.tab.getByRole('article').getByText('You have a seat').waitFor();
    await expectFit(plan);

    const councillor = await stage.enter({ person: 'councillor', theme: 'dark' });
    await councillor.tab.getByRole('link', { name: 'Training', exact: true }).press('Enter');
    await councillor.tab.getByRole('radio', { name: 'Calendar' }).press('Space');
    const day = councillor.tab.getByRole('cell', { name: /^24/ });
    await day.getByRole('link', { name: '10:30am Sign in with confidence' }).waitFor();
    await expectFit(councillor);
    await councillor.tab.getByRole('combobox', { name: 'Where' }).selectOption({ label: 'Online in Teams' });
    await councillor.tab.getByText('No session in November 2026.').waitFor();
    await expect
      .poll(() => councillor.tab.evaluate(() => location.search))
      .toBe('?site=online&view=calendar');
    await councillor.tab.getByRole('radio', { name: 'List' }).press('Space');
    await councillor.tab.getByRole('button', { name: 'Show all sessions' }).press('Enter');
    await councillor.tab.getByRole('link', { name: 'Sign in with confidence' }).press('Enter');
    await councillor.tab.getByRole('button', { name: 'Sign up' }).press('Enter');
    await councillor.tab.getByText('You have a seat', { exact: true }).waitFor();
    const at320 = '/training?view=calendar&skill=A1';
    const narrow = await stage.enter({ person: 'clerk', at: at320, width: 320 });
    await narrow.tab.getByRole('article').getByText('You have a seat').waitFor();
    await expectFit(narrow);

    stage.world.clock.advance(HOUR);
    const at = `/training/sessions/${session.id}/check-in#code=NOTIT1`;
    const there = await stage.enter({ person: 'clerk', at, width: 320, theme: 'contrast' });
    const code = there.tab.getByRole('textbox', CODE_INPUT);
    await expect.poll(() => code.inputValue()).toBe('NOTIT1');
    await code.press('Enter');
    await there.tab.getByText('This is not the code of this session').waitFor();
    await expect.poll(() => code.evaluate((input) => input === document.activeElement)).toBe(true);
    there.host.forgive(/422/);
    await expectFit(there);
    await code.fill(await codeOf(session));
    await code.press('Enter');
    await there.tab.getByText('You checked in with the code.').waitFor();
    await expect.poll(() => focused(there.tab)).toBe('Sign in with confidence');
    await there.tab.getByRole('link', { name: 'Check again what changed' }).waitFor();
    await expectFit(there);
    await there.tab.getByRole('link', { name: 'Certificate' }).press('Enter');
    await there.tab.getByRole('heading', { name: 'Certificate of completion' }).waitFor();
    await expectFit(there);

    await there.host.page.emulateMedia({ media: 'print' });
    await expect.poll(() => there.tab.getByRole('navigation').count()).toBe(0);
    await expect.poll(() => there.tab.getByRole('button', { name: 'Print' }).count()).toBe(0);
    expect(await there.tab.getByRole('article').innerText()).toContain('Sign in with confidence');
    await there.host.page.emulateMedia({ media: null });
  });
});
