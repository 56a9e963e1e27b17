import { beforeEach, describe, expect, test } from 'vitest';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { answerOnce } from '../../api/platform/http/idempotency.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { assessments } from '../../api/skills/assessment.records.ts';
import { SKILL_IDS } from '../../api/skills/framework.contract.ts';
import { moments, profiles } from '../../api/skills/records.ts';
import {
  ABE,
  ADA,
  answerAll,
  assess,
  COUNCILLOR,
  MANAGER,
  refusalOf,
  type SkillsWorld,
  skillsWorld,
} from './build.ts';

const DAY_MS = 86_400_000;
const TOLD = { told: 'named' } as const;

let world: SkillsWorld;
let service: SkillsWorld['service'];
beforeEach(async () => {
  world = await skillsWorld();
  ({ service } = world);
});

describe('an assessment', () => {
  test('asks of every skill, and is finished once everything is answered', async () => {
    const begun = await service.beginAssessment(ADA, TOLD);

    const early = await refusalOf(service.finishAssessment(ADA, begun));
    const end = await answerAll(world, ADA, begun, { says: { else: 'with_help', A4: 'not_my_job' } });
    await service.finishAssessment(ADA, end);

    expect(early).toBe('not_complete');
    const mine = await service.mySkills(ADA);
    expect(mine.skills.map(({ state }) => state)).toEqual(
      SKILL_IDS.map((skill) => (skill === 'A4' ? 'not_my_job' : 'assessed')),
    );
    expect(mine.skills[0]).toMatchObject({
      claim: 1,
      effective: 1,
      letter: 'S',
      told: 'named',
      isExpired: false,
    });
    expect(mine).toMatchObject({ can: ['begin_recheck'], open: null, history: [{ kind: 'first' }] });
  });

  test('goes on on another device where it stopped, with what was answered', async () => {
    const begun = await service.beginAssessment(ADA, TOLD);
    const item = begun.step.kind === 'task' ? begun.step.item : '';
    const after = await service.answerTask(ADA, { id: begun.id, item, value: 'with_help' });

    const { open } = await service.mySkills(ADA);
    const page = await service.seeAssessment(ADA, { id: begun.id });

    expect(open).toMatchObject({ id: begun.id });
    expect(page.step).toEqual(after.step);
    expect(page.answered).toMatchObject([{ item, value: 'with_help' }]);
    expect(page.progress.skills).toEqual({ done: 1, of: 24 });
  });

  test('is one at a time, and another can be begun after it was given up', async () => {
    const { id } = await service.beginAssessment(ADA, TOLD);

    expect(await refusalOf(service.beginAssessment(ADA, TOLD))).toBe('already_open');
    await service.dropAssessment(ADA, { id });
    expect(await refusalOf(service.dropAssessment(ADA, { id }))).toBe('not_open');
    expect((await service.beginAssessment(ADA, TOLD)).id).not.toBe(id);
    expect(await world.store.get(assessments, id)).toMatchObject({ state: 'dropped', answers: [] });
  });

  test('takes an answer to nothing else than what is or was asked', async () => {
    const { id } = await service.beginAssessment(ADA, TOLD);
    const value = 'alone' as const;

    expect(await refusalOf(service.answerTask(ADA, { id, item: 'F4.2a', value }))).toBe('not_asked');
    expect(await refusalOf(service.answerTask(ADA, { id, item: 'A1.2z', value }))).toBe('not_asked');
    expect(await refusalOf(service.answerCheck(ADA, { id, check: 'E2.k1', choice: 0 }))).toBe('not_asked');
  });

  test('begins only with what the person was told of who may see it', async () => {
    expect(await refusalOf(service.beginAssessment(ADA, { told: 'aggregate' }))).toBe('lane_changed');
    expect(await refusalOf(service.beginAssessment(COUNCILLOR, TOLD))).toBe('staff_only');
  });

  test('is hidden from everybody else, their manager as well', async () => {
    const { id } = await service.beginAssessment(ADA, TOLD);

    for (const other of [MANAGER, ABE]) {
      expect(await refusalOf(service.seeAssessment(other, { id }))).toBe('not_found');
      expect(await refusalOf(service.dropAssessment(other, { id }))).toBe('not_found');
      expect(await refusalOf(service.finishAssessment(other, { id }))).toBe('not_found');
    }
  });

  test('leaves its answers nowhere else: no fact, no entry in the record of changes, no other record', async () => {
    await assess(world, ADA, { says: { else: 'with_help' } });

    const others = [
      ...(await Array.fromAsync(world.store.all(profiles))),
      ...(await Array.fromAsync(world.store.all(moments))),
      ...(await Array.fromAsync(world.store.all(deliveries))),
      ...(await world.store.read(auditLog)).rows,
    ];
    expect(others.length).toBeGreaterThan(1);
    expect(JSON.stringify(others)).not.toMatch(/with_help|\.2a|"answers"|"choice"/);
  });
});

