import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { appoint } from '../../api/people/appointments.contract.ts';
import { me } from '../../api/people/contract.ts';
import { checkIn, seeRoll } from '../../api/training/attendance.contract.ts';
import type { SessionId } from '../../api/training/contract.ts';
import { changeSession, joinSession, listSessions, seeSession } from '../../api/training/session.contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { tabTo } from './requests-walk.ts';
import { focused, type Inside, type Stage, setStage } from './stage.ts';

const CHAMPION = 'care-manager';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
  const self = await (await stage.world.as(CHAMPION)).ok(me, {});
  await (await stage.world.as('admin')).ok(appoint, {
    ...{ kind: 'champion', scope: self.department ?? '', person: self.id, reason: 'Knows spreadsheets' },
  });
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** Goes to a control by keyboard and fills it in. */
const fillIn = async ({ host, tab }: Inside, label: string, words: string): Promise<void> => {
  await tabTo(host, tab, label);
  await tab.locator(':focus').fill(words);
};

/** Goes to a button or link by keyboard and presses it. */
const press = async ({ host, tab }: Inside, label: string): Promise<void> => {
  await tabTo(host, tab, label);
  await host.page.keyboard.press('Enter');
};

const heading = (tab: Frame, name: string, level = 1) => tab.getByRole('heading', { level, name }).waitFor();

const enterCourse = async (inside: Inside): Promise<void> => {
  const { tab, host } = inside;
  await heading(tab, 'Enter a course');
  await fillIn(inside, 'Title', 'Sums that add up');
  await tabTo(host, tab, 'Choose one');
  await host.page.keyboard.type('C4');
  await tabTo(host, tab, 'level 1');
  await host.page.keyboard.press('Space');
  await tabTo(host, tab, 'When they came');
  await host.page.keyboard.press('ArrowDown');
  await expectAxeClean(tab);
  await press(inside, 'Check your answers');
  await heading(tab, 'Check your answers', 2);
  await press(inside, 'Enter this course');
};

/** The session is planned, and the line breaks before its page is told. */
const loseFirstAnswer = ({ host: { page } }: Inside): Promise<unknown> =>
  page.route(
    '**/api/training/sessions',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );

const planIt = async (inside: Inside): Promise<void> => {
  const { tab } = inside;
  await heading(tab, 'Plan a session');
  await tab.getByRole('radio', { name: 'Sums that add up' }).and(tab.locator(':checked')).waitFor();
  await fillIn(inside, 'Day', '2026-11-26');
  await fillIn(inside, 'To', '09:00');
  await tabTo(inside.host, tab, 'Lancaster Town Hall');
  await inside.host.page.keyboard.press('Space');
  await fillIn(inside, 'Room', 'Committee Room 1');
  await fillIn(inside, 'Seats', '3');
  await expectAxeClean(tab);
  await press(inside, 'Check your answers');
  await heading(tab, 'Check your answers', 2);
  await press(inside, 'Plan this session');
  await tab.getByRole('alert').getByText('A session ends five minutes or more after it begins').waitFor();
  await expectAxeClean(tab);
  await fillIn(inside, 'To', '11:00');
  await press(inside, 'Check your answers');
  await heading(tab, 'Check your answers', 2);
  await expectAxeClean(tab);
  await loseFirstAnswer(inside);
  await press(inside, 'Plan this session');
  await heading(tab, 'Sums that add up');
  await heading(tab, 'You lead this session', 2);
  inside.host.forgive(/422|ERR_FAILED/);
};

