import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { checkIn, seeRoll } from '../../api/training/attendance.contract.ts';
import { writeCourse } from '../../api/training/course.contract.ts';
import { joinSession, planSession } from '../../api/training/session.contract.ts';
import { expectAxeClean } from '../support/browser.ts';
import { focused, type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const HOUR_MS = 3_600_000;

describe('a session that a champion leads', () => {
  test('is called on a phone by thumb, with people who check in by code, and undone where it was a slip', async () => {
    const lead = await stage.world.as('digital-lead');
    const { id: course } = await lead.ok(writeCourse, {
      ...{ title: 'Sums that add up', summary: 'Bring a list.', mode: 'in_person', evidence: 'minutes' },
      ...{ skills: [{ skill: 'C4', targetLevel: 2 }], links: [] },
    });
    const start = addMillis(stage.world.clock.now(), HOUR_MS);
    const session = await lead.ok(planSession, {
      ...{ course, start, end: addMillis(start, HOUR_MS), isOnline: false },
      ...{ place: { site: null, room: 'Room 1' }, capacity: 3, department: null, offerHours: 0 },
      ...{ signupOpens: stage.world.clock.now(), signupCloses: start },
    });
    for (const person of ['clerk', 'depot', 'hr', 'facilities'])
      await (await stage.world.as(person)).ok(joinSession, { id: session.id });
    stage.world.clock.set(start);

    const phone = await stage.enter({
      person: 'digital-lead',
      at: '/training/desk',
      width: 320,
      theme: 'contrast',
    });
    const { tab } = phone;
    await tab.getByRole('link', { name: 'Call the roll' }).waitFor();
    await expectAxeClean(tab);
    await tab.getByRole('link', { name: 'Call the roll' }).click();
    await tab.getByText('0 of 3 people marked').waitFor();
    await expectAxeClean(tab);
    const { code, people } = await lead.ok(seeRoll, { id: session.id });
    const [first, second] = people.map(({ person }) => person.name);
    await (await stage.world.as('clerk')).ok(checkIn, { id: session.id, code });
    await tab.getByText('Checked in with the code.').waitFor();
    const row = (name = '') => tab.getByRole('group', { name });
    await row(second).getByRole('button', { name: 'Part' }).click();
    await expect.poll(() => focused(tab)).toBe('');
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
    await row(first).getByText('Checked in with the code.').first().waitFor();
    await tab.getByRole('link', { name: 'The session' }).click();
    await tab.getByRole('heading', { level: 2, name: 'You lead this session' }).waitFor();
    await expectAxeClean(tab);
  });
});