describe('an answer that is sent again after a lost connection', () => {
  test('is one answer, and what it was is kept nowhere for the repeat', async () => {
    const once = answerOnce(world);
    const { id, step } = await service.beginAssessment(ADA, TOLD);
    const item = step.kind === 'task' ? step.item : '';
    const input = { id, item, value: 'alone' } as const;
    const send = (key: string) =>
      once({ person: ADA.person, key, route: 'PUT', input }, () => service.answerTask(ADA, input));

    const first = await send('1');
    const again = await send('1');

    expect(again).toEqual(first);
    expect((await service.seeAssessment(ADA, { id })).answered).toHaveLength(1);
    expect(await Array.fromAsync(world.store.all(keyedAnswers))).toEqual([]);
  });

  test('does not take back what was answered since', async () => {
    const { id, step } = await service.beginAssessment(ADA, TOLD);
    const item = step.kind === 'task' ? step.item : '';
    const next = await service.answerTask(ADA, { id, item, value: 'alone' });
    const harder = next.step.kind === 'task' ? next.step.item : '';
    const after = await service.answerTask(ADA, { id, item: harder, value: 'not_yet' });

    expect(await service.answerTask(ADA, { id, item, value: 'alone' })).toEqual(after);
  });
});

describe('a re-check', () => {
  test('asks what changed, and what is essential, and twelve skills at most', async () => {
    await assess(world, ADA, { says: { else: 'with_help' } });

    const { id, kind } = await service.beginAssessment(ADA, { ...TOLD, changed: ['F4'] });

    expect(kind).toBe('recheck');
    const { skills = [] } = (await world.store.get(assessments, id)) ?? {};
    expect(skills[0]).toBe('F4');
    expect(skills.length).toBeLessThanOrEqual(12);
    expect(skills).toContain('E2');
  });

  test('leaves the levels of what it did not ask, and growth is not overwritten', async () => {
    await assess(world, ADA, { says: { else: 'with_help' } });
    world.clock.advance(30 * DAY_MS);

    await assess(world, ADA, { says: { else: 'with_help', F4: 'alone' }, changed: ['F4'] });

    const { skills, history } = await service.mySkills(ADA);
    const now = new Map(skills.map(({ skill, claim }) => [skill, claim]));
    expect([now.get('F4') ?? 0, now.get('B4')]).toEqual([expect.any(Number), 1]);
    expect(now.get('F4')).toBeGreaterThanOrEqual(2);
    expect(history.map(({ levels }) => levels.find(({ skill }) => skill === 'F4')?.effective)).toEqual([
      Math.min(now.get('F4') ?? 0, 3),
      1,
    ]);
  });
});

describe('somebody who left', () => {
  test('has no levels any more, and an assessment that was open is given up', async () => {
    await assess(world, ADA, { says: { else: 'with_help' } });
    const { id } = await service.beginAssessment(ADA, TOLD);

    await world.store.tx((t) => world.room.leave(t, ADA.person));
    await world.store.tx((t) => world.room.leave(t, ADA.person));

    expect(await world.store.get(profiles, ADA.person)).toBeUndefined();
    expect(await world.store.get(assessments, id)).toMatchObject({ state: 'dropped', answers: [] });
    expect((await world.store.find(moments, 'person', ADA.person)).rows).toHaveLength(1);
  });
});
