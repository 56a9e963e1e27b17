import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { profiles } from '../../api/skills/records.ts';
import { changeRequirements, seeRequirements } from '../../api/skills/requirement.contract.ts';
import { writeCourse } from '../../api/training/course.contract.ts';
import { planSession } from '../../api/training/session.contract.ts';
import { levelsOf } from '../skills/council.ts';
import { expectAxeClean } from '../support/browser.ts';
import { focused, type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const QUESTION = { level: 2 } as const;
const questionOf = async (tab: Frame): Promise<string> =>
  (await tab.getByRole('heading', QUESTION).textContent()) ?? '';

/** Answers what is asked by keyboard alone: the question has focus, the answers are behind it. */
const answer = async (tab: Frame): Promise<void> => {
  const before = await questionOf(tab);
  await expect.poll(() => focused(tab)).toBe(before);
  const keys = tab.page().keyboard;
  await keys.press('Tab');
  if ((await tab.getByRole('radio').count()) > 0) {
    await keys.press('Space');
    await keys.press('Tab');
  }
  await keys.press('Enter');
  await expect.poll(() => questionOf(tab)).not.toBe(before);
};

describe('the check of digital skills', () => {
  test('tells who sees what, is answered by keyboard on a phone, goes on elsewhere, and ends with levels', async () => {
    const phone = await stage.enter({ person: 'clerk', at: '/skills', width: 320, theme: 'contrast' });
    await phone.tab.getByText('Nobody but you sees what you answer.').waitFor();
    await expectAxeClean(phone.tab);
    await phone.tab.getByRole('button', { name: 'Start' }).press('Enter');
    await phone.tab.getByText('0 of 24 skills done').waitFor();
    await expectAxeClean(phone.tab);
    for (let n = 0; n < 3; n += 1) await answer(phone.tab);
    await phone.tab.getByRole('button', { name: 'Change my last answer' }).press('Enter');
    await phone.tab.getByText('You answered: Yes, on my own').waitFor();
    const asked = await questionOf(phone.tab);

    const { tab, host } = await stage.enter({ person: 'clerk', at: '/skills' });
    await tab.getByRole('link', { name: 'Go on where you stopped' }).click();
    await tab.getByRole('button', { name: 'Change my last answer' }).waitFor();
    expect(await questionOf(tab)).not.toBe(asked);
    while ((await questionOf(tab)) !== 'That was all') await answer(tab);
    await expectAxeClean(tab);
    await tab.getByRole('button', { name: 'Finish and see my levels' }).press('Enter');
    await tab.getByText('why one answer is best').waitFor();
    await expect.poll(() => focused(tab)).toBe('This check is finished');
    await expectAxeClean(tab);
    await tab.getByRole('link', { name: 'See my levels' }).press('Enter');

    await tab.getByRole('heading', { name: 'Your levels' }).waitFor();
    await expectAxeClean(tab);
    await tab.getByRole('radio', { name: 'Table' }).check();
    await tab.getByRole('rowheader', { name: 'Spot and report phishing' }).waitFor();
    await expectAxeClean(tab);

    await tab.getByRole('button', { name: 'Check again' }).press('Enter');
    await tab.getByRole('checkbox', { name: 'Use accessibility settings' }).press('Space');
    await tab.getByText('1 skill ticked').waitFor();
    await expectAxeClean(tab);
    await tab.getByRole('button', { name: 'Start the check' }).press('Enter');
    await tab.getByText(/0 of \d+ skills? done/).waitFor();

    const elsewhere = await stage.enter({ person: 'clerk', at: '/skills' });
    const drop = elsewhere.tab.getByRole('button', { name: 'Throw it away' });
    await drop.press('Enter');
    await elsewhere.tab.getByRole('button', { name: 'Keep it' }).press('Enter');
    await expect.poll(() => focused(elsewhere.tab)).toBe('Throw it away');
    await drop.press('Enter');
    await elsewhere.tab.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).press('Enter');
    await elsewhere.tab.getByRole('button', { name: 'Check again' }).waitFor();
    await expect.poll(() => focused(elsewhere.tab)).toBe('My digital skills');
    await tab.getByRole('button', { name: 'Not yet' }).press('Enter');
    await tab.getByRole('heading', { name: 'This check was thrown away' }).waitFor();
    host.forgive(/409/);
  });

  test('shows a manager the team, and a councillor that it is for staff', async () => {
    const { tab } = await stage.enter({ person: 'care-manager', at: '/skills/team' });
    await tab.getByRole('heading', { name: 'What is asked of your team' }).waitFor();
    await tab.getByRole('heading', { name: 'What you can offer your team' }).waitFor();
    await expectAxeClean(tab);

    const councillor = await stage.enter({ person: 'councillor', at: '/skills' });
    await councillor.tab.getByText('Digital skills are for staff').waitFor();
  });
});

