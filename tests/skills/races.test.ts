import { expect, test } from 'vitest';
import { assessments } from '../../api/skills/assessment.records.ts';
import { moments } from '../../api/skills/records.ts';
import { ADA, answerAll, DINA, refusalOf, skillsWorld } from './build.ts';

const CALLERS = 64;

/** What each of many callers at once hears, sorted. */
const atOnce = async (call: () => Promise<unknown>): Promise<readonly string[]> =>
  (await Promise.all(Array.from({ length: CALLERS }, () => refusalOf(call())))).toSorted();
const oneOfThem = (heard: string): readonly string[] =>
  [...Array.from({ length: CALLERS - 1 }, () => heard), 'nothing was refused'].toSorted();

test('an assessment that is begun on many devices at once is begun on one, and finished once', async () => {
  const world = await skillsWorld();
  const { service, store } = world;

  expect(await atOnce(() => service.beginAssessment(ADA, { told: 'named' }))).toEqual(
    oneOfThem('already_open'),
  );
  const [open] = await Array.fromAsync(store.all(assessments));
  if (!open) throw new Error('none was begun');
  const { id, step } = await service.seeAssessment(ADA, { id: open.id });
  const item = step.kind === 'task' ? step.item : '';
  // The same answer from every device is one answer.
  expect(new Set(await atOnce(() => service.answerTask(ADA, { id, item, value: 'with_help' })))).toEqual(
    new Set(['nothing was refused']),
  );
  const page = await service.seeAssessment(ADA, { id });
  expect(page.answered).toHaveLength(1);

  await answerAll(world, ADA, page, { says: { else: 'with_help' } });
  expect(await atOnce(() => service.finishAssessment(ADA, { id }))).toEqual(oneOfThem('not_open'));
  expect((await store.find(moments, 'person', ADA.person)).rows).toHaveLength(1);
});

test('requirements that many change at once are changed once, and the others are told', async () => {
  const { service } = await skillsWorld();
  const { n, corporate, workStyles } = await service.seeRequirements(DINA);
  const change = { n, corporate, workStyles, roles: [], teams: [], reason: 'Fraud got harder to see' };

  expect(await atOnce(() => service.changeRequirements(DINA, change))).toEqual(
    oneOfThem('requirements_changed'),
  );
  expect((await service.seeRequirements(DINA)).n).toBe(2);
});
