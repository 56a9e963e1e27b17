import { beforeEach, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { endRule } from '../../api/platform/log-retention.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { assessments } from '../../api/skills/assessment.records.ts';
import { moments, profiles } from '../../api/skills/records.ts';
import { type Notice, replyOf } from '../../bot/shell/notice.ts';
import { skillsNotices } from '../../bot/skills/notices.ts';
import { faultsOf } from '../support/card-lint.ts';
import { ABE, ADA, assess, COUNCILLOR, type SkillsWorld, skillsWorld } from './build.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

let world: SkillsWorld;
beforeEach(async () => {
  world = await skillsWorld();
  await assess(world, ADA, { says: { else: 'with_help' } });
});

const jobsRun = async () => {
  for (const { run } of world.room.jobs) await run(world.clock.now());
};
const told = async () => (await Array.fromAsync(world.store.all(deliveries))).length;
const home = () => world.room.home(ADA);

describe('what is out of date', () => {
  test('is told once, with how many skills and no skill by name', async () => {
    await jobsRun();
    expect(await told()).toBe(0);
    world.clock.advance(YEAR_MS);

    await jobsRun();
    world.clock.advance(60 * DAY_MS);
    await jobsRun();

    expect(await told()).toBe(1);
    const [fact] = await Array.fromAsync(world.store.all(deliveries));
    const { noticeOf } = skillsNotices({ skills: world.service, linkTo: (path) => `https://tab${path}` });
    const notice = await noticeOf({ ...fact, data: { person: ADA.person } } as never);
    // E2 and E3 after a year; all others after two.
    expect(notice).toMatchObject({ to: ADA.person, words: expect.stringContaining('2 digital skills') });
    const { card } = replyOf(notice as Notice);
    expect(card && faultsOf(card)).toEqual([]);
    expect(JSON.stringify(notice)).not.toMatch(/phishing|personal data|level [0-4]/i);
  });

  test('keeps its level, shows on Home, and is not due any more once it was checked again', async () => {
    world.clock.advance(YEAR_MS);
    const { skills } = await world.service.mySkills(ADA);
    expect(
      skills
        .filter(({ isExpired }) => isExpired)
        .map(({ skill, effective, letter }) => [skill, effective, letter]),
    ).toEqual([
      ['E2', 1, 'S'],
      ['E3', 1, 'S'],
    ]);
    expect(await home()).toMatchObject({ state: 'due', expired: 2 });

    await assess(world, ADA, { says: { else: 'with_help' } });
    await jobsRun();

    expect(await home()).toMatchObject({ state: 'done', expired: 0 });
    expect(await told()).toBe(0);
  });
});

test('Home says how somebody stands, and nothing to a councillor', async () => {
  expect(await home()).toEqual({ state: 'done', baseline: 'below', gaps: 3, expired: 0 });
  expect(await world.room.home(ABE)).toMatchObject({ state: 'never', baseline: 'unassessed', gaps: 0 });
  expect(await world.room.home(COUNCILLOR)).toBeUndefined();

  await world.service.beginAssessment(ABE, { told: 'named' });

  expect(await world.room.home(ABE)).toMatchObject({ state: 'open' });
});

test('answers end before levels, and levels once they are long out of date; a legal hold keeps them', async () => {
  const kept = async () =>
    Promise.all(
      [assessments, profiles, moments].map(
        async (c) => (await Array.fromAsync(world.store.all(c as never))).length,
      ),
    );
  const endAll = async (days: number, held: readonly string[] = []) => {
    for (const rule of world.room.retention) {
      const before = addMillis(world.clock.now(), (days - rule.period.days) * DAY_MS);
      await endRule(world.store, rule, before, async () => new Set(held) as never);
    }
  };

  await endAll(399);
  expect(await kept()).toEqual([1, 1, 1]);
  await endAll(401);
  expect(await kept()).toEqual([0, 1, 1]);
  await endAll(1_097, [ADA.person]);
  expect(await kept()).toEqual([0, 1, 1]);
  await endAll(1_097);
  expect(await kept()).toEqual([0, 0, 0]);
});

test('a person takes their levels away as a table that spreadsheets open, with how it was before', async () => {
  world.clock.advance(30 * DAY_MS);
  await assess(world, ADA, { says: { else: 'with_help' } });

  const { name, csv } = await world.service.exportSkills(ADA);

  const lines = csv.split('\r\n');
  expect(name).toMatch(/\.csv$/);
  expect(lines.find((line) => line.startsWith('E2,'))).toContain('Assessed,1,1,S,2026-12-24');
  expect(lines.filter((line) => line.startsWith('2026-11-24T09:30:00.000Z,'))).toHaveLength(24);
});

test('who plans training learns what a person lacks', async () => {
  const { service, store, clock } = world;
  clock.advance(30 * DAY_MS);
  await assess(world, ADA, { says: { else: 'with_help', E1: 'alone' }, changed: ['E1'] });

  expect((await service.gapsOf(store, ADA.person)).map(({ skill, essential }) => [skill, essential])).toEqual(
    [
      ['E2', true],
      ['E3', true],
    ],
  );
});