describe('what the council asks for', () => {
  test('is changed with a reason by keyboard, read before it is saved, and lost to nobody who was slower', async () => {
    const lead = await stage.world.as('digital-lead');
    const { tab, host } = await stage.enter({
      ...{ person: 'digital-lead', at: '/skills/requirements', width: 320 },
    });
    await tab.getByText('Version 1 counts').waitFor();
    await expectAxeClean(tab);
    const change = tab.getByRole('button', { name: 'Change Spot and report phishing' });
    await change.press('Enter');
    await tab.getByLabel('Level').selectOption('3, Practitioner');
    await expectAxeClean(tab);
    await tab.getByRole('button', { name: 'Use this' }).press('Enter');
    await tab.getByText('After: 3, Practitioner; essential; from the first day').waitFor();
    await expect.poll(() => focused(tab)).toBe('Change Spot and report phishing');
    await tab.getByText(/Something changes for \d+ people/).waitFor();
    await tab.getByLabel('Why it changes').fill('Fraud got harder to see');

    const { n, corporate, workStyles } = await lead.ok(seeRequirements, {});
    const theirs = { ...corporate, E2: { level: 4, need: 'essential', byWeeks: 4 } } as const;
    await lead.ok(changeRequirements, {
      ...{ n, reason: 'Everybody is an expert now', corporate: { ...theirs, A4: theirs.E2 }, workStyles },
      ...{ reasons: { A4: 'It has to be tried' }, roles: [], teams: [] },
    });
    await tab.getByRole('button', { name: 'Save as a new version' }).press('Enter');

    await tab.getByRole('heading', { name: 'Somebody changed the requirements meanwhile' }).waitFor();
    await expect.poll(() => focused(tab)).toBe('Somebody changed the requirements meanwhile');
    host.forgive(/409/);
    await tab.getByText('Theirs: 4, Expert; essential; within 4 weeks').waitFor();
    await expectAxeClean(tab);
    await tab.getByRole('button', { name: 'Put my changes on top of version 2' }).press('Enter');
    await expect.poll(() => tab.getByLabel('Why it changes').inputValue()).toBe('Fraud got harder to see');
    await tab.getByRole('button', { name: 'Save as a new version' }).press('Enter');
    await tab.getByRole('link', { name: 'What changed in version 3' }).press('Enter');
    await tab.getByText('Before: 4, Expert; essential; within 4 weeks').waitFor();
    await expectAxeClean(tab);
    const after = await lead.ok(seeRequirements, {});
    expect(after.corporate).toMatchObject({ E2: { level: 3 }, A4: { level: 4 } });

    const clerk = await stage.enter({ person: 'clerk', at: '/skills/requirements' });
    await clerk.tab.getByText('Requirements are kept by the digital leads').waitFor();
  });
});

/** Gives everybody who works here a level, department by department another share of them the higher one. */
const assessEverybody = async ({ app, store, clock }: Stage['world']): Promise<void> => {
  const at = clock.now();
  const seen = new Map<string, number>();
  for await (const page of app.people.everybodysFacts())
    await store.tx(async (t) => {
      for (const { person, isStaff, department = '' } of page.filter((one) => one.isStaff)) {
        const n = (seen.get(department) ?? 0) + 1;
        if (isStaff) seen.set(department, n);
        const levels = levelsOf(n % 3 === 0 ? 1 : 2, at);
        await t.put(profiles, { id: person, levels, assessment: `asm_${person.slice(4)}`, at });
      }
    });
  await app.skills.releaseFigures();
};