/** Somebody else changes the room while the champion changes the seats. */
const changeIt = async (inside: Inside, id: SessionId): Promise<void> => {
  const { tab } = inside;
  await press(inside, 'Change the session');
  await heading(tab, 'Change “Sums that add up”');
  await fillIn(inside, 'Seats', '4');
  const lead = await stage.world.as('digital-lead');
  const { rev, course: _, ...session } = await lead.ok(seeSession, { id });
  const { start, end, isOnline, signupOpens, signupCloses, offerHours, department } = session;
  await lead.ok(changeSession, {
    ...{ id, rev, start, end, isOnline, signupOpens, signupCloses, offerHours, department },
    ...{ capacity: 3, place: { ...session.place, room: 'Committee Room 2' } },
  });
  await press(inside, 'Check your answers');
  await heading(tab, 'Check your answers', 2);
  await press(inside, 'Save the changes');
  await tab.getByText('Somebody changed this while you wrote.').waitFor();
  await expectAxeClean(tab);
  await press(inside, 'Keep mine and go on');
  await press(inside, 'Save the changes');
  await heading(tab, 'You lead this session', 2);
  await tab.getByText('4 of 4 left').waitFor();
  await tab.getByText('Committee Room 2').first().waitFor();
  inside.host.forgive(/409/);
  await press(inside, 'Cancel the session');
  await tab.getByText('Nobody has signed up, so nobody is told.').waitFor();
  await expectAxeClean(tab);
  await inside.host.page.keyboard.press('Escape');
  await expect.poll(() => focused(tab)).toBe('Cancel the session');
};

const callRollOn = async (phone: Inside, id: SessionId): Promise<void> => {
  const { tab } = phone;
  const row = (name = '') => tab.getByRole('group', { name });
  await tab.getByRole('link', { name: 'Call the roll' }).click();
  await tab.getByText('0 of 3 people marked').waitFor();
  await expectAxeClean(tab);
  const { code, people } = await (await stage.world.as(CHAMPION)).ok(seeRoll, { id });
  const [first, second] = people.map(({ person }) => person.name);
  await (await stage.world.as('clerk')).ok(checkIn, { id, code });
  await row(first).getByText('Checked in with the code.').waitFor();
  await row(second).getByRole('button', { name: 'Part' }).click();
  await row(second).getByRole('textbox').fill('80');
  await row(second).getByRole('button', { name: 'Save' }).click();
  await row(second).getByText('Enter minutes from 1 to 60').waitFor();
  await row(second).getByRole('textbox').fill('40');
  await row(second).getByRole('button', { name: 'Save' }).click();
  await row(second).getByText('Came for 40 of 60 minutes').waitFor();
  await tab.getByRole('button', { name: 'Mark the other 2 as here' }).click();
  await tab.getByText('3 of 3 people marked, 2 completed it').waitFor();
  await expectAxeClean(tab);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await tab.getByText('1 of 3 people marked').waitFor();
  await row(first).getByRole('button', { name: 'Came' }).click();
  await row(first).getByText('Completed').waitFor();
};

describe('a champion', () => {
  test('plans a session of a new course by keyboard, changes it while another does, and calls the roll on a phone', async () => {
    const inside = await stage.enter({ person: CHAMPION, at: '/training/desk' });
    await inside.tab.getByText('You lead no session').waitFor();
    await expectAxeClean(inside.tab);
    await press(inside, 'Plan a session');
    await press(inside, 'Enter a new course first');
    await enterCourse(inside);
    await planIt(inside);
    const champion = await stage.world.as(CHAMPION);
    const planned = (await champion.ok(listSessions, { mine: 'leading' })).sessions;
    const [session] = planned;
    if (session === undefined || planned.length > 1) throw new Error('it was not planned once');
    await changeIt(inside, session.id);
    for (const person of ['clerk', 'depot', 'hr'])
      await (await stage.world.as(person)).ok(joinSession, { id: session.id });

    stage.world.clock.set(session.start);
    const phone = await stage.enter({
      person: CHAMPION,
      at: '/training/desk',
      width: 320,
      theme: 'contrast',
    });
    await phone.tab.getByRole('heading', { level: 2, name: 'Now' }).waitFor();
    await expectAxeClean(phone.tab);
    await callRollOn(phone, session.id);
    await phone.tab.getByRole('link', { name: 'The session' }).click();
    await heading(phone.tab, 'You lead this session', 2);
    await expectAxeClean(phone.tab);
  });
});