describe('the heat map of skills', () => {
  test('is read by keyboard on a phone, goes deeper and back by its address, and tells the same as a table', async () => {
    await assessEverybody(stage.world);
    const at = '/skills/heat-map';
    const { tab } = await stage.enter({ person: 'digital-lead', at, width: 320, theme: 'contrast' });
    const keys = tab.page().keyboard;
    await tab.getByRole('heading', { name: /^The council: most is missing in/ }).waitFor();
    await expectAxeClean(tab);
    const isTooWide = () => tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await expect.poll(isTooWide).toBe(false);

    await tab.getByRole('link', { name: 'Adult Social Care' }).focus();
    await keys.press('ArrowRight');
    await expect.poll(() => focused(tab)).toMatch(/^Adult Social Care, Devices.*: \d+% of \d+ checked$/);
    await keys.press('Enter');
    await tab
      .getByText('Nobody was checked twice yet')
      .or(tab.getByText(/^Hidden, because/))
      .waitFor();
    await expect.poll(() => focused(tab)).toBe('Adult Social Care, Devices and working anywhere');
    await expectAxeClean(tab);
    await tab.getByRole('button', { name: 'Close' }).press('Enter');
    await expect.poll(() => focused(tab)).toMatch(/^Adult Social Care, Devices/);

    await tab.getByRole('link', { name: 'Safe and legal' }).press('Enter');
    await tab.getByRole('columnheader', { name: 'Spot and report phishing' }).waitFor();
    await tab.getByRole('link', { name: 'Adult Social Care' }).press('Enter');
    await tab
      .getByRole('rowheader', { name: /^Team of / })
      .first()
      .waitFor();
    await expect.poll(() => focused(tab)).toMatch(/^Adult Social Care: /);
    await expectAxeClean(tab);
    await tab.evaluate(() => history.back());
    await tab.getByRole('rowheader', { name: 'Adult Social Care' }).waitFor();
    await tab.getByRole('columnheader', { name: 'Spot and report phishing' }).waitFor();
    await tab.getByRole('radio', { name: 'Table' }).check();
    await tab.getByRole('columnheader', { name: 'Coverage' }).waitFor();
    await expectAxeClean(tab);

    const clerk = await stage.enter({ person: 'clerk', at });
    await clerk.tab.getByText('These figures are for those who plan for others').waitFor();
  });
});

/** A session for one person in a week's time, in which somebody sits already. */
const planOne = async (title: string): Promise<void> => {
  const lead = await stage.world.as('digital-lead');
  const { id } = await lead.ok(writeCourse, {
    ...{ title, summary: 'Look at the sender first.', mode: 'in_person', evidence: 'check_in' },
    ...{ skills: [{ skill: 'E2', targetLevel: 2 }], links: [] },
  });
  const start = addMillis(stage.world.clock.now(), 7 * 86_400_000);
  await lead.ok(planSession, {
    ...{ course: id, start, end: addMillis(start, 3_600_000), isOnline: false },
    ...{ place: { site: null, room: 'Room 1' }, capacity: 1, department: null, offerHours: 0 },
    ...{ signupOpens: stage.world.clock.now(), signupCloses: start },
  });
};

describe('a training session', () => {
  test('is found and joined; whoever comes next waits, and moves up when the seat is given back', async () => {
    await planOne('Spot a false message');
    const first = await stage.enter({ person: 'clerk', at: '/training' });
    await expectAxeClean(first.tab);
    await first.tab.getByRole('link', { name: 'Spot a false message' }).press('Enter');
    await first.tab.getByRole('button', { name: 'Sign up' }).press('Enter');
    await first.tab.getByText('You have a seat', { exact: true }).waitFor();
    await expect.poll(() => focused(first.tab)).toBe('Spot a false message');
    await expectAxeClean(first.tab);

    const next = await stage.enter({ person: 'depot', at: '/training', width: 320, theme: 'dark' });
    await next.tab.getByRole('link', { name: 'Spot a false message' }).click();
    await next.tab.getByRole('button', { name: 'Join the waiting list' }).click();
    await next.tab.getByText('You are next.').waitFor();
    await expectAxeClean(next.tab);

    await first.tab.getByRole('button', { name: 'Give my place back' }).press('Enter');
    await first.tab.getByText('Whoever is waiting has it at once.').waitFor();
    await first.tab.getByRole('button', { name: 'Give it back' }).press('Enter');
    await first.tab.getByRole('button', { name: 'Join the waiting list' }).waitFor();
    const champions = await stage.enter({ person: 'clerk', at: '/training/champions' });
    await champions.tab.getByText('Nobody yet').waitFor();
    await expectAxeClean(champions.tab);
    const after = await stage.enter({ person: 'depot', at: '/training?mine=attending' });
    await after.tab.getByRole('article').getByText('You have a seat').waitFor();
  });
});
